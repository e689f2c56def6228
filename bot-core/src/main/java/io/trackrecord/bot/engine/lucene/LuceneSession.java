package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.engine.Misspelt;
import io.trackrecord.bot.engine.NearWord;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.RowHandle;
import io.trackrecord.bot.engine.SongRows;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// One question to an index version on this machine.
final class LuceneSession implements EngineSession {

  private static final SortField POPULAR =
      new SortField(TrackFields.POPULARITY, SortField.Type.LONG, true);

  private static final Sort POPULAR_FIRST = new Sort(POPULAR, SortField.FIELD_DOC);

  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, POPULAR, SortField.FIELD_DOC);

  private final OpenIndex index;
  private final WordFrequencies frequencies;
  private final Deadline deadline;
  private final DeadlineSearcher tracks;
  private final FilterQueries queries;
  private final NameIndex names;
  private final @Nullable StoredTracks[] stored;

  LuceneSession(OpenIndex index, WordFrequencies frequencies, Deadline deadline) {
    this.index = index;
    this.frequencies = frequencies;
    this.deadline = deadline;
    this.tracks = new DeadlineSearcher(index.tracks(), deadline);
    this.queries = new FilterQueries(index.tracks(), deadline);
    this.names = new NameIndex(index.names(), new DeadlineSearcher(index.names(), deadline));
    this.stored = new StoredTracks[index.tracks().leaves().size()];
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public RowCount count(RowFilter filter, long max) {
    return reading(
        () -> {
          var counted = tracks.search(queries.of(filter), RowCounting.upTo(max));
          return counted.isAtLeast() ? withOtherDatasets(filter, counted) : counted;
        });
  }

  /// Adds the datasets that have rows of which none was counted.
  private RowCount withOtherDatasets(RowFilter filter, RowCount counted) {
    var known = counted.datasets().stream().map(DatasetCount::dataset).collect(Collectors.toSet());
    var all = new ArrayList<>(counted.datasets());
    for (Manifest.Entry entry : index.manifest().datasets()) {
      var id = entry.descriptor().id();
      if (!known.contains(id) && exists(RowFilter.both(filter, new RowFilter.InDataset(id)))) {
        all.add(new DatasetCount(id, 1, 1, 0));
      }
    }
    return new RowCount(all, counted.songs(), true);
  }

  @Override
  public List<Long> totals(List<RowFilter> filters) {
    return reading(
        () -> {
          var totals = new ArrayList<Long>();
          for (var filter : filters) {
            deadline.check();
            totals.add((long) tracks.count(queries.of(filter)));
          }
          return totals;
        });
  }

  @Override
  public boolean exists(RowFilter filter) {
    return reading(
        () -> {
          var reader = index.tracks();
          if (filter instanceof RowFilter.HasKey has && !reader.hasDeletions()) {
            return reader.docFreq(FilterQueries.term(has)) > 0;
          }
          return tracks.search(queries.of(filter), RowCounting.upTo(0)).isAtLeast();
        });
  }

  @Override
  public List<Hit> rows(RowFilter filter, int limit) {
    return ranked(queries.of(filter), POPULAR_FIRST, limit);
  }

  @Override
  public List<Hit> rows(WordSearch search, int limit) {
    return ranked(queries.of(search), BEST_FIRST, limit);
  }

  private List<Hit> ranked(Query query, Sort sort, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    return reading(
        () -> {
          var most = Math.min(limit, Math.max(1, index.tracks().maxDoc()));
          var best = new TopFieldCollectorManager(sort, most, null, 1);
          return hits(tracks.search(query, best).scoreDocs, sort.equals(BEST_FIRST));
        });
  }

  private List<Hit> hits(ScoreDoc[] found, boolean areScored) throws IOException {
    var songs = songs(found);
    var hits = new ArrayList<Hit>(found.length);
    for (var hit : found) {
      var values = ((FieldDoc) hit).fields;
      var popularity = (Long) Objects.requireNonNull(values)[areScored ? 1 : 0];
      var score = areScored ? ((Float) values[0]).doubleValue() : 0;
      hits.add(
          new Hit(
              new LuceneRow(hit.doc),
              Objects.requireNonNull(songs.get(hit.doc)),
              popularity.intValue(),
              score));
    }
    return hits;
  }

  /// The songs of the hits. Doc values are read in the order of the index.
  private Map<Integer, Long> songs(ScoreDoc[] found) throws IOException {
    var songs = new HashMap<Integer, Long>();
    var values = MultiDocValues.getNumericValues(index.tracks(), TrackFields.SONG_KEY);
    for (var doc : Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray()) {
      songs.put(doc, values != null && values.advanceExact(doc) ? values.longValue() : 0L);
    }
    return songs;
  }

  @Override
  public Map<Long, SongRows> songs(RowFilter filter, Collection<Long> songs, int limit) {
    var ofSongs = RowFilter.anyKey(List.of(KeyField.SONG), songs);
    var query = queries.of(RowFilter.both(ofSongs, filter));
    return reading(() -> tracks.search(query, SongCollecting.upTo(limit)));
  }

  @Override
  public Map<RowHandle, Track> tracks(Collection<RowHandle> rows) {
    return reading(
        () -> {
          var read = new HashMap<RowHandle, Track>();
          // In the order of the index, where an artist's rows share compressed blocks.
          for (var doc :
              rows.stream().mapToInt(row -> ((LuceneRow) row).doc()).sorted().toArray()) {
            deadline.check();
            read.put(new LuceneRow(doc), track(doc));
          }
          return read;
        });
  }

  private Track track(int doc) throws IOException {
    var leaves = index.tracks().leaves();
    var number = ReaderUtil.subIndex(doc, leaves);
    var known = stored[number];
    if (known == null) {
      known = new StoredTracks(leaves.get(number).reader());
      stored[number] = known;
    }
    return known.track(doc - leaves.get(number).docBase);
  }

  @Override
  public long rowCount() {
    return index.tracks().maxDoc();
  }

  @Override
  public long frequency(WordField field, String word) {
    return reading(() -> (long) frequencies.of(field, word));
  }

  @Override
  public List<List<NearWord>> nearWords(List<Misspelt> words, int limit) {
    return reading(
        () -> {
          var near = new ArrayList<List<NearWord>>();
          for (var word : words) {
            near.add(NearTerms.of(index.tracks(), word, limit, deadline));
          }
          return near;
        });
  }

  @Override
  public Optional<ArtistEntry> artist(long key) {
    return reading(() -> names.artists(List.of(key), false, 1)).stream().findFirst();
  }

  @Override
  public List<ArtistEntry> artistsNearly(Collection<Long> keys, int limit) {
    return reading(() -> names.artists(keys, true, limit));
  }

  @Override
  public List<ArtistEntry> artistsSharing(Set<String> trigrams, int minimum, int limit) {
    return reading(() -> names.sharing(trigrams, minimum, limit));
  }

  @Override
  public List<CompletedName> complete(String start, int limit) {
    return reading(() -> names.complete(start, limit));
  }

  @Override
  public List<CompletedName> completeNearly(String start, int limit) {
    return reading(() -> names.completeNearly(start, limit));
  }

  @Override
  public void scan(RowFilter filter, Predicate<Track> consumer) {
    reading(
        () -> {
          RowScan.run(index.tracks(), queries.of(filter), deadline.span(), consumer);
          return true;
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T get() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
