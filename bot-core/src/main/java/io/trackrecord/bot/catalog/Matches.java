package io.trackrecord.bot.catalog;

import java.util.List;
import java.util.Optional;

/// What a question found.
///
/// @param basis how the best of it matched; empty where nothing was found
/// @param similarity the similarity of the best, 0 where nothing was found
/// @param tracks how many tracks were found in all
/// @param songs how many songs they are
/// @param isAtLeast whether there are more: `tracks`, `songs` and the tracks by dataset are only as
///   many as were counted
/// @param datasets the tracks by dataset, most first
/// @param page the songs of the page that was asked for, best first
/// @param suggestions names near to what was typed, nearest first; none where the match is sure and
///   nothing near is more popular
/// @param hidden how many further tracks fit that are hidden on request; nothing else counts them
public record Matches(
    Optional<MatchBasis> basis,
    double similarity,
    long tracks,
    long songs,
    boolean isAtLeast,
    List<DatasetCount> datasets,
    List<Song> page,
    List<Suggestion> suggestions,
    long hidden) {

  public Matches {
    datasets = List.copyOf(datasets);
    page = List.copyOf(page);
    suggestions = List.copyOf(suggestions);
  }

  /// These matches, with these names offered.
  public Matches with(List<Suggestion> offered) {
    return new Matches(
        basis, similarity, tracks, songs, isAtLeast, datasets, page, offered, hidden);
  }

  /// Nothing found, but these names are near.
  public static Matches none(List<Suggestion> suggestions) {
    return new Matches(Optional.empty(), 0, 0, 0, false, List.of(), List.of(), suggestions, 0);
  }

  /// These matches, beside which so many tracks are hidden on request.
  public Matches hiding(long tracks) {
    return new Matches(
        basis, similarity, this.tracks, songs, isAtLeast, datasets, page, suggestions, tracks);
  }
}
