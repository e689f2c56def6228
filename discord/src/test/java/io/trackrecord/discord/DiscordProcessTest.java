package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import io.trackrecord.discord.loopback.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bot as an operator starts it: a process of its own.
class DiscordProcessTest {

  private final LoopbackDiscord discord = new LoopbackDiscord();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void itSaysReadyAnswersAndEndsWithZeroWhenItIsToldToStop(@TempDir Path data) throws Exception {
    var port = freePort();
    var process = start(data, Map.of("DISCORD_HEALTH_PORT", port));
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("ready");
      discord.sendDamaged(Ask.slash("artist").with("name", "secret words"));
      for (var i = 0; i < 2; i++) {
        discord.faults().rateLimitNext("/callback", 0.1);
        var asked = discord.send(Ask.slash("artist").with("name", "Halden Brix"));
        assertThat(Json.text(asked.message())).contains("yes, listed", "in 5 datasets");
      }

      assertThat(read(port, "/readyz")).isEqualTo("ready\n");
      assertThat(read(port, "/metrics"))
          .contains(
              "trackrecord_question_duration_seconds_count{command=\"artist\",outcome=\"found\",platform=\"discord\"} 2\n",
              "trackrecord_connected{platform=\"discord\"} 1.0\n",
              "trackrecord_index_version{platform=\"discord\",sample=\"true\"")
          .doesNotContain("Halden", "secret words", Long.toString(World.ALICE));

      // Not Process.destroy(), which closes the streams as well.
      process.toHandle().destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(out.readLine()).isNull();
    }
    var log = errors(process);
    assertThat(log)
        .contains("https://discord.com/oauth2/authorize?client_id=" + World.APPLICATION)
        .contains("integration_type=1")
        .contains("Ready at Discord: index version ", " (the invented sample), ")
        .contains("Settings that differ from their defaults: ", "DISCORD_TOKEN (secret), ")
        .contains("unexpected Json-parse error")
        .contains("Encountered 429")
        .doesNotContain(
            LoopbackDiscord.TOKEN,
            LoopbackDiscord.ANSWER_TOKEN,
            "Halden Brix",
            "secret words",
            Long.toString(World.ALICE));
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void aMissingTokenIsOneLineAndExitsWithTwo(@TempDir Path data) throws Exception {
    assertThat(failure(data, Map.of("DISCORD_TOKEN", "")))
        .isEqualTo(
            "2 DISCORD_TOKEN is not set: copy"
                + " the bot's token from https://discord.com/developers/applications, page Bot");
  }

  @Test
  void aWrongTokenIsOneLineAndExitsWithTwo(@TempDir Path data) throws Exception {
    var failure = failure(data, Map.of("DISCORD_TOKEN", "wrong-token"));
    assertThat(failure).startsWith("2 ").doesNotContain("wrong-token");
    assertThat(failure.lines().filter(line -> !line.startsWith("2 Building")))
        .containsExactly(
            "Discord does not accept DISCORD_TOKEN: reset the token at"
                + " https://discord.com/developers/applications, page Bot, and set the new one");
  }

  @Test
  void aDiscordThatCannotBeReachedIsOneLineAndExitsWithOne(@TempDir Path data) throws Exception {
    var failure = failure(data, Map.of("DISCORD_API_BASE_URL", "http://127.0.0.1:1/"));
    assertThat(failure)
        .startsWith("1 ")
        .contains("Discord cannot be reached (ConnectException): try again in a while")
        .doesNotContain("\n\tat ");
  }

  @Test
  void aFolderThatWasNamedAndHoldsNoIndexIsOneLineAndExitsWithTwo(@TempDir Path folder)
      throws Exception {
    assertThat(failure(folder, Map.of("TRACKRECORD_DATA_DIR", folder.toString())))
        .isEqualTo(
            "2 "
                + folder
                + " holds no index; build one with: trackrecord data update --data-dir "
                + folder
                + ", or leave --data-dir and TRACKRECORD_DATA_DIR out for the sample");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsOneLineAndExitsWithOne(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("data"), "a file in the way");
    assertThat(failure(folder, Map.of()).lines().filter(line -> !line.startsWith("1 Building")))
        .singleElement()
        .asString()
        .isEqualTo("1 data/current: Not a directory.");
  }

  @Test
  void aMisspeltVariableIsOneLineAndExitsWithTwo(@TempDir Path folder) throws Exception {
    assertThat(failure(folder, Map.of("DISCORD_GUILD", "1")))
        .isEqualTo(
            "2 DISCORD_GUILD is not a setting: did you mean DISCORD_GUILD_ID? Otherwise unset it");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void aDiscordThatAnswersWithAPageEndsInOneLineAndExitsWithOne(int status, @TempDir Path folder)
      throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      var failure = failure(folder, Map.of("DISCORD_API_BASE_URL", address));
      assertThat(failure).startsWith("1 ").doesNotContain("\tat ", "log in");
      // JDA says on a thread of its own how often it tried.
      assertThat(failure.substring(2).lines())
          .filteredOn(line -> line.startsWith("Discord cannot be reached ("))
          .hasSize(1);
    } finally {
      server.stop(0);
    }
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

  private String failure(Path folder, Map<String, String> settings) throws Exception {
    var process = start(folder, settings);
    assertThat(process.waitFor(Duration.ofSeconds(30))).isTrue();
    return process.exitValue() + " " + errors(process).strip();
  }

  private Process start(Path folder, Map<String, String> settings) throws IOException {
    var environment = new HashMap<String, String>();
    environment.putAll(discord.settings("DISCORD_HEALTH_PORT", "0"));
    environment.putAll(settings);
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.config.file=/dev/null",
            "-cp",
            classPath,
            DiscordMain.class.getName());
    // The sample is served where no folder is named.
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DISCORD_"));
    builder.environment().remove("TRACKRECORD_DATA_DIR");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
