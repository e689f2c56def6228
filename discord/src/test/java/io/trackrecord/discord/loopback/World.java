package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Who and what there is on the loopback Discord: one bot, one server that it is on, one that it is
/// not on, and people.
public final class World {

  /// The bot's application, and its user.
  public static final long APPLICATION = 1_100_000_000_000_000_001L;

  /// The server that the bot is on.
  public static final long SERVER = 1_100_000_000_000_000_002L;

  /// A server that the bot is not on.
  public static final long FOREIGN_SERVER = 1_100_000_000_000_000_003L;

  /// Somebody.
  public static final long ALICE = 1_100_000_000_000_000_011L;

  /// Somebody else.
  public static final long BOB = 1_100_000_000_000_000_012L;

  static final long CHANNEL = 1_100_000_000_000_000_021L;
  static final long DIRECT = 1_100_000_000_000_000_022L;

  /// Everything that a member may do who may do nothing special, external apps left out.
  private static final long PERMISSIONS = (1L << 10) | (1L << 11) | (1L << 16) | (1L << 31);

  static final long USE_EXTERNAL_APPS = 1L << 50;

  private World() {}

  /// The channel of a person's direct messages with the bot.
  public static long directOf(long user) {
    return user + 5_000_000_000L;
  }

  static ObjectNode user(long id) {
    return Json.object(
        "id",
        Long.toString(id),
        "username",
        id == ALICE ? "alice" : id == BOB ? "bob" : "trackrecord",
        "discriminator",
        "0",
        "global_name",
        null,
        "avatar",
        null,
        "bot",
        id == APPLICATION,
        "public_flags",
        0);
  }

  static ObjectNode member(long user, boolean externalApps) {
    return Json.object(
        "user",
        user(user),
        "nick",
        null,
        "avatar",
        null,
        "roles",
        Json.array(),
        "joined_at",
        "2026-01-01T00:00:00.000000+00:00",
        "premium_since",
        null,
        "deaf",
        false,
        "mute",
        false,
        "pending",
        false,
        "flags",
        0,
        "communication_disabled_until",
        null,
        "permissions",
        Long.toString(PERMISSIONS | (externalApps ? USE_EXTERNAL_APPS : 0)));
  }

  static ObjectNode channel(long server, boolean externalApps) {
    return Json.object(
        "id",
        Long.toString(CHANNEL),
        "guild_id",
        Long.toString(server),
        "type",
        0,
        "name",
        "music",
        "position",
        0,
        "parent_id",
        null,
        "topic",
        null,
        "nsfw",
        false,
        "last_message_id",
        null,
        "rate_limit_per_user",
        0,
        "flags",
        0,
        "permission_overwrites",
        Json.array(),
        "permissions",
        Long.toString(PERMISSIONS | (externalApps ? USE_EXTERNAL_APPS : 0)));
  }

  static ObjectNode directChannel(long user) {
    return Json.object(
        "id",
        Long.toString(DIRECT),
        "type",
        1,
        "flags",
        0,
        "last_message_id",
        null,
        "recipients",
        Json.array(user(user)));
  }

  static ObjectNode groupChannel(long user) {
    return Json.object(
        "id",
        Long.toString(DIRECT + 1),
        "type",
        3,
        "name",
        "band",
        "icon",
        null,
        "flags",
        0,
        "owner_id",
        Long.toString(user),
        "last_message_id",
        null,
        "recipients",
        Json.array(user(user)));
  }

  /// A server that the bot was added to, with a channel for news.
  ///
  /// @param joined when it was added
  /// @param isOpen whether everyone may write in that channel
  public static ObjectNode serverWithNews(long id, Instant joined, boolean isOpen) {
    var server = server(id);
    server.put("joined_at", joined.toString());
    server.put("system_channel_id", Long.toString(CHANNEL));
    ((ObjectNode) server.path("members").path(0)).put("joined_at", joined.toString());
    if (!isOpen) {
      var closed =
          Json.object(
              "id", Long.toString(id), "type", 0, "allow", "0", "deny", Long.toString(1L << 11));
      ((ObjectNode) server.path("channels").path(0))
          .set("permission_overwrites", Json.array(closed));
    }
    return server;
  }

  static ObjectNode server(long id) {
    return Json.object(
        "id",
        Long.toString(id),
        "name",
        "Loopback",
        "icon",
        null,
        "splash",
        null,
        "discovery_splash",
        null,
        "owner_id",
        Long.toString(ALICE),
        "afk_channel_id",
        null,
        "afk_timeout",
        300,
        "verification_level",
        0,
        "default_message_notifications",
        1,
        "explicit_content_filter",
        0,
        "roles",
        Json.array(everyone(id)),
        "emojis",
        Json.array(),
        "stickers",
        Json.array(),
        "features",
        Json.array(),
        "mfa_level",
        0,
        "system_channel_id",
        null,
        "system_channel_flags",
        0,
        "rules_channel_id",
        null,
        "public_updates_channel_id",
        null,
        "safety_alerts_channel_id",
        null,
        "max_members",
        1000,
        "vanity_url_code",
        null,
        "description",
        null,
        "banner",
        null,
        "premium_tier",
        0,
        "premium_subscription_count",
        0,
        "premium_progress_bar_enabled",
        false,
        "preferred_locale",
        "en-US",
        "nsfw_level",
        0,
        "joined_at",
        "2026-01-01T00:00:00.000000+00:00",
        "large",
        false,
        "unavailable",
        false,
        "member_count",
        3,
        "voice_states",
        Json.array(),
        "members",
        Json.array(member(APPLICATION, false)),
        "channels",
        Json.array(channel(id, false)),
        "threads",
        Json.array(),
        "presences",
        Json.array(),
        "stage_instances",
        Json.array(),
        "guild_scheduled_events",
        Json.array(),
        "soundboard_sounds",
        Json.array());
  }

  private static ObjectNode everyone(long server) {
    return Json.object(
        "id",
        Long.toString(server),
        "name",
        "@everyone",
        "color",
        0,
        "colors",
        Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
        "hoist",
        false,
        "icon",
        null,
        "unicode_emoji",
        null,
        "position",
        0,
        "permissions",
        Long.toString(PERMISSIONS),
        "managed",
        false,
        "mentionable",
        false,
        "flags",
        0);
  }
}
