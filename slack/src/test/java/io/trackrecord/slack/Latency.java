package io.trackrecord.slack;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.User;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How long a user waits: from Slack's sending of a command to the answer's arrival at its
/// `response_url`, and to the acknowledgement, over Socket Mode on the loopback interface.
public final class Latency {

  private static final int WARM_UP = 400;

  private record Took(long ackNanos, long answerNanos) {}

  /// Asks so many commands with so many in flight; prints the percentiles.
  static void measure(Bot bot, List<String> texts, int commands, int inFlight) throws Exception {
    try (var slack = new LoopbackSlack()) {
      var settings =
          SlackSettings.of(
              Map.of(
                  "SLACK_BOT_TOKEN",
                  LoopbackSlack.BOT_TOKEN,
                  "SLACK_APP_TOKEN",
                  LoopbackSlack.APP_TOKEN,
                  "SLACK_API_BASE_URL",
                  slack.apiBase(),
                  "SLACK_REQUESTS_PER_MINUTE",
                  "10000"));
      try (var running = SlackBot.start(Account.check(settings), bot, Clock.systemUTC())) {
        run(slack, texts, WARM_UP, inFlight);
        var began = System.nanoTime();
        var took = run(slack, texts, commands, inFlight);
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
            "%d commands, %d in flight: %.0f a second%n", commands, inFlight, commands / seconds);
        print("acknowledged", took.stream().mapToLong(Took::ackNanos).toArray());
        print("answered", took.stream().mapToLong(Took::answerNanos).toArray());
        System.out.println(
            "port " + running.port() + ", broken rules: " + slack.violations().all());
      }
    }
  }

  private static List<Took> run(LoopbackSlack slack, List<String> texts, int commands, int inFlight)
      throws Exception {
    var places = new Semaphore(inFlight);
    var results = new ArrayList<Future<Took>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < commands; i++) {
        var text = texts.get(i % texts.size());
        // The limit is per user: everybody asks a few times.
        var user = new User("U" + i % 500, "user" + i % 500);
        places.acquire();
        results.add(
            threads.submit(
                () -> {
                  try {
                    return ask(slack, user, text);
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    var took = new ArrayList<Took>();
    for (var each : results) {
      took.add(each.get());
    }
    return took;
  }

  private static Took ask(LoopbackSlack slack, User user, String text) throws Exception {
    var began = System.nanoTime();
    var asked = slack.slash(user, text);
    var acknowledged = asked.ack().thenApply(_ -> System.nanoTime() - began);
    slack.recording().first("response_url", asked.responseUrl()).get(30, TimeUnit.SECONDS);
    var answered = System.nanoTime() - began;
    return new Took(acknowledged.get(30, TimeUnit.SECONDS), answered);
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%-13s p50 %6.1f ms   p99 %6.1f ms   longest %6.1f ms%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  /// Measures over the index of a data folder, or over the sample where none is named.
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/sample");
    try (var catalog = PublishedCatalog.open(folder, CatalogLimits.STANDARD, _ -> {})) {
      measure(
          new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard()),
          List.of(
              "The Quillon Sparrows",
              "track Paper Lighthouse artist: The Quillon Sparrows",
              "search lighthouse dataset: laion-disco-12m",
              "link https://music.youtube.com/watch?v=KU5SIHKyxf4",
              "artist Anneke Vosberg",
              "datasets"),
          2_000,
          32);
    }
  }

  private Latency() {}
}
