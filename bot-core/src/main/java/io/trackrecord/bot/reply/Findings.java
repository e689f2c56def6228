package io.trackrecord.bot.reply;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of a reply without its wording, for scripts and for comparing what platforms said.
///
/// @param kind the command that answered, or `error`
/// @param sample whether the data is invented
/// @param version the version of the index
/// @param built when it was built
/// @param basis how the best match matched, or null where nothing was found
/// @param similarity the best match's similarity, or null where there is no basis
/// @param total how many tracks were found, or null where nothing was looked up
/// @param datasets the tracks by dataset
/// @param songs the songs of the page
/// @param suggestions names near to what was typed
/// @param error what to do about it, or null
/// @param more further facts by name, of JSON types (text, number, boolean, list, map)
public record Findings(
    String kind,
    boolean sample,
    String version,
    Instant built,
    @Nullable MatchBasis basis,
    @Nullable Double similarity,
    @Nullable Long total,
    List<DatasetCount> datasets,
    List<Song> songs,
    List<Suggestion> suggestions,
    @Nullable String error,
    Map<String, Object> more) {

  public Findings {
    datasets = List.copyOf(datasets);
    songs = List.copyOf(songs);
    suggestions = List.copyOf(suggestions);
  }

  /// The findings of a reply that looked nothing up.
  ///
  /// @param error what to do about it, or null
  public static Findings without(
      String kind, CatalogSummary summary, @Nullable String error, Map<String, Object> more) {
    return new Findings(
        kind,
        summary.sample(),
        summary.version(),
        summary.built(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        error,
        more);
  }

  /// The findings of a reply about datasets.
  public static Findings ofDatasets(
      String kind, CatalogSummary summary, List<DatasetCount> datasets, Map<String, Object> more) {
    return new Findings(
        kind,
        summary.sample(),
        summary.version(),
        summary.built(),
        null,
        null,
        datasets.stream().mapToLong(DatasetCount::tracks).sum(),
        datasets,
        List.of(),
        List.of(),
        null,
        more);
  }

  /// The findings of a search.
  public static Findings of(
      String kind, CatalogSummary summary, Matches matches, Map<String, Object> more) {
    var basis = matches.basis().orElse(null);
    return new Findings(
        kind,
        summary.sample(),
        summary.version(),
        summary.built(),
        basis,
        basis == null || basis == MatchBasis.WORDS ? null : matches.similarity(),
        matches.tracks(),
        matches.datasets(),
        matches.page(),
        matches.suggestions(),
        null,
        more);
  }
}
