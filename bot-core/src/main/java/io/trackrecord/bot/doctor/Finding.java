package io.trackrecord.bot.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/// What was found about one thing.
///
/// @param check what was looked at, one word
/// @param level how it is
/// @param what what was found, in one line without a secret
/// @param todo what to do about it; the empty string where it is well
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(String check, Level level, String what, String todo) {

  /// How something is.
  public enum Level {
    /// As it should be.
    @JsonProperty("ok")
    OK,
    /// A bot runs, but somebody should know.
    @JsonProperty("warning")
    WARNING,
    /// A bot does not run, or not as it was meant.
    @JsonProperty("problem")
    PROBLEM
  }
}
