package io.trackrecord.bot.store;

/// A user of a platform.
///
/// @param platform the platform's name, such as `discord`
/// @param space the workspace to which the id belongs; empty where ids are the platform's own
/// @param id the user's id
public record Person(String platform, String space, String id) {

  /// A user of Discord.
  public static Person onDiscord(long id) {
    return new Person("discord", "", Long.toUnsignedString(id));
  }

  /// A user of Slack.
  ///
  /// @param workspace the id of the workspace
  public static Person onSlack(String workspace, String id) {
    return new Person("slack", workspace, id);
  }

  /// Says nothing of who it is, so that no log can.
  @Override
  public String toString() {
    return "a person on " + platform;
  }
}
