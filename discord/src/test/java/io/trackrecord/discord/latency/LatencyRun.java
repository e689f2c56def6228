package io.trackrecord.discord.latency;

import com.sun.management.OperatingSystemMXBean;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.discord.DiscordBot;
import io.trackrecord.discord.DiscordSettings;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Asks a running bot through the loopback Discord, many people at once.
final class LatencyRun {

  private static final int IN_FLIGHT = 32;
  private static final long SEED = 32;
  private static final long FIRST_USER = 1_200_000_000_000_000_000L;

  private final Bot bot;
  private final Random random = new Random(SEED);
  private final List<String> names = new ArrayList<>();

  LatencyRun(Bot bot) throws ExecutionException, InterruptedException {
    this.bot = bot;
    // The names that people are offered are names that the index holds.
    for (var letter = 'a'; letter <= 'z'; letter++) {
      bot.complete("artist", "name", String.valueOf(letter), Map.of(), 25).get().stream()
          .map(Completion::value)
          .forEach(names::add);
    }
  }

  /// What was measured, in milliseconds.
  ///
  /// @param count how many answers
  /// @param p50 the median
  /// @param p99 what 99 of 100 stayed below
  /// @param most the slowest
  /// @param perSecond answers a second
  /// @param cpu processor time for one answer, the loopback Discord's included
  record Report(int count, double p50, double p99, double most, double perSecond, double cpu) {}

  /// Asks so often, not counting as many questions before for the JVM to warm up.
  Report run(int count, Consumer<String> violations) throws Exception {
    try (var discord = new LoopbackDiscord()) {
      var settings = Settings.of(discord.settings("DISCORD_REQUESTS_PER_MINUTE", "10000"));
      try (var _ = DiscordBot.start(DiscordSettings.of(settings), bot)) {
        ask(discord, count);
        var start = System.nanoTime();
        var cpu = cpuNanos();
        var latencies = ask(discord, count);
        var seconds = (System.nanoTime() - start) / 1e9;
        discord.violations().forEach(violations);
        Arrays.sort(latencies);
        return new Report(
            count,
            latencies[count / 2] / 1e6,
            latencies[count * 99 / 100] / 1e6,
            latencies[count - 1] / 1e6,
            count / seconds,
            (cpuNanos() - cpu) / 1e6 / count);
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private long[] ask(LoopbackDiscord discord, int count) throws InterruptedException {
    var latencies = new long[count];
    var free = new Semaphore(IN_FLIGHT);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < count; i++) {
        free.acquire();
        var question = question(i);
        var place = i;
        people.execute(
            () -> {
              try {
                latencies[place] = discord.send(question).latency().toNanos();
              } finally {
                free.release();
              }
            });
      }
    }
    return latencies;
  }

  /// Artists mostly, and songs and words, as people ask.
  private Ask question(int number) {
    var name = names.isEmpty() ? "radiohead" : names.get(random.nextInt(names.size()));
    var ask =
        switch (number % 4) {
          case 0, 1 -> Ask.slash("artist").with("name", name);
          case 2 -> Ask.slash("search").with("text", "love " + (char) ('a' + random.nextInt(26)));
          default -> Ask.slash("track").with("title", "love").with("artist", name);
        };
    return ask.by(FIRST_USER + random.nextInt(1_000));
  }
}
