package io.trackrecord.bot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.bot.store.sql.Stores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is told over HTTP of a bot over the sample.
@ExtendWith(SampleCatalog.class)
class HealthTest {

  private static final String ASKED = "The Quillon Sparrows";

  private final Health health = new Health("discord");
  private final HealthServer server = start(Map.of("DISCORD_HEALTH_PORT", "0"));

  private HealthServer start(Map<String, String> settings) {
    return HealthServer.open(Settings.of(settings), Setting.DISCORD_HEALTH_PORT, health);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aBotIsAliveFromTheStartAndReadyWhileItIsConnected() throws Exception {
    assertThat(get("/livez")).isEqualTo("200 alive\n");
    assertThat(get("/readyz")).isEqualTo("503 starting\n");
    var connected = new AtomicBoolean(true);
    health.connected(connected::get, () -> 0);
    assertThat(get("/readyz")).isEqualTo("200 ready\n");
    assertThat(get("/metrics")).contains("\ntrackrecord_connected{platform=\"discord\"} 1.0\n");
    connected.set(false);
    assertThat(get("/readyz")).isEqualTo("503 not connected\n");
    assertThat(get("/metrics")).contains("\ntrackrecord_connected{platform=\"discord\"} 0.0\n");
    assertThat(get("/livez")).isEqualTo("200 alive\n");
  }

  @Test
  void countsQuestionsByCommandAndOutcomeAndSearchesByKind(PublishedCatalog catalog)
      throws Exception {
    try (var bot =
        health.measured(
            new CatalogBot(
                health.measured(catalog), new Messages(Locale.ENGLISH), BotLimits.standard()))) {
      for (var i = 0; i < 2; i++) {
        bot.answer(Request.of("artist", Map.of("name", ASKED))).get();
      }
      bot.answer(Request.of("artist", Map.of("name", "Zzyzx Qwrtplk"))).get();
      bot.answer(Request.of(ASKED, Map.of())).get();
      bot.complete("artist", "name", "quil", Map.of(), 5).get();
      bot.export(Request.of("artist", Map.of("name", ASKED)), new ByteArrayOutputStream(), 9_000)
          .get();
    }

    var lines = metrics();
    assertThat(lines)
        .contains(
            "trackrecord_question_duration_seconds_count{command=\"artist\",outcome=\"found\",platform=\"discord\"} 2",
            "trackrecord_question_duration_seconds_count{command=\"artist\",outcome=\"not_found\",platform=\"discord\"} 1",
            "trackrecord_question_duration_seconds_count{command=\"unknown\",outcome=\"usage\",platform=\"discord\"} 1",
            "trackrecord_completion_duration_seconds_count{platform=\"discord\"} 1",
            "trackrecord_exports_total{outcome=\"cut\",platform=\"discord\"} 1.0",
            "trackrecord_waiting{platform=\"discord\",work=\"question\"} 0.0",
            "trackrecord_working{platform=\"discord\",work=\"export\"} 0.0",
            "trackrecord_refused_total{platform=\"discord\",work=\"question\"} 0.0")
        .anyMatch(
            line ->
                line.startsWith(
                    "trackrecord_search_duration_seconds_count{kind=\"artist\",outcome=\"done\","))
        .anyMatch(line -> line.startsWith("trackrecord_question_duration_seconds_bucket{"))
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
        .noneMatch(line -> line.contains("Quillon") || line.contains("Zzyzx"));
  }

  @Test
  void countsCataloguesByHowTheyEnded(PublishedCatalog catalog) throws Exception {
    try (var bot =
        health.measured(
            new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard()))) {
      var catalogues = bot.catalogues().orElseThrow();
      for (var file : List.of(FiveSongs.CSV, "a,b\n1,2\n")) {
        try (var job = catalogues.begin("alice", "x.csv").orElseThrow()) {
          job.start(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
          assertThat(job.await(Duration.ofMinutes(2))).isTrue();
        }
      }
      try (var given = catalogues.begin("alice", "x.csv").orElseThrow()) {
        assertThat(given.await(Duration.ZERO)).isFalse();
        assertThat(metrics()).contains("trackrecord_catalogues_running{platform=\"discord\"} 1.0");
      }
      assertThat(metrics())
          .contains(
              "trackrecord_catalogues_running{platform=\"discord\"} 0.0",
              "trackrecord_catalogues_total{outcome=\"finished\",platform=\"discord\"} 1.0",
              "trackrecord_catalogues_total{outcome=\"refused\",platform=\"discord\"} 1.0",
              "trackrecord_catalogues_total{outcome=\"ended\",platform=\"discord\"} 1.0",
              "trackrecord_catalogues_total{outcome=\"failed\",platform=\"discord\"} 0.0");
    }
  }

  @Test
  void staysReadyWhileTheStoreRests() throws Exception {
    health.connected(() -> true, () -> 0);
    health.store(Stores.none("there is none"));
    assertThat(get("/readyz")).isEqualTo("200 ready\n");
    assertThat(get("/metrics")).contains("\ntrackrecord_store_usable{platform=\"discord\"} 0.0\n");
  }

  @Test
  void tellsEveryMetricThatThePageAndTheDashboardName(PublishedCatalog catalog) throws Exception {
    health.connected(() -> true, () -> 0);
    health.store(Stores.none("there is none"));
    try (var bot =
        health.measured(
            new CatalogBot(
                health.measured(catalog), new Messages(Locale.ENGLISH), BotLimits.standard()))) {
      var asked = Request.of("artist", Map.of("name", ASKED));
      bot.answer(asked).get();
      bot.export(asked, new ByteArrayOutputStream(), 9_000).get();
    }
    var told = get("/metrics");
    for (var page : List.of("OPERATING.md", "bench/src/package/grafana.json")) {
      var named =
          Pattern.compile("\\btrackrecord_[a-z_]*[a-z]")
              .matcher(Files.readString(Path.of("..", page)))
              .results()
              .map(MatchResult::group)
              .toList();
      assertThat(named).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(told).contains(name));
    }
  }

