package io.trackrecord.bot.catalog;

import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything that can be looked up. The one port between questions and an engine: it names no
/// engine's type, and every implementation gives the same answers, since names are folded in one
/// place before an engine sees them.
///
/// Implementations are safe for use by many threads. Every method may throw
/// [CatalogTimeoutException] once the implementation's deadline for one query has passed, and
/// [java.io.UncheckedIOException] where the engine cannot be read.
public interface TrackCatalog {

  /// What the catalog holds. Costs nothing.
  CatalogSummary summary();

  /// What kind of tracks the catalog holds. Counted when it is first asked for, which may take four
  /// times as long as any other question; then kept.
  CatalogStatistics statistics();

  /// The rows that list the identifier, at most `limit`, most popular first.
  List<Track> byId(PlatformId id, int limit);

  /// How many rows that list the identifier are hidden on request.
  long hidden(PlatformId id);

  /// How many rows that have the names of a song are hidden on request.
  long hidden(Question.OfSong question);

  /// How many tracks of a dataset are hidden on request; 0 for one that the catalog does not hold.
  long hiddenIn(String dataset);

  /// Every track credited to the artist of this name, and what is known of the name.
  ArtistMatches artist(Question.OfArtist question, Page page);

  /// The artists who carry a name, as the datasets' own artist ids tell them apart; those of one
  /// dataset together, most tracks first. Looks through the first 1,000 tracks with such an id.
  List<Identity> identities(String name);

  /// The song in every dataset.
  Matches song(Question.OfSong question, Page page);

  /// The first song that [#song(Question.OfSong, Page)] answers or else offers, with all its rows;
  /// empty where it does neither. Costs less than the whole answer, as nothing beside the song is
  /// counted or looked up.
  Optional<NearestSong> nearest(Question.OfSong question);

  /// Free text with filters.
  Matches search(Question.OfText question, Page page);

  /// The question that a sentence asks, such as "is my band Moss Choir in there?" or "Night Ferry
  /// by Marla Quill": a listed song or artist in it, or else the name that its words ask about;
  /// empty where it is neither. For texts that were not found as they are.
  Optional<Question> understand(String text);

  /// The names that what was typed may become, best first.
  List<Suggestion> complete(CompletionQuery query);

  /// The most frequent spelling of the name that has this key; empty where this catalog does not
  /// hold it.
  Optional<String> nameOf(NameKind kind, long key);

  /// Hands every row that the question found to the consumer, best first, without keeping them,
  /// until the consumer answers false. A question whose answer is not sure gives the rows that
  /// [#artist(Question.OfArtist, Page)], [#song(Question.OfSong, Page)] or
  /// [#search(Question.OfText, Page)] would page through.
  void export(Question question, Predicate<FoundRow> consumer);

  /// One exported row.
  ///
  /// @param track the row
  /// @param basis how it matched
  /// @param similarity from 0 to 1
  record FoundRow(Track track, MatchBasis basis, double similarity) {}
}
