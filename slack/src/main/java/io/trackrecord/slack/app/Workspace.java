package io.trackrecord.slack.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A workspace, as the store names it: its id, behind that of its organisation where it has one.
///
/// @param enterprise the organisation's id, or null
/// @param team the workspace's id, or null for the organisation as a whole
public record Workspace(@Nullable String enterprise, @Nullable String team) {

  /// Returns a workspace from what Slack sends, where an empty id means none.
  public static Workspace of(@Nullable String enterprise, @Nullable String team) {
    return new Workspace(orNull(enterprise), orNull(team));
  }

  /// Returns the workspace of a key.
  public static Workspace ofKey(String key) {
    var dot = key.indexOf('.');
    return dot < 0
        ? key.startsWith("E") ? of(key, null) : of(null, key)
        : of(key.substring(0, dot), key.substring(dot + 1));
  }

  /// Returns its name in the store.
  public String key() {
    if (enterprise == null) {
      return Objects.requireNonNullElse(team, "");
    }
    return team == null ? enterprise : enterprise + '.' + team;
  }

  private static @Nullable String orNull(@Nullable String id) {
    return id == null || id.isEmpty() ? null : id;
  }
}
