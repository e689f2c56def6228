package io.trackrecord.data.completion;

/// A name that is offered while a user types, with what tells it from others.
///
/// @param name the name as it is shown
/// @param by the artist shown beside a title or an album; empty where there is none
/// @param tracks how many tracks carry the name
/// @param datasets in how many datasets
/// @param weight the heavier, the earlier it is offered; from 0 to 32, kept in steps of 1/256
public record Completable(String name, String by, long tracks, int datasets, double weight) {

  /// More than any name that an index keeps.
  static final int LONGEST = 10_000;

  public Completable {
    if (name.length() > LONGEST || by.length() > LONGEST) {
      throw new IllegalArgumentException("a name is longer than " + LONGEST + " characters");
    }
    if (tracks < 0 || datasets < 0) {
      throw new IllegalArgumentException("negative number of tracks or datasets");
    }
  }
}
