package io.trackrecord.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void refusesAMisspeltVariableWithTheNearestName() {
    refused(
        Map.of("DISCORD_TOKN", "x"), "DISCORD_TOKN is not a setting: did you mean DISCORD_TOKEN?");
    refused(
        Map.of("TRACKRECORD_DATADIR", "x"),
        "TRACKRECORD_DATADIR is not a setting: did you mean TRACKRECORD_DATA_DIR?");
    refused(
        Map.of("SLACK_BOT_TOKEN_FIEL", "x"),
        "SLACK_BOT_TOKEN_FIEL is not a setting: did you mean SLACK_BOT_TOKEN_FILE?");
  }

  @Test
  void refusesAVariableThatIsNearNone() {
    refused(
        Map.of("SLACK_INCOMING_WEBHOOK_ADDRESS", "x"),
        "SLACK_INCOMING_WEBHOOK_ADDRESS is not a setting: unset it; OPERATING.md");
  }

  @Test
  void takesTheVariablesOfOthers() {
    var settings =
        Settings.of(
            Map.of(
                "PATH", "/bin",
                "PORT", "tcp://10.0.0.7:80",
                "DISCORDIA", "x",
                "TRACKRECORD_SERVICE_HOST", "10.0.0.7",
                "TRACKRECORD_SERVICE_PORT_METRICS", "9461",
                "TRACKRECORD_PORT", "tcp://10.0.0.7:9461",
                "TRACKRECORD_PORT_9461_TCP_PROTO", "tcp"));
    assertThat(settings.value("PATH")).contains("/bin");
    assertThat(settings.changed()).containsExactly("PORT=tcp://10.0.0.7:80");
  }

  @Test
  void refusesAnyUnknownNameInAFile() throws IOException {
    var file = file("PROT=3000\n");
    assertThatThrownBy(() -> Settings.of(Map.of(), file))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageStartingWith("PROT is not a setting: did you mean PORT?");
  }

  @Test
  void refusesAFileThatSetsANameTwiceOrHoldsSomethingElse() throws IOException {
    var twice = file("PORT=1\n\nPORT=2\n");
    assertThatThrownBy(() -> Settings.of(Map.of(), twice))
        .hasMessage(twice + ", line 3 sets PORT again: remove one of the lines");
    var other = file("# a comment\nPORT 1\n");
    assertThatThrownBy(() -> Settings.of(Map.of(), other))
        .hasMessage(other + ", line 2: expected NAME=value");
    assertThatThrownBy(() -> Settings.of(Map.of(), folder.resolve("missing")))
        .hasMessageStartingWith("Cannot read the settings file ");
  }

  @Test
  void refusesAWrongValueOfWhicheverBot() {
    refused(
        Map.of("DISCORD_SHARDS", "many"),
        "DISCORD_SHARDS is \"many\": expected auto or 1 to 10000");
    refused(
        Map.of("SLACK_HEALTH_PORT", "70000"),
        "SLACK_HEALTH_PORT is \"70000\": expected off or a port from 0 to 65535");
    refused(
        Map.of("TRACKRECORD_LOG_LEVEL", "LOUD"),
        "TRACKRECORD_LOG_LEVEL is \"LOUD\": expected ERROR, WARN, INFO, DEBUG or TRACE");
  }

  @Test
  void readsASecretFromTheFileThatIsNamedForIt() throws IOException {
    var secret = Files.writeString(folder.resolve("token"), "a-token\n");
    assertThat(Settings.of(Map.of("DISCORD_TOKEN_FILE", secret.toString())).value("DISCORD_TOKEN"))
        .contains("a-token");
    var file = file("SLACK_SIGNING_SECRET_FILE=" + secret + "\n");
    assertThat(Settings.of(Map.of(), file).value("SLACK_SIGNING_SECRET")).contains("a-token");
  }

  @Test
  void refusesASecretThatIsThereTwiceOrWhoseFileHoldsNone() throws IOException {
    var secret = Files.writeString(folder.resolve("token"), "\n").toString();
    refused(
        Map.of("DISCORD_TOKEN_FILE", secret),
        "DISCORD_TOKEN_FILE names " + secret + ", which does not hold one line");
    refused(
        Map.of("DISCORD_TOKEN_FILE", secret + "s"),
        "DISCORD_TOKEN_FILE names " + secret + "s, which does not exist");
    refused(
        Map.of("DISCORD_TOKEN_FILE", folder.toString()),
        "DISCORD_TOKEN_FILE names " + folder + ", which cannot be read");
    refused(
        Map.of("DISCORD_TOKEN_FILE", secret, "DISCORD_TOKEN", "x"),
        "Both DISCORD_TOKEN and DISCORD_TOKEN_FILE are set: unset one of them");
  }

  @Test
  void aValueThatIsNoSecretHasNoFile() {
    refused(
        Map.of("DISCORD_GUILD_ID_FILE", "x"),
        "DISCORD_GUILD_ID_FILE is not a setting: did you mean DISCORD_GUILD_ID?");
  }

  @Test
  void neverShowsASecret() throws IOException {
    var secret = Files.writeString(folder.resolve("token"), "xoxp-secret");
    for (var wrong :
        Map.of("SLACK_BOT_TOKEN", "xoxp-secret", "SLACK_APP_TOKEN_FILE", secret.toString())
            .entrySet()) {
      assertThatThrownBy(() -> Settings.of(Map.of(wrong.getKey(), wrong.getValue())))
          .hasMessageContaining("is not the right kind of token: it has to start with x")
          .hasMessageNotContaining("xoxp");
    }
    assertThat(
            Settings.of(Map.of("DISCORD_TOKEN", "secret", "DISCORD_SHARDS", "2", "PORT", "3000"))
                .changed())
        .containsExactly("DISCORD_TOKEN (secret)", "DISCORD_SHARDS=2");
  }

  @Test
  void tellsEveryMistakeAtOnceToWhomeverAsks() throws IOException {
    var reading =
        SettingsReading.of(
            Map.of("DISCORD_SHARD", "2", "DISCORD_GUILD_ID", "0"),
            Optional.of(file("nothing\nPORT=http\n")));
    assertThat(reading.problems())
        .extracting(SettingProblem::line)
        .hasSize(4)
        .anyMatch(line -> line.contains("line 1"))
        .anyMatch(line -> line.startsWith("PORT is"))
        .anyMatch(line -> line.startsWith("DISCORD_SHARD is"))
        .anyMatch(line -> line.startsWith("DISCORD_GUILD_ID is"));
  }

  @Test
  void everyDefaultIsARightValue() {
    for (var each : Setting.values()) {
      if (!each.standard().isEmpty()) {
        assertThat(each.form().accepts(each.standard())).as(each.name()).isTrue();
        assertThat(Settings.of(Map.of()).value(each)).contains(each.standard());
      }
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings"), text);
  }

  private static void refused(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> Settings.of(environment))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aSecretThatASettingsFileNamesIsReadOnceAndLeavesNoTraceOfItsFile() throws IOException {
    var secret = Files.writeString(folder.resolve("password"), "of mine\n");
    var file =
        Files.writeString(folder.resolve("settings"), "OPENSEARCH_PASSWORD_FILE=" + secret + "\n");

    var settings = Settings.of(Map.of(), file);

    assertThat(settings.value("OPENSEARCH_PASSWORD")).contains("of mine");
    assertThat(settings.value("OPENSEARCH_PASSWORD_FILE")).isEmpty();
  }
}
