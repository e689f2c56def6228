package io.trackrecord.bot.catalog;

import java.util.List;

/// The tracks that credit an artist only together with others in one name. They are not the
/// artist's own: whether they are is for a person to judge.
///
/// @param tracks how many there are
/// @param isAtLeast whether there are more than were counted
/// @param names the names, most tracks first, at most ten
public record JointCredits(long tracks, boolean isAtLeast, List<JointCredit> names) {

  /// No such track.
  public static final JointCredits NONE = new JointCredits(0, false, List.of());

  public JointCredits {
    names = List.copyOf(names);
  }
}
