package io.trackrecord.bot.store;

import java.util.List;

/// A message to a person that is being sent.
///
/// @param person who gets it
/// @param version the index version that it tells of
/// @param changes what it tells
/// @param tries how often sending was begun, from 1
public record Notice(Person person, String version, List<Change> changes, int tries) {

  /// How often sending is begun at most. A program that was killed may have sent the message
  /// before, so one more try is all that a person gets.
  public static final int MAX_TRIES = 2;

  public Notice {
    changes = List.copyOf(changes);
  }

  /// An answer that changed.
  ///
  /// @param subject what is watched
  /// @param before the answer that the person was last told
  /// @param after the answer now
  public record Change(String subject, String before, String after) {}
}
