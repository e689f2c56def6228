package io.trackrecord.slack.connect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/// Runs each HTTP request on a virtual thread of its own, and bounds what clients can make the bot
/// hold: requests, bytes of bodies, and time.
///
/// Over a bound, the request that has been arriving for longest is cut off. Slack's requests arrive
/// within milliseconds, so this hits whoever holds requests open, and Slack is still answered.
final class RequestThreads implements Executor, AutoCloseable {

  /// The longest body that is read. The longest message that Slack allows is less than half of it,
  /// even where each of its characters is escaped.
  static final int MAX_BODY_BYTES = 1 << 20;

  /// Many times what the users of one workspace send at once.
  private static final int MAX_REQUESTS = 512;

  /// All bodies together. A body that is being read takes up to three times its size, so this is at
  /// most a tenth of the heap that the launcher sets.
  private static final int MAX_BYTES = 16 << 20;

  /// Slack itself gives up after three seconds.
  private static final Duration MAX_ARRIVAL = Duration.ofSeconds(5);

  private static final Duration MAX_ANSWER = Duration.ofSeconds(10);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final int BUFFER_BYTES = 8 << 10;

  private static final ScopedValue<Running> CURRENT = ScopedValue.newInstance();

  /// A request on its thread. Guarded by the lock of the [RequestThreads].
  private static final class Running {
    private final Thread thread;
    private long since = System.nanoTime();
    private int bytes;
    private boolean isCutOff;

    Running(RequestThreads threads, Runnable exchange) {
      thread = Thread.ofVirtual().name("http").unstarted(() -> threads.run(this, exchange));
    }
  }

  // Both in the order in which the requests came in.
  private final Set<Running> arriving = new LinkedHashSet<>();
  private final Set<Running> answering = new LinkedHashSet<>();
  private int bytes;

  // The JDK's own sun.net.httpserver.maxReqTime is documented in milliseconds and read as seconds,
  // so that no value of it would survive a correction of either.
  private final Thread timeouts =
      Thread.ofVirtual().name("http-timeouts").start(this::cutOffWhatTakesTooLong);

  /// Starts on a request whose first byte has come.
  ///
  /// @throws RejectedExecutionException where too many are being answered; the server then closes
  ///   the connection
  @Override
  public synchronized void execute(Runnable exchange) {
    if (arriving.size() + answering.size() >= MAX_REQUESTS) {
      if (arriving.isEmpty()) {
        throw new RejectedExecutionException("too many requests");
      }
      cutOff(arriving.iterator().next());
    }
    var running = new Running(this, exchange);
    arriving.add(running);
    running.thread.start();
  }

  private void run(Running running, Runnable exchange) {
    try {
      ScopedValue.where(CURRENT, running).run(exchange);
    } finally {
      end(running);
    }
  }

  /// Reads the body of the request that this thread runs; empty where it is longer than
  /// [#MAX_BODY_BYTES].
  ///
  /// @throws IOException where the client is gone, or was cut off
  Optional<byte[]> readBody(InputStream from) throws IOException {
    var running = CURRENT.get();
    var body = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (body.size() + read > MAX_BODY_BYTES) {
        return Optional.empty();
      }
      reserve(running, read);
      body.write(buffer, 0, read);
    }
    hasArrived(running);
    return Optional.of(body.toByteArray());
  }

  private synchronized void reserve(Running running, int more) throws IOException {
    running.bytes += more;
    bytes += more;
    while (bytes > MAX_BYTES && !arriving.isEmpty()) {
      cutOff(arriving.iterator().next());
    }
    checkIsNotCutOff(running);
  }

  private synchronized void hasArrived(Running running) throws IOException {
    checkIsNotCutOff(running);
    arriving.remove(running);
    running.since = System.nanoTime();
    answering.add(running);
  }

  private static void checkIsNotCutOff(Running running) throws IOException {
    if (running.isCutOff) {
      throw new IOException("cut off");
    }
  }

  private synchronized void end(Running running) {
    arriving.remove(running);
    answering.remove(running);
    bytes -= running.bytes;
    running.bytes = 0;
  }

  /// Interrupts the thread, which closes the connection that it reads from or writes to.
  private synchronized void cutOff(Running running) {
    running.isCutOff = true;
    running.thread.interrupt();
    end(running);
  }

  private void cutOffWhatTakesTooLong() {
    try {
      while (true) {
        Thread.sleep(CHECK_INTERVAL);
        cutOffOlderThan(MAX_ARRIVAL, arriving);
        cutOffOlderThan(MAX_ANSWER, answering);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private synchronized void cutOffOlderThan(Duration age, Set<Running> requests) {
    var now = System.nanoTime();
    requests.stream()
        .filter(running -> now - running.since > age.toNanos())
        .toList()
        .forEach(this::cutOff);
  }

  /// Cuts off everything.
  @Override
  public synchronized void close() {
    timeouts.interrupt();
    Stream.concat(arriving.stream(), answering.stream()).toList().forEach(this::cutOff);
  }
}
