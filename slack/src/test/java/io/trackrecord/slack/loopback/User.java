package io.trackrecord.slack.loopback;

/// Somebody in the workspace.
///
/// @param id the user's id
/// @param name the name others see
public record User(String id, String name) {

  public static final User ADA = new User("U0ADA", "ada");
  public static final User BEN = new User("U0BEN", "ben");
}
