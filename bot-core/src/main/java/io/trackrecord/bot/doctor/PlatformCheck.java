package io.trackrecord.bot.doctor;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tokens, first by their form and then live, and the hosts of each platform that is set up.
final class PlatformCheck {

  private static final Pattern DISCORD_TOKEN =
      Pattern.compile("[\\w-]{10,}\\.[\\w-]{4,}\\.[\\w-]{6,}");
  private static final Pattern SIGNING_SECRET = Pattern.compile("[0-9a-f]{32}");
  private static final Duration CLOCK_WARNING = Duration.ofSeconds(30);
  private static final Duration CLOCK_PROBLEM = Duration.ofMinutes(5);
  private static final int FEW_STARTS = 20;

  private final Settings settings;
  private final PlatformCalls calls;
  private final InstantSource clock;
  private final Findings findings;
  private Optional<Instant> told = Optional.empty();
  private Instant asked = Instant.EPOCH;

  PlatformCheck(Settings settings, PlatformCalls calls, InstantSource clock, Findings findings) {
    this.settings = settings;
    this.calls = calls;
    this.clock = clock;
    this.findings = findings;
  }

  void run() {
    var discord = settings.value(Setting.DISCORD_TOKEN);
    var slack = settings.value(Setting.SLACK_BOT_TOKEN);
    discord.ifPresent(this::discord);
    slack.ifPresent(this::slack);
    var isForMany = settings.value(Setting.SLACK_CLIENT_ID).isPresent();
    if (discord.isEmpty() && slack.isEmpty() && !isForMany) {
      findings.problem(
          "tokens",
          "neither DISCORD_TOKEN nor SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set, so no bot can"
              + " start",
          "discord/README.md and slack/README.md say where to get one");
    } else {
      clock();
    }
  }

  private void discord(String token) {
    if (!DISCORD_TOKEN.matcher(token).matches()) {
      findings.warning(
          "discord-token",
          "DISCORD_TOKEN does not look like a bot's token",
          "it has three parts with dots between them; the client secret and the public key are"
              + " something else");
    }
    var api = base(Setting.DISCORD_API_BASE_URL);
    var me = call("discord", api, () -> calls.get(api.resolve("users/@me"), "Bot " + token));
    if (me.isEmpty()) {
      return;
    }
    switch (me.get().status()) {
      case 200 ->
          findings.ok(
              "discord-token", "Discord accepts DISCORD_TOKEN: " + me.get().text("username"));
      case 401, 403 -> {
        findings.problem(
            "discord-token",
            "Discord does not accept DISCORD_TOKEN",
            "reset the token at https://discord.com/developers/applications, page Bot, and set the"
                + " new one");
        return;
      }
      default -> {
        strange("discord", api, me.get());
        return;
      }
    }
    var gateway = call("discord", api, () -> calls.get(api.resolve("gateway/bot"), "Bot " + token));
    gateway.ifPresent(this::gateway);
  }

  private void gateway(PlatformCalls.Answer answer) {
    var limit = answer.body().path("session_start_limit");
    if (limit.has("remaining") && limit.path("remaining").asInt() < FEW_STARTS) {
      findings.warning(
          "discord-starts",
          "Discord allows " + limit.path("remaining").asInt() + " more starts today",
          "find out why the bot starts so often before it is locked out");
    }
    var address =
        settings.value(Setting.DISCORD_GATEWAY_URL.name()).orElseGet(() -> answer.text("url"));
    reach(address.isEmpty() ? Setting.DISCORD_GATEWAY_URL.standard() : address);
  }

