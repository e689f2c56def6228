package io.trackrecord.discord;

import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.discord.interaction.Visibility;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// What the operator sets. The token is never printed.
///
/// @param token the bot's token
/// @param server the one server that gets the commands, or empty for all
/// @param visibility who sees an answer where the user does not say
/// @param requestsPerMinute how often one user may ask
/// @param shards how many connections, or [#AUTOMATIC]
/// @param api where Discord's HTTP API is, or empty for Discord's own
/// @param gateway where Discord's gateway is, or empty for Discord's own
public record DiscordSettings(
    String token,
    Optional<Long> server,
    Visibility visibility,
    int requestsPerMinute,
    int shards,
    Optional<String> api,
    Optional<String> gateway) {

  /// As many connections as Discord recommends.
  public static final int AUTOMATIC = -1;

  /// Reads the settings.
  ///
  /// @throws WrongSettingException where one is missing or wrong
  public static DiscordSettings of(Settings settings) {
    var token =
        settings
            .value("DISCORD_TOKEN")
            .orElseThrow(
                () ->
                    new WrongSettingException(
                        "DISCORD_TOKEN is not set: copy the bot's token from"
                            + " https://discord.com/developers/applications, page Bot"));
    return new DiscordSettings(
        token,
        settings.value("DISCORD_GUILD_ID", DiscordSettings::id, "the number of a server"),
        settings
            .value(
                "DISCORD_DEFAULT_VISIBILITY",
                value -> Visibility.valueOf(value.toUpperCase(Locale.ROOT)),
                "auto, private or public")
            .orElse(Visibility.AUTO),
        settings
            .value("DISCORD_REQUESTS_PER_MINUTE", value -> within(value, 1, 10_000), "1 to 10000")
            .orElse(20),
        settings
            .value(
                "DISCORD_SHARDS",
                value -> value.equals("auto") ? AUTOMATIC : within(value, 1, 10_000),
                "auto or 1 to 10000")
            .orElse(AUTOMATIC),
        settings
            .value("DISCORD_API_BASE_URL", value -> address(value, "http"), "an http(s) address")
            .map(base -> base.endsWith("/") ? base : base + "/"),
        settings.value(
            "DISCORD_GATEWAY_URL", value -> address(value, "ws"), "a ws:// or wss:// address"));
  }

  @Override
  public String toString() {
    return "DiscordSettings[server=" + server + ", visibility=" + visibility + "]";
  }

  private static Long id(String value) {
    var id = Long.parseUnsignedLong(value);
    if (id == 0) {
      throw new IllegalArgumentException("0 is no id");
    }
    return id;
  }

  private static int within(String value, int least, int most) {
    var number = Integer.parseInt(value);
    if (number < least || number > most) {
      throw new IllegalArgumentException(number + " is out of range");
    }
    return number;
  }

  private static String address(String value, String scheme) {
    var address = URI.create(value);
    var given = address.getScheme();
    if (address.getHost() == null
        || given == null
        || !(given.equals(scheme) || given.equals(scheme + "s"))) {
      throw new IllegalArgumentException("not such an address");
    }
    return value;
  }
}
