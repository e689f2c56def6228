package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.User;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The Web API of a Slack that nobody here wrote: `emulate` (npm). Run with the Maven profile
/// `emulate`, which installs it.
@EnabledIfSystemProperty(
    named = "emulate.folder",
    matches = ".+",
    disabledReason = "skipped: the Maven profile `emulate` installs and runs emulate")
class EmulateTest extends SlackTest {

  private Process emulate;
  private String base;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void startEmulate() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var scopes = Json.parse(Files.readString(Path.of("manifest.json")));
    var granted = new ArrayList<String>();
    scopes.at("/oauth_config/scopes/bot").forEach(scope -> granted.add(scope.asText()));
    emulate =
        new ProcessBuilder("node", "start.mjs", Integer.toString(port), String.join(",", granted))
            .directory(Path.of(System.getProperty("emulate.folder")).toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output =
        new BufferedReader(new InputStreamReader(emulate.getInputStream(), StandardCharsets.UTF_8));
    base = output.readLine();
    assertThat(base).startsWith("http://127.0.0.1:");
  }

  @AfterEach
  void stopEmulate() throws Exception {
    client.close();
    emulate.destroy();
    emulate.waitFor();
  }

  private String get(String address) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + LoopbackSlack.BOT_TOKEN)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private JsonNode call(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/" + method))
            .header("Authorization", "Bearer " + LoopbackSlack.BOT_TOKEN)
            .POST(HttpRequest.BodyPublishers.noBody());
    return Json.parse(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  @Test
  void auth_test_and_the_export_work_against_a_slack_that_nobody_here_wrote() throws Exception {
    var running =
        start(
            bot,
            Map.of(
                "SLACK_APP_TOKEN",
                "",
                "SLACK_SIGNING_SECRET",
                LoopbackSlack.SIGNING_SECRET,
                "SLACK_API_BASE_URL",
                base + "/api/",
                "PORT",
                "0"));
    slack.deliverTo(URI.create("http://127.0.0.1:" + running.port() + "/slack/events"));
    var ada = new User("", "");
    for (var member : call("users.list").path("members")) {
      if (member.path("name").asText().equals("ada")) {
        ada = new User(member.path("id").asText(), "ada");
      }
    }
    var answer = slack.slash(ada, "The Lampposts").answer();
    assertThat(slack.click(ada, answer, "Export").answer().text())
        .contains("The file is in your direct messages with Trackrecord. 2 rows, as CSV.");

    var files = call("files.list").path("files");
    assertThat(files).hasSize(1);
    assertThat(files.get(0).path("name").asText())
        .isEqualTo("trackrecord-artist-the-lampposts.csv");
    assertThat(files.get(0).path("ims")).hasSize(1);
    assertThat(get(files.get(0).path("url_private").asText()))
        .isEqualTo("dataset,row\nfma,1\nfma,2\n");
  }
}
