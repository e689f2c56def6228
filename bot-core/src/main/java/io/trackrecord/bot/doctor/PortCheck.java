package io.trackrecord.bot.doctor;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The ports that the bots that are set up listen on.
final class PortCheck {

  private PortCheck() {}

  static void run(Settings settings, Findings findings) {
    var host = settings.value(Setting.TRACKRECORD_HEALTH_HOST).orElseThrow();
    if (settings.value(Setting.DISCORD_TOKEN).isPresent()) {
      look(settings, host, Setting.DISCORD_HEALTH_PORT, findings);
    }
    if (settings.value(Setting.SLACK_BOT_TOKEN).isPresent()
        || settings.value(Setting.SLACK_CLIENT_ID).isPresent()) {
      look(settings, host, Setting.SLACK_HEALTH_PORT, findings);
      if (settings.value(Setting.SLACK_APP_TOKEN).isEmpty()) {
        look(
            settings,
            settings.value(Setting.SLACK_HTTP_HOST).orElseThrow(),
            Setting.PORT,
            findings);
      }
    }
  }

  private static void look(Settings settings, String host, Setting setting, Findings findings) {
    var value = settings.value(setting).orElseThrow();
    if (value.equals("off") || value.equals("0")) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, Integer.parseInt(value)));
      findings.ok("ports", setting + ": " + host + ":" + value + " is free");
    } catch (IOException _) {
      findings.warning(
          "ports",
          setting + ": " + host + ":" + value + " cannot be listened on",
          "if that is the running bot, all is well; else set " + setting + " to another port");
    }
  }
}
