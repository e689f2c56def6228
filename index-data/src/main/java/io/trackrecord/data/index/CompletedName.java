package io.trackrecord.data.index;

/// A name that is offered while a user types.
///
/// @param kind what it is the name of
/// @param name the name as it is shown
/// @param by the artist shown beside a title or album; empty where there is none or are several
/// @param tracks how many tracks carry the name
/// @param datasets in how many datasets
public record CompletedName(
    CompletionKind kind, String name, String by, long tracks, int datasets) {

  public CompletedName {
    if (tracks < 0 || datasets < 0) {
      throw new IllegalArgumentException("negative number of tracks or datasets");
    }
  }
}
