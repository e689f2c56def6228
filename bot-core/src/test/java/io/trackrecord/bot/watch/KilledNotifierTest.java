package io.trackrecord.bot.watch;

import static io.trackrecord.bot.engine.SwappedCatalog.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.engine.SwappedCatalog;
import io.trackrecord.bot.store.Allowances;
import io.trackrecord.bot.store.Installations;
import io.trackrecord.bot.store.Notices;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.SpaceSettings;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import io.trackrecord.bot.store.sql.Stores;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it tells people: each gets one message or, after a kill between
/// sending and noting, at most one more. `-Dnotice.kills=N` kills more processes.
class KilledNotifierTest {

  private static final int PEOPLE = 4;

  @TempDir Path folder;

  /// Ends a notifier as a kill does: nothing behind it is done any more.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// Kills before or after the n-th thing that is done.
  private static final class Steps {
    private int left;

    Steps(int left) {
      this.left = left;
    }

    void step() {
      if (left-- == 0) {
        throw new Killed();
      }
    }

    <T> T counting(Class<T> type, T real) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, method, arguments) -> {
                step();
                try {
                  var result = method.invoke(real, arguments);
                  step();
                  return result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }

  @Test
  void isKilledOnceAtEveryStep() throws Exception {
    for (var step = 0; ; step++) {
      var post = new Post();
      var wasKilled = run("once" + step, post, List.of(step));
      var counts = counts(post);

      assertThat(counts).as("killed at step %d", step).hasSize(PEOPLE);
      assertThat(post.letters().size()).isBetween(PEOPLE, PEOPLE + 1);
      if (!wasKilled) {
        assertThat(step).isGreaterThan(30);
        assertThat(post.letters()).hasSize(PEOPLE);
        return;
      }
    }
  }

  @Test
  void isKilledManyTimesAtRandom() throws Exception {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 40; round++) {
      var kills = random.ints(5, 0, 40).boxed().toList();
      var post = new Post();
      run("many" + round, post, kills);

      // A message whose sending was cut off twice before it left is given up: never a third one.
      assertThat(counts(post).values())
          .as("seed %d, round %d, kills %s", seed, round, kills)
          .allMatch(count -> count <= 2);
    }
  }

  /// Runs a notifier that is killed at these steps, then one to the end.
  ///
  /// @return whether a kill happened
  private boolean run(String name, Post post, List<Integer> kills) throws Exception {
    var now = Instant.ofEpochSecond(1_800_000_000);
    var wasKilled = false;
    try (var store = prepared(folder.resolve(name + ".db"), PEOPLE)) {
      for (var step : kills) {
        var steps = new Steps(step);
        try {
          notifier(killing(store, steps), steps.counting(Delivery.class, post), now).look();
        } catch (Killed _) {
          wasKilled = true;
        }
        now = now.plus(Notifier.LEASE).plusSeconds(1);
      }
      for (var i = 0; i < 3; i++) {
        notifier(store, post, now).look();
        now = now.plus(Notifier.LEASE).plusSeconds(1);
      }
      assertThat(store.watches().due("discord", "v2", Optional.empty(), 10)).isEmpty();
      assertThat(store.notices().interrupted("discord", now, 10)).isEmpty();
    }
    return wasKilled;
  }

  @Test
  void isKilledAsAProcess() throws Exception {
    var kills = Integer.getInteger("notice.kills", 3);
    var people = 10 + 4 * kills;
    var file = folder.resolve("store.db");
    var sent = Files.createFile(folder.resolve("sent"));
    prepared(file, people).close();
    var random = new Random();

    for (var i = 0; i < kills; i++) {
      var before = Files.size(sent);
      var process = start(file, sent);
      while (Files.size(sent) == before && process.isAlive()) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(40));
      process.destroyForcibly().waitFor();
    }
    var last = start(file, sent);
    assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();

    var counts =
        Files.readAllLines(sent).stream()
            .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    var twice = counts.values().stream().filter(count -> count == 2).count();
    System.out.printf("%d kills: %d people told, %d of them twice%n", kills, counts.size(), twice);
    assertThat(counts).hasSize(people);
    assertThat(counts.values()).allMatch(count -> count <= 2);
    assertThat(twice).isLessThanOrEqualTo(kills);
  }

  private static Process start(Path store, Path sent) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            NotifierProcess.class.getName(),
            store.toString(),
            sent.toString())
        .inheritIO()
        .start();
  }

  static Store prepared(Path file, int people) {
    var store = Stores.open(new StoreAddress.File(file));
    for (var i = 0; i < people; i++) {
      store
          .watches()
          .add(
              Person.onDiscord(1_000 + i),
              new Watch(
                  "name:moss choir", "Moss Choir", Snapshot.EMPTY.text(), "v1", Instant.EPOCH));
    }
    return store;
  }

  private static Store killing(Store store, Steps steps) {
    var watches = steps.counting(Watches.class, store.watches());
    var notices = steps.counting(Notices.class, store.notices());
    return new Store() {
      @Override
      public Watches watches() {
        return watches;
      }

      @Override
      public Notices notices() {
        return notices;
      }

      @Override
      public SpaceSettings settings() {
        return store.settings();
      }

      @Override
      public Installations installations() {
        return store.installations();
      }

      @Override
      public Allowances allowances() {
        return store.allowances();
      }

      @Override
      public Optional<String> trouble() {
        return store.trouble();
      }

      @Override
      public void close() {}
    };
  }

  private static Map<String, Long> counts(Post post) {
    return post.letters().stream()
        .collect(Collectors.groupingBy(each -> each.to().id(), Collectors.counting()));
  }

  static Notifier notifier(Store store, Delivery delivery, Instant now) {
    return new Notifier(
        "discord",
        new SwappedCatalog("v2", track("one", "1", "Moss Choir")),
        store,
        new Messages(Locale.ENGLISH),
        delivery,
        () -> now,
        Duration.ofMinutes(2));
  }
}
