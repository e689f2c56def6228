package io.trackrecord.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dashboard's queries, asked of a real Prometheus that reads a real bot.
class GrafanaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyQueryOfTheDashboardHasAnAnswer() throws Exception {
    var prometheus = prometheus();
    assumeThat(prometheus)
        .as("Prometheus, on the path or named by -Dprometheus=FILE: without it nothing is tried")
        .isNotEmpty();
    var port = BotProcess.freePort();
    try (var discord = new LoopbackDiscord();
        var bot = start(discord)) {
      var config =
          Files.writeString(
              folder.resolve("prometheus.yml"),
              """
              global:
                scrape_interval: 1s
              scrape_configs:
                - job_name: trackrecord
                  static_configs:
                    - targets: ["127.0.0.1:%d"]
              """
                  .formatted(bot.port()));
      var process =
          new ProcessBuilder(
                  prometheus,
                  "--config.file=" + config,
                  "--storage.tsdb.path=" + folder.resolve("tsdb"),
                  "--web.listen-address=127.0.0.1:" + port)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("prometheus.log").toFile())
              .start();
      try {
        for (var i = 0; i < 8; i++) {
          discord.send(Ask.slash("artist").with("name", "The Quillon Sparrows")).message();
          discord.send(Ask.typing("artist", "name", "quil")).choices();
          Thread.sleep(1_000);
        }
        for (var query : queries()) {
          assertThat(ask(port, query)).as(query).isNotEmpty();
        }
      } finally {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private BotProcess start(LoopbackDiscord discord) throws Exception {
    return BotProcess.startOnSample(
        "io.trackrecord.discord.DiscordMain",
        "DISCORD_HEALTH_PORT",
        folder,
        Path.of("target/soak/grafana.log"),
        discord.settings());
  }

  /// The answer's rows; an error is a failure.
  private static JsonNode ask(int port, String query) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var address =
          "http://127.0.0.1:"
              + port
              + "/api/v1/query?query="
              + URLEncoder.encode(query, StandardCharsets.UTF_8);
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body()).path("data").path("result");
    }
  }

  /// The queries, for all platforms. What counts refusals and exports has no rows before the first.
  private static Iterable<String> queries() throws Exception {
    return JSON
        .readTree(Path.of("src/package/grafana.json").toFile())
        .findValuesAsText("expr")
        .stream()
        .map(query -> query.replace("$platform", ".*"))
        .filter(query -> !query.contains("trackrecord_exports_total"))
        .toList();
  }

  private static String prometheus() {
    return Stream.concat(
            Stream.of(System.getProperty("prometheus", "")),
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(each -> each + "/prometheus"))
        .filter(each -> !each.isEmpty() && Files.isExecutable(Path.of(each)))
        .findFirst()
        .orElse("");
  }
}
