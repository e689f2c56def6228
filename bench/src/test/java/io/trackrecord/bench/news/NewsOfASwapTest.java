package io.trackrecord.bench.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.SwappedCatalog;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.space.StoreCommands;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Notifier;
import io.trackrecord.data.track.Track;
import io.trackrecord.discord.DiscordBot;
import io.trackrecord.discord.DiscordSettings;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.app.TrackrecordApp;
import io.trackrecord.slack.loopback.LoopbackSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version swap that changes the answers for many people, of whom two programs tell. Time passes
/// only where a program waits for its turn, and the platforms count requests by that time:
/// `-Dnews.people=N` tells more people.
class NewsOfASwapTest {

  private static final int PEOPLE = Integer.getInteger("news.people", 300);
  private static final int PEOPLE_OF_A_WORKSPACE = 50;
  private static final int ARTISTS = 20;

  @TempDir Path folder;

  private final DrivenTime time = new DrivenTime();
  private final Messages messages = new Messages(Locale.ENGLISH);
  private final SwappedCatalog catalog = new SwappedCatalog("v1", tracks("one"));
  private Store store;
  private CatalogBot bot;

  @BeforeEach
  void open() {
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
    var rules = new RulesOfSpaces(store, InstantSource.system());
    bot =
        new CatalogBot(
            catalog,
            messages,
            BotLimits.standard(),
            null,
            StoreCommands.of(messages, store, rules, InstantSource.system()));
  }

  @AfterEach
  void close() {
    bot.close();
    store.close();
  }

  @Test
  void everybodyOnDiscordGetsOneMessageWithinItsLimit() throws Exception {
    try (var discord = new LoopbackDiscord();
        var running = start(discord)) {
      var limit = new RateWindow(50, Duration.ofSeconds(1), time);
      discord.refuseOver(_ -> limit.isOver(""));

      tell("discord", i -> Person.onDiscord(1_000_000 + i), () -> running.messages(time));

      assertThat(discord.violations()).isEmpty();
      var told =
          discord.posted(PEOPLE).stream()
              .collect(Collectors.groupingBy(each -> each.path("channel_id").asText()));
      assertThat(told).hasSize(PEOPLE).allSatisfy((_, news) -> assertThat(news).hasSize(1));
    }
  }

  @Test
  void everybodyOnSlackGetsOneMessageWithinItsLimits() throws Exception {
    try (var slack = new LoopbackSlack()) {
      var opened = new RateWindow(50, Duration.ofMinutes(1), time);
      var posted = new RateWindow(1, Duration.ofSeconds(1), time);
      slack.refuseOver(
          (method, token, channel) ->
              switch (method) {
                case "conversations.open" -> opened.isOver(token);
                case "chat.postMessage" -> posted.isOver(token + ' ' + channel);
                default -> false;
              });
      var config = new SlackConfig();
      config.setMethodsEndpointUrlPrefix(slack.apiBase());
      config.setStatsEnabled(false);
      var api = Slack.getInstance(config);
      try {
        tell(
            "slack",
            i -> Person.onSlack("T" + i / PEOPLE_OF_A_WORKSPACE, "U" + i),
            () ->
                TrackrecordApp.messages(
                    bot,
                    workspace -> Optional.of(new WebApi(api.methods("xoxb-" + workspace.team()))),
                    time));
      } finally {
        api.close();
      }

      assertThat(slack.violations().all()).isEmpty();
      var told =
          slack.recording().to("chat.postMessage").stream()
              .collect(Collectors.groupingBy(each -> each.token() + ' ' + each.key()));
      assertThat(told).hasSize(PEOPLE).allSatisfy((_, news) -> assertThat(news).hasSize(1));
    }
  }

  @Test
  void theLimitCountsWhatComesWithinTheSpan() {
    var limit = new RateWindow(2, Duration.ofSeconds(1), time);
    assertThat(limit.isOver("a")).isFalse();
    assertThat(limit.isOver("a")).isFalse();
    assertThat(limit.isOver("a")).isTrue();
    assertThat(limit.isOver("b")).isFalse();
    time.pass(Duration.ofSeconds(1));
    assertThat(limit.isOver("a")).isFalse();
  }

  /// Lets people watch, takes another version into use, and lets two programs tell of it at once.
  private void tell(String platform, IntFunction<Person> person, Callable<Delivery> delivery)
      throws Exception {
    for (var i = 0; i < PEOPLE; i++) {
      var watch = Request.of("watch", Map.of("artist", artist(i % ARTISTS)));
      bot.answer(watch, Asker.of(person.apply(i))).join();
    }
    catalog.publish("v2", tracks("one", "two"));
    var before = System.nanoTime();
    var programs = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 2; i++) {
      var notifier = notifier(platform, delivery.call());
      programs.add(
          () -> {
            notifier.look();
            return true;
          });
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var each : threads.invokeAll(programs)) {
        each.get();
      }
    }
    System.out.printf(
        "%s: %d people told in %d s; the limits would have taken %d s%n",
        platform,
        PEOPLE,
        Duration.ofNanos(System.nanoTime() - before).toSeconds(),
        time.passed().toSeconds());
    assertThat(store.watches().due(platform, "v2", Optional.empty(), 10)).isEmpty();
  }

  private Notifier notifier(String platform, Delivery delivery) {
    return new Notifier(
        platform, catalog, store, messages, delivery, InstantSource.system(), Notifier.LEASE);
  }

  private static Track[] tracks(String... datasets) {
    var tracks = new ArrayList<Track>();
    for (var dataset : datasets) {
      IntStream.range(0, ARTISTS)
          .forEach(i -> tracks.add(EngineTracks.track(dataset, "" + i, "Song " + i, artist(i))));
    }
    return tracks.toArray(Track[]::new);
  }

  private static String artist(int i) {
    return "The " + (char) ('A' + i) + "strid Choir";
  }

  private DiscordBot start(LoopbackDiscord discord) throws Exception {
    var settings = discord.settings();
    return DiscordBot.start(DiscordSettings.of(Settings.of(settings)), bot);
  }
}
