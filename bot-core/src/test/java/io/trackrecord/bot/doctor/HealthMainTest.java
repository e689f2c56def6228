package io.trackrecord.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.health.Health;
import io.trackrecord.bot.health.HealthServer;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Asking a running bot whether it can answer.
class HealthMainTest {

  private final StringWriter err = new StringWriter();

  @Test
  void followsWhetherTheBotCanAnswer() {
    var health = new Health("discord");
    var connected = new AtomicBoolean(true);
    int port;
    try (var server =
        HealthServer.open(
            Settings.of(Map.of("DISCORD_HEALTH_PORT", "0")), Setting.DISCORD_HEALTH_PORT, health)) {
      port = server.port().orElseThrow();
      assertThat(ask(port)).isEqualTo(1);
      assertThat(err.toString().strip()).isEqualTo("The discord bot: starting");

      health.connected(connected::get, () -> 0L);
      assertThat(ask(port)).isZero();

      connected.set(false);
      assertThat(ask(port)).isEqualTo(1);
      assertThat(err.toString()).contains("The discord bot: not connected");
    }
    assertThat(ask(port)).isEqualTo(1);
    assertThat(err.toString())
        .contains("The discord bot does not answer at http://127.0.0.1:" + port + "/readyz.");
  }

  @Test
  void saysWhereNobodyCanBeAsked() {
    assertThat(ask(Map.of("DISCORD_HEALTH_PORT", "off"), "discord")).isEqualTo(1);
    assertThat(err.toString()).contains("DISCORD_HEALTH_PORT is off");
    assertThat(ask(Map.of(), "irc")).isEqualTo(2);
  }

  private int ask(int port) {
    return ask(Map.of("DISCORD_HEALTH_PORT", "" + port), "discord");
  }

  private int ask(Map<String, String> environment, String bot) {
    return new CommandLine(new HealthMain(environment))
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err, true))
        .execute(bot);
  }
}