  @Test
  void tellsTheIndexAndItsAge(PublishedCatalog catalog) throws Exception {
    health.measured(catalog);
    var summary = catalog.ask(TrackCatalog::summary);
    assertThat(metrics())
        .contains(
            "trackrecord_index_version{platform=\"discord\",sample=\"true\",version=\""
                + summary.version()
                + "\"} 1.0",
            "trackrecord_index_built_timestamp_seconds{platform=\"discord\"} "
                + (double) summary.built().getEpochSecond())
        .anyMatch(line -> line.startsWith("trackrecord_index_tracks{dataset=\"laion-disco-12m\""));
  }

  @Test
  void countsWhatIsRefusedWhileTooMuchWaits(PublishedCatalog catalog) throws Exception {
    var proceed = new CountDownLatch(1);
    var limits = new BotLimits(1, 1, 1, 1, 1);
    try (var bot =
        health.measured(
            new CatalogBot(
                new Halting(catalog, Thread.currentThread(), proceed),
                new Messages(Locale.ENGLISH),
                limits))) {
      var asked = Request.of("stats", Map.of());
      var first = bot.answer(asked);
      while (bot.load().questions().working() == 0) {
        Thread.onSpinWait();
      }
      var second = bot.answer(asked);
      assertThat(metrics())
          .contains(
              "trackrecord_working{platform=\"discord\",work=\"question\"} 1.0",
              "trackrecord_waiting{platform=\"discord\",work=\"question\"} 1.0");
      bot.answer(asked).get();
      proceed.countDown();
      first.get();
      second.get();
      assertThat(bot.load().questions().refused()).isEqualTo(1);
      assertThat(metrics())
          .contains("trackrecord_refused_total{platform=\"discord\",work=\"question\"} 1.0");
    }
  }

  @Test
  void countsWhoeverAsksTooOften() throws Exception {
    health.connected(() -> true, () -> 7);
    assertThat(metrics()).contains("trackrecord_rate_limited_total{platform=\"discord\"} 7.0");
  }

  @Test
  void takesNothingButAPath() throws Exception {
    assertThat(get("/")).startsWith("404 ");
    assertThat(get("/livez/x")).startsWith("404 ");
    var post = request("/metrics").POST(HttpRequest.BodyPublishers.ofString("x")).build();
    assertThat(send(post).statusCode()).isEqualTo(405);
    var head = request("/readyz").method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    assertThat(send(head).statusCode()).isEqualTo(503);
  }

  @Test
  void canBeTurnedOff() {
    try (var off = start(Map.of("DISCORD_HEALTH_PORT", "off"))) {
      assertThat(off.port()).isEmpty();
    }
  }

  @Test
  void aPortThatWasNamedAndIsTakenStopsTheStart() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      assertThatThrownBy(() -> start(Map.of("DISCORD_HEALTH_PORT", port)))
          .isInstanceOf(WrongSettingException.class)
          .hasMessage(
              "Health and metrics cannot be told on 127.0.0.1:%s: set DISCORD_HEALTH_PORT to another"
                  + " port, or to off",
              port);
    }
  }

  private List<String> metrics() throws Exception {
    return Arrays.asList(get("/metrics").split("\n"));
  }

  private String get(String path) throws Exception {
    var response = send(request(path).build());
    return response.statusCode() + " " + response.body();
  }

  private HttpRequest.Builder request(String path) {
    var port = server.port().orElseThrow();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
