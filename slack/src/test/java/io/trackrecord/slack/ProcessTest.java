package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.Shown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program as an operator starts and ends it.
class ProcessTest {

  private LoopbackSlack slack;

  @BeforeEach
  void open() throws Exception {
    slack = new LoopbackSlack();
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Map<String, String> tokens() {
    return Map.of(
        "SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN,
        "SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN,
        "SLACK_API_BASE_URL", slack.apiBase());
  }

  private static SlackProcess start(Map<String, String> settings) throws IOException {
    return SlackProcess.start(settings, "512m");
  }

  @Test
  void it_says_ready_answers_ends_when_told_to_and_logs_nobodys_words() throws Exception {
    var port = freePort();
    var settings = new HashMap<>(tokens());
    settings.put("SLACK_HEALTH_PORT", port);
    try (var process = start(settings)) {
      assertThat(process.line()).isEqualTo("ready");
      assertThat(slack.slash(ADA, "The Quillon Sparrows").answer().text())
          .contains("21 songs in 5 datasets.");
      assertThat(slack.slash(ADA, "Zzyzx Qwrtplk").answer().text()).contains("Not listed");
      assertThat(read(port, "/readyz")).isEqualTo("ready\n");
      assertThat(read(port, "/metrics"))
          .contains(
              "{command=\"artist\",outcome=\"found\",platform=\"slack\"} 1\n",
              "{command=\"artist\",outcome=\"not_found\",platform=\"slack\"} 1\n",
              "trackrecord_connected{platform=\"slack\"} 1.0\n")
          .doesNotContain("Quillon", "Zzyzx", "U0ADA");
      process.terminate();
      assertThat(process.exitCode()).isZero();
      assertThat(process.line()).isNull();
      assertThat(process.errors())
          .anyMatch(line -> line.contains("Ready at Slack, Socket Mode: index version "))
          .anyMatch(line -> line.contains("SLACK_BOT_TOKEN (secret), SLACK_APP_TOKEN (secret), "))
          .noneMatch(line -> line.contains("Quillon") || line.contains("Zzyzx"))
          .noneMatch(line -> line.contains("U0ADA") || line.contains("xoxb-"));
    }
    assertThat(slack.violations().all()).isEmpty();
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static String read(String port, String path) throws IOException {
    try (var stream = URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void what_slack_says_while_it_fails_stays_out_of_the_log() throws Exception {
    var words = "no \"The Quillon Sparrows\" at https://hooks.slack.com/secret";
    var json = "{\"ok\":false,\"error\":\"" + words.replace("\"", "\\\"") + "\"}";
    try (var process = start(tokens())) {
      assertThat(process.line()).isEqualTo("ready");
      var answer = slack.slash(ADA, "The Quillon Sparrows").answer();

      var forged = answer.body().toString().replace("\"click:", "\"Quillon secret:");
      slack.click(ADA, new Shown(Json.parse(forged), true, "C0MUSIC", "", ""), "Next");

      slack.fail("response_url", 1, 404, "", words);
      slack.slash(ADA, "The Quillon Sparrows").acknowledged();
      slack.fail("chat.postMessage", 1, 400, "", words);
      slack.mention(ADA, "<@U0BOT> The Quillon Sparrows", "").acknowledged();
      slack.fail("views.open", 1, 200, "", json);
      slack.slash(ADA, "").acknowledged();
      slack.fail("views.publish", 1, 200, "", words);
      slack.openHome(ADA).acknowledged();
      slack.fail("upload", 1, 403, "", words);
      assertThat(slack.click(ADA, answer, "Export (CSV)").answer().text()).contains("reference");
      slack.fail("files.completeUploadExternal", 1, 500, "9999", json);
      assertThat(slack.click(ADA, answer, "Export (CSV)").answer().text()).contains("reference");
      slack.fail(
          "apps.connections.open", 1, 200, "", "{\"ok\":true,\"url\":\"ws://secret host/\"}");
      slack.dropSocket();
      slack.awaitConnection(2, 60_000);

      process.terminate();
      assertThat(process.exitCode()).isZero();
      // That line holds the address of this Slack, and names the secrets.
      var log =
          process.errors().stream()
              .filter(line -> !line.contains("Settings that differ"))
              .collect(Collectors.joining("\n"));
      assertThat(log)
          .contains("Not acknowledged: HTTP 404\n")
          .containsPattern("Reference [0-9a-f]{6}: response_url: HTTP 404\n")
          .containsPattern("Reference [0-9a-f]{6}: chat.postMessage: HTTP 400\n")
          .containsPattern("Reference [0-9a-f]{6}: views.open: no error code\n")
          .containsPattern("Reference [0-9a-f]{6}: views.publish: no answer")
          .containsPattern("Reference [0-9a-f]{6}: upload: HTTP 403\n")
          .containsPattern(
              "Reference [0-9a-f]{6}: files.completeUploadExternal: HTTP 500, no error code\n")
          .containsPattern("Not connected to Slack: Slack returned an invalid")
          .doesNotContain("Quillon", "secret", "/response/", "/upload/", "http", "\tat ");
    }
  }

  @Test
  void an_export_leaves_no_file_behind_however_the_program_ends(@TempDir Path folder)
      throws Exception {
    try (var process = SlackProcess.start(tokens(), "512m", "-Djava.io.tmpdir=" + folder)) {
      assertThat(process.line()).isEqualTo("ready");
      var answer = slack.slash(ADA, "The Quillon Sparrows").answer();
      slack.click(ADA, answer, "Export (CSV)").answer();
      slack.fail("upload", 1, 403, "", "");
      slack.click(ADA, answer, "Export (CSV)").answer();
      assertThat(exports(folder)).isEmpty();

      slack.fail("upload", 1, 429, "60", "");
      slack.click(ADA, answer, "Export (CSV)").acknowledged();
      slack
          .recording()
          .await("failure", sent -> sent.target().equals("failed upload"), 2, Waits.LONG);
      process.kill();
      assertThat(exports(folder)).isEmpty();
    }
  }

  /// Our files in a folder, but for the lock of the folder that holds them.
  private static List<Path> exports(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> folder.relativize(file).toString().startsWith("trackrecord"))
          .filter(file -> !file.endsWith("lock"))
          .toList();
    }
  }

  @Test
  void a_missing_token_is_one_line_and_exit_2() throws Exception {
    try (var process = start(Map.of("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN))) {
      assertThat(process.errors())
          .singleElement()
          .asString()
          .startsWith("SLACK_APP_TOKEN is not set");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_refused_token_is_one_line_and_exit_2() throws Exception {
    slack.revoke(LoopbackSlack.BOT_TOKEN);
    try (var process = start(tokens())) {
      assertThat(process.errors())
          .containsExactly("SLACK_BOT_TOKEN does not work: Slack answered invalid_auth");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_slack_that_cannot_be_reached_is_one_line_and_exit_1() throws Exception {
    var values = new HashMap<>(tokens());
    values.put("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/");
    try (var process = start(values)) {
      assertThat(process.errors()).singleElement().asString().startsWith("Cannot start: ");
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_folder_that_was_named_and_holds_no_index_is_one_line_and_exit_2(@TempDir Path folder)
      throws Exception {
    var values = new HashMap<>(tokens());
    values.put("TRACKRECORD_DATA_DIR", folder.toString());
    try (var process = start(values)) {
      assertThat(process.errors())
          .containsExactly(
              folder
                  + " holds no index; build one with: trackrecord data update --data-dir "
                  + folder
                  + ", or leave --data-dir and TRACKRECORD_DATA_DIR out for the sample");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_misspelt_variable_is_one_line_and_exit_2() throws Exception {
    var values = new HashMap<>(tokens());
    values.put("SLACK_BOT_TOKN", "xoxb-secret");
    try (var process = start(values)) {
      assertThat(process.errors())
          .containsExactly(
              "SLACK_BOT_TOKN is not a setting: did you mean SLACK_BOT_TOKEN? Otherwise unset it");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, Cannot start: Slack answered HTTP 500",
    "200, 'Cannot start: what answers as Slack is not Slack; look for a proxy in between, and at"
        + " SLACK_API_BASE_URL'"
  })
  void a_slack_that_answers_with_a_page_is_one_line_and_exit_1(int status, String line)
      throws Exception {
    slack.fail("auth.test", 1, status, "", "<html>Please log in</html>");
    try (var process = start(tokens())) {
      assertThat(process.errors()).containsExactly(line);
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }
}
