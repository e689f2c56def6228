package io.trackrecord.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The doctor, with platforms on this machine.
class DoctorTest {

  @TempDir Path folder;

  private LoopbackPlatform platform;
  private Map<String, String> environment;
  private InstantSource clock = InstantSource.system();
  private List<Dataset> datasets = List.of();
  private int exitCode;

  @BeforeEach
  void open() throws IOException {
    platform = new LoopbackPlatform();
    environment = platform.settings();
    environment.put(
        "TRACKRECORD_DATA_DIR",
        SmallCatalog.publish(
                folder, "1,Paper Lighthouse,The Quillon Sparrows,CC0,https://example.org/1")
            .toString());
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void looksAtTheStoreWithoutMakingIt() throws IOException {
    assertThat(of(examine(), "store")).contains("ok|", "store.db can be used");
    assertThat(Path.of(environment.get("TRACKRECORD_DATA_DIR")).resolve("store.db")).doesNotExist();
  }

  @Test
  void saysWhatRestsWithoutAStore() throws IOException {
    var diary = Files.writeString(folder.resolve("diary.txt"), "Dear diary, ".repeat(100));
    environment.put("TRACKRECORD_STORE", "sqlite:" + diary);

    var findings = examine();

    assertThat(exitCode).isZero();
    assertThat(of(findings, "store"))
        .contains("warning|", "something else than a store", "questions are answered");
    assertThat(diary).hasContent("Dear diary, ".repeat(100));
  }

  @Test
  void findsNothingToDoWhereEverythingIsWellButListsThatAreMissing() throws IOException {
    var findings = examine();
    assertThat(exitCode).isZero();
    assertThat(findings.path("ok").asBoolean()).isTrue();
    for (var check :
        List.of(
            "settings",
            "java",
            "memory",
            "index",
            "store",
            "discord-token",
            "slack-bot-token",
            "slack-app-token",
            "network",
            "clock")) {
      assertThat(of(findings, check)).as(check).contains("ok|");
    }
    assertThat(of(findings, "index")).contains("1 tracks in 1 lists", "0 days old");
    assertThat(of(findings, "lists")).contains("warning|", "trackrecord data update");
    assertThat(findings.toString())
        .doesNotContain(
            LoopbackPlatform.DISCORD_TOKEN,
            LoopbackPlatform.BOT_TOKEN,
            LoopbackPlatform.APP_TOKEN,
            "secret-ticket");
  }

  @Test
  void tellsEveryMistakeInTheSettings() throws IOException {
    environment.put("DISCORD_SHARD", "2");
    environment.put("DISCORD_GUILD_ID", "mine");
    var findings = examine();
    assertThat(exitCode).isEqualTo(1);
    assertThat(of(findings, "settings"))
        .contains("DISCORD_SHARD is not a setting|did you mean DISCORD_SHARDS?")
        .contains("DISCORD_GUILD_ID is \"mine\"|expected the number of a server");
  }

  @Test
  void tellsWhichTokenIsRefused() throws IOException {
    environment.put("DISCORD_TOKEN", "wrong");
    environment.put("SLACK_BOT_TOKEN", "xoxb-wrong");
    var findings = examine();
    assertThat(exitCode).isEqualTo(1);
    assertThat(of(findings, "discord-token"))
        .contains("warning|DISCORD_TOKEN does not look like a bot's token")
        .contains("problem|Discord does not accept DISCORD_TOKEN|reset the token at");
    assertThat(of(findings, "slack-bot-token"))
        .contains("problem|Slack does not accept SLACK_BOT_TOKEN: invalid_auth|copy the token");
    assertThat(findings.toString()).doesNotContain("xoxb-wrong");

    environment.put("SLACK_BOT_TOKEN", LoopbackPlatform.BOT_TOKEN);
    environment.put("SLACK_APP_TOKEN", "xapp-wrong");
    assertThat(of(examine(), "slack-app-token"))
        .contains(
            "problem|Slack does not accept SLACK_APP_TOKEN: invalid_auth", "connections:write");
  }

  @Test
  void tellsWhereNoBotIsSetUp() throws IOException {
    environment.keySet().removeIf(name -> name.endsWith("TOKEN"));
    assertThat(of(examine(), "tokens"))
        .contains("problem|neither DISCORD_TOKEN nor SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void asksForASigningSecretWhereThereIsNoAppToken() throws IOException {
    environment.remove("SLACK_APP_TOKEN");
    environment.put("PORT", "0");
    assertThat(of(examine(), "slack-app-token")).contains("problem|neither SLACK_APP_TOKEN nor");
    environment.put("SLACK_SIGNING_SECRET", "short");
    assertThat(of(examine(), "slack-signing-secret")).contains("warning|").doesNotContain("short");
    environment.put("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    assertThat(of(examine(), "slack-signing-secret")).contains("ok|");
  }

  @Test
  void tellsAHostThatCannotBeReached() throws IOException {
    environment.put("DISCORD_API_BASE_URL", "http://127.0.0.1:1/api/");
    environment.put("SLACK_API_BASE_URL", "http://name.invalid/api/");
    var findings = examine();
    assertThat(of(findings, "discord-api")).contains("problem|127.0.0.1 cannot be reached: ");
    assertThat(of(findings, "slack-api")).contains("problem|name.invalid cannot be reached: ");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void tellsAnAnswerThatIsNoneOfThePlatforms() throws IOException {
    platform.say("/slack/auth.test", "<html>Please log in</html>");
    assertThat(of(examine(), "slack-api"))
        .contains("127.0.0.1 answered with status 200, and not in JSON", "proxy")
        .doesNotContain("log in");
  }

  @Test
  void tellsAGatewayThatCannotBeReachedAndFewStartsThatAreLeft() throws IOException {
    platform.say(
        "/discord/gateway/bot",
        "{\"url\":\"wss://127.0.0.1:1\",\"session_start_limit\":{\"remaining\":3}}");
    var findings = examine();
    assertThat(of(findings, "network"))
        .contains("problem|127.0.0.1 cannot be reached: port 1 refuses connections");
    assertThat(of(findings, "discord-starts")).contains("Discord allows 3 more starts today");
  }

  @Test
  void tellsAClockThatIsWrong() throws IOException {
    clock = () -> Instant.now().minus(Duration.ofMinutes(7));
    assertThat(of(examine(), "clock")).contains("problem|the clock differs", "NTP");
    clock = () -> Instant.now().plus(Duration.ofMinutes(1));
    assertThat(of(examine(), "clock")).contains("warning|the clock differs");
  }

  @Test
  void tellsAFolderThatWasNamedAndHoldsNoIndex() throws IOException {
    var empty = Files.createDirectory(folder.resolve("empty"));
    environment.put("TRACKRECORD_DATA_DIR", empty.toString());
    assertThat(of(examine(), "index"))
        .contains("problem|" + empty + " holds no index|build one with: trackrecord data update");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void tellsAnIndexThatIsDamagedOfAnotherFormatOrOld() throws IOException {
    var version = version();
    clock = () -> Instant.now().plus(Duration.ofDays(200));
    assertThat(of(examine(), "index")).contains("warning|version", "200 days old");
    clock = InstantSource.system();
    var manifest = version.resolve("manifest.json");
    var text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("\"format\" *: *\\d+", "\"format\" : 1"));
    assertThat(of(examine(), "index")).contains("problem|the index in ", "cannot be used: ");
    Files.writeString(manifest, text);
    try (var files = Files.newDirectoryStream(version.resolve("tracks"), "segments_*")) {
      Files.delete(files.iterator().next());
    }
    assertThat(of(examine(), "index")).contains("problem|", "trackrecord data update");
  }

  @Test
  void tellsAPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("DISCORD_HEALTH_PORT", Integer.toString(taken.getLocalPort()));
      assertThat(of(examine(), "ports")).contains("warning|DISCORD_HEALTH_PORT: 127.0.0.1:");
    }
  }

  @Test
  void tellsADataHostThatCannotBeReachedAndRunsAllTheSame() throws IOException {
    var text = Descriptors.print(Descriptors.builtIn().find("free-music-archive").orElseThrow());
    environment.keySet().removeIf(name -> name.equalsIgnoreCase("https_proxy"));
    try {
      datasets =
          List.of(
              Descriptors.parse(
                  "test",
                  text.replaceAll(
                      "\"address\" : \"https://[^/\"]+", "\"address\" : \"https://data.invalid")));
    } catch (io.trackrecord.data.dataset.DescriptorException e) {
      throw new AssertionError(e);
    }
    var findings = examine();
    assertThat(of(findings, "network"))
        .contains("warning|data.invalid cannot be reached: its name cannot be looked up");
    assertThat(exitCode).isZero();
  }

  @Test
  void printsALineForEachFindingAndOneForWhatToDo() {
    environment.put("DISCORD_SHARD", "2");
    var out = new StringWriter();
    exitCode = run(out);
    assertThat(out.toString())
        .contains("FAIL  settings: DISCORD_SHARD is not a setting\n      -> did you mean")
        .contains("ok    index: version ")
        .endsWith("A bot cannot run here: see what to do beside each FAIL.\n");
  }

  private Path version() throws IOException {
    try (var versions =
        Files.newDirectoryStream(folder.resolve("data").resolve("versions"), "[0-9]*")) {
      return versions.iterator().next();
    }
  }

  private JsonNode examine() throws IOException {
    var out = new StringWriter();
    exitCode = run(out, "--json");
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(StringWriter out, String... arguments) {
    return new CommandLine(new DoctorMain(environment, clock, datasets))
        .setOut(new PrintWriter(out))
        .execute(arguments);
  }

  private static String of(JsonNode findings, String check) {
    return String.join(
        "\n",
        StreamSupport.stream(findings.path("findings").spliterator(), false)
            .filter(each -> each.path("check").asText().equals(check))
            .map(
                each ->
                    each.path("level").asText()
                        + "|"
                        + each.path("what").asText()
                        + "|"
                        + each.path("todo").asText())
            .toList());
  }
}
