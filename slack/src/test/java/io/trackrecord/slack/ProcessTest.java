package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

  private static Process start(Map<String, String> environment, String... arguments)
      throws Exception {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.util.logging.config.file=/dev/null",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SlackMain.class.getName(),
                    "--data-dir",
                    Path.of("target", "sample").toString()),
                Stream.of(arguments))
            .toList();
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Map<String, String> tokens() {
    return Map.of(
        "SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN,
        "SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN,
        "SLACK_API_BASE_URL", slack.apiBase());
  }

  private static List<String> lines(InputStream stream) throws Exception {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void it_says_ready_answers_ends_when_told_to_and_logs_nobodys_words() throws Exception {
    var process = start(tokens());
    try {
      var output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      assertThat(output.readLine()).isEqualTo("ready");
      assertThat(slack.slash(ADA, "The Quillon Sparrows").answer().text())
          .contains("82 tracks credited to this name");
      assertThat(slack.slash(ADA, "Zzyzx Qwrtplk").answer().text()).contains("Not listed");
      // Process.destroy would close the output as well.
      process.toHandle().destroy();
      assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(output.readLine()).isNull();
      assertThat(lines(process.getErrorStream()))
          .noneMatch(line -> line.contains("Quillon") || line.contains("Zzyzx"))
          .noneMatch(line -> line.contains("U0ADA") || line.contains("xoxb-"));
    } finally {
      process.destroyForcibly();
    }
    assertThat(slack.violations().all()).isEmpty();
  }

  @Test
  void a_missing_token_is_one_line_and_exit_2() throws Exception {
    var process = start(Map.of("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN));
    assertThat(lines(process.getErrorStream()))
        .singleElement()
        .asString()
        .startsWith("SLACK_APP_TOKEN is not set");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void a_refused_token_is_one_line_and_exit_2() throws Exception {
    slack.revoke(LoopbackSlack.BOT_TOKEN);
    var process = start(tokens());
    assertThat(lines(process.getErrorStream()))
        .containsExactly("SLACK_BOT_TOKEN does not work: Slack answered invalid_auth");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void a_slack_that_cannot_be_reached_is_one_line_and_exit_1() throws Exception {
    var values = new HashMap<>(tokens());
    values.put("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/");
    var process = start(values);
    assertThat(lines(process.getErrorStream()))
        .singleElement()
        .asString()
        .startsWith("Cannot start: ");
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
