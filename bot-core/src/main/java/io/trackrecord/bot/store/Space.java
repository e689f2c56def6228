package io.trackrecord.bot.store;

/// A server on Discord or a workspace on Slack.
///
/// @param platform the platform's name, such as `discord`
/// @param id its id
public record Space(String platform, String id) {

  /// A server on Discord.
  public static Space onDiscord(long id) {
    return new Space("discord", Long.toUnsignedString(id));
  }

  /// A workspace on Slack.
  public static Space onSlack(String id) {
    return new Space("slack", id);
  }

  /// Says nothing of which it is, so that no log can.
  @Override
  public String toString() {
    return "a space on " + platform;
  }
}