  private void slack(String token) {
    var api = base(Setting.SLACK_API_BASE_URL);
    var test = call("slack", api, () -> calls.post(api.resolve("auth.test"), "Bearer " + token));
    if (test.isEmpty() || !isSlack(test.get(), "slack-bot-token", Setting.SLACK_BOT_TOKEN, api)) {
      return;
    }
    var app = settings.value(Setting.SLACK_APP_TOKEN);
    var secret = settings.value(Setting.SLACK_SIGNING_SECRET);
    if (app.isPresent()) {
      var opened =
          call(
              "slack",
              api,
              () -> calls.post(api.resolve("apps.connections.open"), "Bearer " + app.get()));
      if (opened.isPresent()
          && isSlack(opened.get(), "slack-app-token", Setting.SLACK_APP_TOKEN, api)) {
        reach(opened.get().text("url"));
      }
    } else if (secret.isEmpty()) {
      findings.problem(
          "slack-app-token",
          "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set",
          "slack/README.md says where to get one");
    } else if (!SIGNING_SECRET.matcher(secret.get()).matches()) {
      findings.warning(
          "slack-signing-secret",
          "SLACK_SIGNING_SECRET does not look like one",
          "it is 32 digits and letters a to f, on your app's page Basic Information");
    } else {
      findings.ok("slack-signing-secret", "SLACK_SIGNING_SECRET has the right form");
    }
  }

  private boolean isSlack(PlatformCalls.Answer answer, String check, Setting setting, URI api) {
    if (answer.status() != 200 || !answer.body().has("ok")) {
      strange("slack", api, answer);
      return false;
    }
    if (answer.body().path("ok").asBoolean()) {
      findings.ok(check, "Slack accepts " + setting);
      return true;
    }
    findings.problem(
        check,
        "Slack does not accept " + setting + ": " + plain(answer.text("error")),
        setting == Setting.SLACK_APP_TOKEN
            ? "give the token the scope connections:write, and turn on Socket Mode"
            : "copy the token again from your app's page OAuth & Permissions");
    return false;
  }

  /// An error code, which is a word.
  private static String plain(String error) {
    return error.matches("[a-z_]{1,60}") ? error : "no error code";
  }

  private void strange(String check, URI api, PlatformCalls.Answer answer) {
    findings.problem(
        check + "-api",
        api.getHost()
            + " answered with status "
            + answer.status()
            + (answer.body().isMissingNode() ? ", and not in JSON" : ""),
        "try again in a while; if it lasts, look for a proxy in between, or for a wrong "
            + (check.equals("slack") ? Setting.SLACK_API_BASE_URL : Setting.DISCORD_API_BASE_URL));
  }

  private Optional<PlatformCalls.Answer> call(String check, URI api, Call call) {
    try {
      var answer = call.run();
      if (answer.time().isPresent()) {
        told = answer.time();
        asked = clock.instant();
      }
      return Optional.of(answer);
    } catch (PlatformCalls.CallException e) {
      findings.problem(
          check + "-api",
          api.getHost() + " cannot be reached: " + e.getMessage(),
          "check the network, the firewall and the DNS of this machine");
      return Optional.empty();
    }
  }

  private void reach(String address) {
    URI place;
    try {
      place = URI.create(address);
    } catch (IllegalArgumentException _) {
      return;
    }
    if (place.getHost() == null) {
      return;
    }
    Hosts.unreachable(place)
        .ifPresentOrElse(
            why ->
                findings.problem(
                    "network",
                    place.getHost() + " cannot be reached: " + why,
                    "check the network, the firewall and the DNS of this machine"),
            () -> findings.ok("network", place.getHost() + " can be reached"));
  }

  private void clock() {
    if (told.isEmpty()) {
      return;
    }
    var off = Duration.between(told.get(), asked).abs();
    var what = "the clock differs from the platform's by " + off.toSeconds() + " seconds";
    if (off.compareTo(CLOCK_PROBLEM) >= 0) {
      findings.problem("clock", what, "set it by NTP: signatures and certificates need it");
    } else if (off.compareTo(CLOCK_WARNING) >= 0) {
      findings.warning("clock", what, "set it by NTP");
    } else {
      findings.ok("clock", "the clock agrees with the platform's");
    }
  }

  private URI base(Setting setting) {
    var address = settings.value(setting).orElseThrow();
    return URI.create(address.endsWith("/") ? address : address + "/");
  }

  /// A call.
  private interface Call {
    PlatformCalls.Answer run() throws PlatformCalls.CallException;
  }
}
