package io.trackrecord.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Users of one platform, each of whom asks, reads the answer, and asks again.
final class Traffic {

  private static final int USERS = 8;

  /// The mean pause of a user.
  private static final int PAUSE_MILLIS = 250;

  private final List<Thread> users = new ArrayList<>();
  private final List<Long> latencies = new CopyOnWriteArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock(true);

  /// What a user does once.
  @FunctionalInterface
  interface Conversation {
    /// Asks, and fails unless there is the one right answer.
    ///
    /// @param user which of the users, from 0
    void hold(int user, Random random) throws Exception;
  }

  /// Lets the users begin.
  void begin(String platform, long seed, Conversation conversation) {
    for (var user = 0; user < USERS; user++) {
      var number = user;
      users.add(
          Thread.ofVirtual()
              .name(platform + " user " + user)
              .start(() -> talk(number, new Random(seed + number), conversation)));
    }
  }

  private void talk(int user, Random random, Conversation conversation) {
    while (!over.get()) {
      quiet.readLock().lock();
      try {
        var started = System.nanoTime();
        conversation.hold(user, random);
        latencies.add(System.nanoTime() - started);
      } catch (Exception | AssertionError e) {
        failures.add(e);
      } finally {
        quiet.readLock().unlock();
      }
      try {
        Thread.sleep(random.nextInt(2 * PAUSE_MILLIS));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /// Does something while nobody asks and all are answered.
  void whileQuiet(Interlude interlude) throws Exception {
    quiet.writeLock().lock();
    try {
      interlude.run();
    } finally {
      quiet.writeLock().unlock();
    }
  }

  /// What happens while nobody asks.
  @FunctionalInterface
  interface Interlude {
    void run() throws Exception;
  }

  /// Lets the users end what they are at.
  void end() throws InterruptedException {
    over.set(true);
    for (var user : users) {
      user.join();
    }
  }

  /// What was not answered, or not rightly.
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /// How many conversations there were.
  int conversations() {
    return latencies.size();
  }

  /// The time of a conversation below which so many of a hundred are, in milliseconds.
  long percentile(int percent) {
    var sorted = latencies.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : TimeUnit.NANOSECONDS.toMillis(sorted.get((sorted.size() - 1) * percent / 100));
  }
}
