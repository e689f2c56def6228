package io.trackrecord.discord;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.discord.interaction.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What the operator sets. The token is never printed.
///
/// @param token the bot's token
/// @param server the one server that gets the commands, or empty for all
/// @param visibility who sees an answer where the user does not say
/// @param requestsPerMinute how often one user may ask
/// @param shards how many connections, or [#AUTOMATIC]
/// @param shardIds which of the connections this program has; empty for all of them
/// @param api where Discord's HTTP API is, or empty for Discord's own
/// @param gateway where Discord's gateway is, or empty for Discord's own
public record DiscordSettings(
    String token,
    Optional<Long> server,
    Visibility visibility,
    int requestsPerMinute,
    int shards,
    List<Integer> shardIds,
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
    var shards = shards(standing(settings, Setting.DISCORD_SHARDS));
    return new DiscordSettings(
        token,
        settings.value(Setting.DISCORD_GUILD_ID).map(Long::parseUnsignedLong),
        Visibility.valueOf(
            standing(settings, Setting.DISCORD_DEFAULT_VISIBILITY).toUpperCase(Locale.ROOT)),
        Integer.parseInt(standing(settings, Setting.DISCORD_REQUESTS_PER_MINUTE)),
        shards,
        settings
            .value(Setting.DISCORD_SHARD_IDS)
            .map(ids -> shardIds(ids, shards))
            .orElseGet(List::of),
        settings
            .value(Setting.DISCORD_API_BASE_URL.name())
            .map(base -> base.endsWith("/") ? base : base + "/"),
        settings.value(Setting.DISCORD_GATEWAY_URL.name()));
  }

  @Override
  public String toString() {
    return "DiscordSettings[server=" + server + ", visibility=" + visibility + "]";
  }

  /// The value of a setting that has a default.
  private static String standing(Settings settings, Setting setting) {
    return settings.value(setting).orElseThrow();
  }

  private static List<Integer> shardIds(String value, int shards) {
    var ids = new TreeSet<Integer>();
    for (var part : value.split(",")) {
      var ends = part.split("-");
      var first = Integer.parseInt(ends[0]);
      IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1])).forEach(ids::add);
    }
    if (shards == AUTOMATIC) {
      throw new WrongSettingException(
          "DISCORD_SHARD_IDS is set, so DISCORD_SHARDS has to be a number: the same in every"
              + " program");
    }
    if (ids.isEmpty() || ids.last() >= shards) {
      throw new WrongSettingException(
          "DISCORD_SHARD_IDS is \"" + value + "\": expected numbers from 0 to " + (shards - 1));
    }
    return List.copyOf(ids);
  }

  private static int shards(String value) {
    return value.equals("auto") ? AUTOMATIC : Integer.parseInt(value);
  }
}
