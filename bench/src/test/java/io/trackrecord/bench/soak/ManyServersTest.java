package io.trackrecord.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions from thousands of servers to two processes that share Discord's connections and one
/// PostgreSQL: each is answered once. They come at a steady rate, whether earlier ones were
/// answered or not, so a machine that is too slow for the rate tells some people to ask again.
/// `-Dload.minutes=N` asks 200 a second for so long; without it, 20 a second for a few seconds. How
/// fast the answers were is printed, and no part of the test.
class ManyServersTest {

  private static final int MINUTES = Integer.getInteger("load.minutes", 0);
  private static final int PER_SECOND =
      Integer.getInteger("load.per-second", MINUTES > 0 ? 200 : 20);
  private static final Duration LENGTH =
      MINUTES > 0 ? Duration.ofMinutes(MINUTES) : Duration.ofSeconds(5);
  private static final int SERVERS = 5_000;
  private static final int PEOPLE_OF_A_SERVER = 40;
  private static final int ARTISTS = 60;

  /// Discord spreads servers over connections by what stands above the lowest 22 bits.
  private static final long FIRST_SERVER = 1_000_000_000_000_000_000L;

  private static final long NEXT_SERVER = 1L << 22;
  private static final long FIRST_PERSON = 900_000_000_000_000_000L;
  private static final String BUSY = "Too many questions are being answered at this moment";
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

  @TempDir Path data;

  private final Queue<Duration> answered = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> lost = new ConcurrentLinkedQueue<>();
  private final AtomicInteger busy = new AtomicInteger();

  @Test
  void everyQuestionIsAnsweredOnce() throws Exception {
    build();
    try (var postgres = postgres();
        var discord = new LoopbackDiscord();
        var first = start(discord, postgres, "0,1");
        var second = start(discord, postgres, "2,3")) {
      // How fast it is depends on the machine; here nothing may be lost.
      discord.waitForFirstAnswers(Duration.ofSeconds(60));
      discord.remember(2_000);

      var asked = ask(discord);

      say(asked);
      assertThat(lost).as("lost of " + asked).isEmpty();
      assertThat(answered).hasSize(asked);
      assertThat(discord.violations()).as("doubled or wrong").isEmpty();
      assertThat(first.end()).isZero();
      assertThat(second.end()).isZero();
    }
  }

  /// Asks at the rate, and waits for all answers.
  private int ask(LoopbackDiscord discord) throws InterruptedException {
    var random = new Random(24);
    var asked = new AtomicInteger();
    var end = System.nanoTime() + LENGTH.toNanos();
    try (var people = Executors.newVirtualThreadPerTaskExecutor();
        var clock = Executors.newSingleThreadScheduledExecutor()) {
      var ticks =
          clock.scheduleAtFixedRate(
              () -> {
                asked.incrementAndGet();
                var server = random.nextInt(SERVERS);
                var person = server * PEOPLE_OF_A_SERVER + random.nextInt(PEOPLE_OF_A_SERVER);
                var name = artist(random.nextInt(ARTISTS));
                people.execute(() -> ask(discord, server, person, name));
              },
              0,
              TimeUnit.SECONDS.toNanos(1) / PER_SECOND,
              TimeUnit.NANOSECONDS);
      while (System.nanoTime() < end && !ticks.isDone()) {
        Thread.sleep(100);
      }
      ticks.cancel(false);
    }
    return asked.get();
  }

  private void ask(LoopbackDiscord discord, int server, int person, String name) {
    try {
      var question =
          Ask.slash("artist")
              .with("name", name)
              .on(FIRST_SERVER + server * NEXT_SERVER)
              .by(FIRST_PERSON + person);
      var asked = discord.send(question);
      var answer = Json.text(asked.message());
      if (answer.contains(BUSY)) {
        busy.incrementAndGet();
      } else {
        assertThat(answer).contains(name + ": yes, listed");
      }
      assertThat(asked.refusals()).isEmpty();
      answered.add(asked.latency());
    } catch (RuntimeException | AssertionError e) {
      lost.add(e);
    }
  }

  private void say(int asked) {
    var latencies = new ArrayList<>(answered.stream().sorted().toList());
    System.out.printf(
        "%d questions, %d a second, from %d servers: p50 %d ms, p99 %d ms, longest %d ms;"
            + " %d after three seconds, %d told to ask again, %d lost%n",
        asked,
        PER_SECOND,
        SERVERS,
        quantile(latencies, 0.5),
        quantile(latencies, 0.99),
        quantile(latencies, 1),
        latencies.stream().filter(each -> each.compareTo(FIRST_ANSWER) > 0).count(),
        busy.get(),
        lost.size());
  }

  private static long quantile(List<Duration> sorted, double share) {
    return sorted
        .get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())))
        .toMillis();
  }

  private void build() throws IOException {
    var rows = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < ARTISTS * 20; i++) {
      rows.append(i).append(",Song ").append(i / ARTISTS).append(',');
      rows.append(artist(i % ARTISTS)).append(",CC0,\n");
    }
    var list = Files.writeString(data.resolve("list.csv"), rows);
    assertThat(
            DataMain.commandLine()
                .execute(
                    "--data-dir",
                    data.toString(),
                    "build",
                    "--dataset",
                    "stable-audio-open=" + list))
        .isZero();
  }

  private static String artist(int number) {
    return "Crowded Choir No" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private static EmbeddedPostgres postgres() throws IOException {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "50").start();
    } catch (IOException | RuntimeException e) {
      if (System.getenv("CI") != null) {
        throw e;
      }
      Assumptions.abort("PostgreSQL does not start here: " + e);
      throw e;
    }
  }

  private BotProcess start(LoopbackDiscord discord, EmbeddedPostgres postgres, String shards)
      throws IOException {
    return BotProcess.start(
        "io.trackrecord.discord.DiscordMain",
        "DISCORD_HEALTH_PORT",
        data,
        Path.of("target/soak/servers-" + shards.charAt(0) + ".log"),
        discord.settings(
            "DISCORD_SHARDS",
            "4",
            "DISCORD_SHARD_IDS",
            shards,
            "TRACKRECORD_STORE",
            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres"));
  }
}
