package io.trackrecord.bot.catalog;

import java.util.List;

/// The tracks that credit an artist only together with others in one name. They are not the
/// artist's own: whether they are is for a person to judge.
///
/// @param tracks how many there are
/// @param isAtLeast whether there are more than were counted
/// @param datasets the tracks by dataset, most first
/// @param names the names, most tracks first, at most ten
public record JointCredits(
    long tracks, boolean isAtLeast, List<DatasetCount> datasets, List<JointCredit> names) {

  /// No such track.
  public static final JointCredits NONE = new JointCredits(0, false, List.of(), List.of());

  public JointCredits {
    datasets = List.copyOf(datasets);
    names = List.copyOf(names);
  }
}
