package io.trackrecord.bot.settings;

/// A mistake in what an operator set.
///
/// @param what what is wrong, in one line without a secret
/// @param todo what to do about it, in a few words
public record SettingProblem(String what, String todo) {

  /// Both in one line.
  public String line() {
    return what + ": " + todo;
  }
}
