package io.trackrecord.bot.engine;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What an engine does for one question. For one thread.
///
/// Every method sees the same index version. Every method may throw
/// [io.trackrecord.bot.catalog.CatalogTimeoutException] once the deadline has passed, and
/// [java.io.UncheckedIOException] where the index cannot be read. An engine that ended a search
/// early and has only a part of the answer throws; it never returns that part.
public interface EngineSession {

  /// When the work on the question is given up.
  Deadline deadline();

  /// Counts the rows of a filter.
  ///
  /// @param max how many rows are counted; where there are more, the result says so, and names a
  ///   dataset in which none was counted with one row, as on no list
  RowCount count(RowFilter filter, long max);

  /// Counts the rows of each of several filters, as [#count] does. An engine across a network asks
  /// for all of them at once.
  default List<RowCount> counts(List<RowFilter> filters, long max) {
    return filters.stream().map(filter -> count(filter, max)).toList();
  }

  /// How many rows pass each of several filters, however many these are. Takes longer the more
  /// there are: for what is asked once a version, not once a question.
  List<Long> totals(List<RowFilter> filters);

  /// How many rows of a filter are hidden on request: no other method finds them.
  default long hidden(RowFilter filter) {
    return 0;
  }

  /// Whether any row passes the filter.
  boolean exists(RowFilter filter);

  /// The most popular rows of a filter, at most `limit`, in an order that is the same every time.
  List<Hit> rows(RowFilter filter, int limit);

  /// The rows that score highest, at most `limit`; of equal ones the more popular first.
  List<Hit> rows(WordSearch search, int limit);

  /// The rows of songs, for each song the most popular rows that pass the filter.
  ///
  /// @param songs the keys of the songs
  /// @param limit how many rows of one song are listed; all are counted
  /// @return by song; a song without rows is absent
  Map<Long, SongRows> songs(RowFilter filter, Collection<Long> songs, int limit);

  /// The tracks of rows that this session found.
  Map<RowHandle, Track> tracks(Collection<RowHandle> rows);

  /// How many rows the index holds.
  long rowCount();

  /// How many rows have a word in a field. About a microsecond, or a request to another machine for
  /// a word that was not [expected][#expect].
  long frequency(WordField field, String word);

  /// Says whose frequencies will be asked for, so that an engine across a network fetches them in
  /// one request. Changes no answer.
  default void expect(Collection<String> words) {}

  /// For each word, the words of the index that are within so many typing errors of it: a letter
  /// too many, too few, another, or two swapped; never in the first letter. Those with fewest
  /// errors come first.
  ///
  /// @param limit how many words of one field at most for each
  /// @return a list for each of the words, in their order
  List<List<NearWord>> nearWords(List<Misspelt> words, int limit);

  /// The entry of the artist with this key.
  Optional<ArtistEntry> artist(long key);

  /// The artists whose key or loose key is one of these, those with most tracks first.
  List<ArtistEntry> artistsNearly(Collection<Long> keys, int limit);

  /// The artists whose names share most with a misspelt name, at most `limit`.
  ///
  /// @param trigrams the groups of three letters of the misspelt name
  /// @param minimum how many of the groups a name has at least
  List<ArtistEntry> artistsSharing(Set<String> trigrams, int minimum, int limit);

  /// The names with an entry that starts with the text, heaviest first, each once.
  ///
  /// @param start as [io.trackrecord.data.index.CompletionText] gives it
  List<CompletedName> complete(String start, int limit);

  /// The names with an entry whose start is within one typing error of the text. The first
  /// character of the name itself has to be right.
  List<CompletedName> completeNearly(String start, int limit);

  /// Hands every row of a filter to the consumer, without keeping them, until the consumer answers
  /// false. The deadline bounds the time between two rows, not the whole, and the consumer's own
  /// time does not count.
  void scan(RowFilter filter, Predicate<Track> consumer);
}
