package io.trackrecord.opensearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.engine.BuiltIndex;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.index.version.ClusterVersions.Target;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.index.OpenSearchVersions;
import io.trackrecord.opensearch.node.FaultyProxy;
import io.trackrecord.opensearch.node.FaultyProxy.Fate;
import io.trackrecord.opensearch.node.LocalCluster;
import io.trackrecord.opensearch.node.SharedNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ClusterCatalogTest {

  private static final CatalogLimits PATIENT = new CatalogLimits(Duration.ofMinutes(1));
  private static final String BAND = "The Same Band";

  @TempDir Path folder;

  private final OpenSearchVersions versions = new OpenSearchVersions();
  private LocalCluster nodes;
  private Target target;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  ClusterCatalogTest() {}

  @BeforeEach
  void open() throws Exception {
    nodes = SharedNode.get();
    target = new Target(nodes.addresses(), Map.of());
    removeAll();
  }

  @AfterEach
  void removeAll() throws Exception {
    nodes.send("DELETE", "/trackrecord-*", Optional.empty());
  }

  /// Copies a version with so many songs of one band, whose id ends with their number.
  private String push(int songs) throws Exception {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < songs; i++) {
      tracks.add(EngineTracks.track("one", "r" + i, "Song " + i, BAND));
    }
    var built = BuiltIndex.of(Files.createDirectories(folder.resolve("v" + songs)), tracks);
    var id = "20260101-00000" + songs;
    var manifest = built.resolve("manifest.json");
    var own = built.getFileName().toString();
    Files.writeString(manifest, Files.readString(manifest).replace(own, id));
    try (var index = OpenIndex.open(built)) {
      versions.push(index, target, new Copy(10, 1, 0), BuildProgress.SILENT);
    }
    return id;
  }

  private static OpenCatalog catalog(String address, List<String> told) throws Exception {
    var settings = Settings.of(Map.of("TRACKRECORD_CATALOG", "opensearch:" + address));
    return Catalogs.open(settings, Path.of("nowhere"), PATIENT, told::add);
  }

  private static long songsOfBand(TrackCatalog catalog) {
    return catalog.artist(new Question.OfArtist(BAND), new Page(0, 5)).matches().tracks();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
      Thread.sleep(50);
    }
  }

  @Test
  void theSettingNamesTheClusterAndNothingElse() throws Exception {
    push(3);
    var told = new ArrayList<String>();
    try (var catalog = catalog("http://127.0.0.1:1," + nodes.addresses(), told)) {
      assertThat(catalog.ask(ClusterCatalogTest::songsOfBand)).isEqualTo(3);
      assertThat(told).isEmpty();
    }
    for (var wrong : List.of("elasticsearch:https://one", "opensearch", "opensearch:")) {
      var settings = Settings.of(Map.of("TRACKRECORD_CATALOG", wrong));
      assertThatThrownBy(() -> Catalogs.open(settings, folder, PATIENT, _ -> {}))
          .isInstanceOf(WrongSettingException.class);
    }
  }

  @Test
  void aBotStartsWithoutItsClusterSaysSoAndAnswersOnceItIsThere() throws Exception {
    push(3);
    var free = FaultyProxy.open(nodes.nodes().getFirst(), 0, _ -> Fate.PASSED);
    var port = free.port();
    free.close();
    var told = new ArrayList<String>();
    var ask = new Request("artist", Map.of("name", BAND), 0);
    try (var catalog = catalog("http://127.0.0.1:" + port, told);
        var bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      catalog.warmUp(Duration.ofSeconds(1));
      assertThat(told).singleElement().asString().contains("cannot be reached");
      var without = bot.answer(ask).join();
      assertThat(without.outcome()).isEqualTo(Outcome.FAILURE);
      assertThat(without.findings().error()).contains("The catalog cannot be reached");
      assertThat(bot.complete("artist", "name", "The", Map.of(), 25).join()).isEmpty();

      try (var _ = FaultyProxy.open(nodes.nodes().getFirst(), port, _ -> Fate.PASSED)) {
        await(() -> bot.answer(ask).join().outcome() != Outcome.FAILURE);
        assertThat(catalog.ask(ClusterCatalogTest::songsOfBand)).isEqualTo(3);
      }
      // Gone again: the version is known, its questions say what is wrong.
      assertThatThrownBy(() -> catalog.ask(ClusterCatalogTest::songsOfBand))
          .isInstanceOf(CatalogUnavailableException.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void anEmptyClusterIsToldFromOneThatCannotBeReached() throws Exception {
    var told = new ArrayList<String>();
    try (var catalog = catalog(nodes.addresses(), told)) {
      assertThat(told)
          .singleElement()
          .asString()
          .contains("holds no index version")
          .contains("trackrecord data push");
      assertThatThrownBy(() -> catalog.ask(ClusterCatalogTest::songsOfBand))
          .isInstanceOf(CatalogUnavailableException.class);
    }
  }

  @Test
  void aVersionThatIsNotWholeIsToldAndTheOneBeforeAnswers() throws Exception {
    var id = push(3);
    var warnings = new ListAppender<ILoggingEvent>();
    warnings.start();
    var log = (Logger) LoggerFactory.getLogger(ClusterCatalog.class);
    log.addAppender(warnings);
    try (var catalog = catalog(nodes.addresses(), new ArrayList<>())) {
      nodes.send("PUT", "/trackrecord-20260101-000009-tracks", Optional.empty());
      nodes.send("PUT", "/trackrecord-20260101-000009-names", Optional.empty());
      move(id.toLowerCase(Locale.ROOT), "20260101-000009");
      await(() -> said(warnings, "is not whole; push it again.", "the version before answers."));
      assertThat(catalog.ask(ClusterCatalogTest::songsOfBand)).isEqualTo(3);

      move("20260101-000009", id.toLowerCase(Locale.ROOT));
      await(() -> said(warnings, "the cluster can be asked again", ""));
    } finally {
      log.detachAppender(warnings);
    }
  }

  private static boolean said(
      ListAppender<ILoggingEvent> warnings, String sentence, String another) {
    return List.copyOf(warnings.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains(sentence) && line.contains(another));
  }

  /// Moves the alias of the tracks, by which a version is told from others.
  private void move(String from, String to) throws Exception {
    var alias = "\"alias\": \"trackrecord-tracks\"";
    nodes.send(
        "POST",
        "/_aliases",
        Optional.of(
            "{\"actions\": [{\"remove\": {\"index\": \"trackrecord-%s-tracks\", %s}},"
                    .formatted(from, alias)
                + " {\"add\": {\"index\": \"trackrecord-%s-tracks\", %s}}]}".formatted(to, alias)));
  }

  @Test
  void whileTheAliasMovesEveryQuestionSeesOneVersion() throws Exception {
    var ids = List.of(push(3), push(5));
    var wrong = new ConcurrentLinkedQueue<String>();
    var answered = new AtomicLong();
    var goesOn = new AtomicBoolean(true);
    try (var catalog = catalog(nodes.addresses(), new ArrayList<>());
        var askers = Executors.newFixedThreadPool(4)) {
      for (var i = 0; i < 4; i++) {
        askers.execute(
            () -> {
              while (goesOn.get()) {
                var said = catalog.ask(each -> each.summary().version() + ":" + songsOfBand(each));
                if (!said.equals(ids.getFirst() + ":3") && !said.equals(ids.getLast() + ":5")) {
                  wrong.add(said);
                }
                answered.incrementAndGet();
              }
            });
      }
      for (var move = 0; move < Integer.getInteger("swaps", 4); move++) {
        var id = ids.get(move % 2);
        versions.rollback(target, id);
        await(() -> catalog.ask(each -> each.summary().version()).equals(id));
      }
      goesOn.set(false);
    }
    assertThat(wrong).isEmpty();
    assertThat(answered).hasPositiveValue();
  }
}
