package io.trackrecord.opensearch.engine;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.trackrecord.data.index.TrackCodec;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.index.Fields;
import io.trackrecord.opensearch.index.Schema;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;

/// One question to an index version in a cluster.
final class ClusterSession implements EngineSession {

  private static final Map<String, String> POPULAR = Map.of(TrackFields.POPULARITY, "desc");
  private static final Map<String, String> IN_ORDER = Map.of(Fields.ORDER, "asc");
  private static final List<Map<String, String>> POPULAR_FIRST = List.of(POPULAR, IN_ORDER);
  private static final List<Map<String, String>> BEST_FIRST =
      List.of(Map.of("_score", "desc"), POPULAR, IN_ORDER);

  /// Rows that a scan asks for at once.
  private static final int SCAN_PAGE = 1_000;

  /// Songs beyond those asked for that a term may find, as terms hold a part of the key.
  private static final int STRAY_SONGS = 10;

  private final ClusterEngine engine;
  private final Deadline deadline;

  /// Tracks that came with their songs.
  private final Map<RowHandle, Track> read = new HashMap<>();

  ClusterSession(ClusterEngine engine, Deadline deadline) {
    this.engine = engine;
    this.deadline = deadline;
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public RowCount count(RowFilter filter, long max) {
    return counts(List.of(filter), max).getFirst();
  }

  @Override
  public List<RowCount> counts(List<RowFilter> filters, long max) {
    return engine.counts().upTo(filters, max, deadline);
  }

  @Override
  public List<Long> totals(List<RowFilter> filters) {
    return engine.counts().all(filters, deadline);
  }

  @Override
  public boolean exists(RowFilter filter) {
    return engine.counts().any(filter, deadline);
  }

  @Override
  public List<Hit> rows(RowFilter filter, int limit) {
    return limit <= 0
        ? List.of()
        : hits(
            engine.tracks().search(body(FilterJson.of(filter), POPULAR_FIRST, limit), deadline), 0);
  }

  @Override
  public List<Hit> rows(WordSearch search, int limit) {
    return limit <= 0
        ? List.of()
        : hits(engine.tracks().scored(body(FilterJson.of(search), BEST_FIRST, limit), deadline), 1);
  }

  private static Map<String, Object> body(
      Map<String, Object> query, List<Map<String, String>> sort, int limit) {
    return Map.of(
        "size",
        Math.min(limit, Schema.MAX_RESULTS),
        "query",
        query,
        "sort",
        sort,
        "track_total_hits",
        false,
        "stored_fields",
        "_none_",
        "docvalue_fields",
        List.of(TrackFields.SONG_KEY));
  }

  /// @param first where the popularity stands among the values that the hits are sorted by
  private static List<Hit> hits(JsonNode answer, int first) {
    var hits = new ArrayList<Hit>();
    for (var hit : answer.path("hits").path("hits")) {
      var values = hit.path("sort");
      hits.add(
          new Hit(
              new ClusterRow(values.path(first + 1).asInt()),
              hit.path("fields").path(TrackFields.SONG_KEY).path(0).asLong(),
              values.path(first).asInt(),
              first == 0 ? 0 : values.path(0).asDouble()));
    }
    return hits;
  }

  @Override
  public Map<Long, SongRows> songs(RowFilter filter, Collection<Long> songs, int limit) {
    if (songs.isEmpty()) {
      return Map.of();
    }
    var ofSongs = FilterJson.anyTerm(KeyField.SONG.id(), songs.stream().map(Fields::key).toList());
    var best = new HashMap<>(withTracks());
    best.put("size", limit);
    best.put("sort", POPULAR_FIRST);
    var most = songs.size() + STRAY_SONGS;
    var bySong =
        Map.of(
            "terms",
            Map.of("field", TrackFields.SONG_KEY, "size", most, "shard_size", most),
            "aggs",
            Map.of("rows", Map.of("top_hits", best)));
    var answer =
        engine
            .tracks()
            .search(
                Map.of(
                    "size",
                    0,
                    "query",
                    FilterJson.both(ofSongs, FilterJson.of(filter)),
                    "aggs",
                    Map.of("songs", bySong)),
                deadline);
    var found = new HashMap<Long, SongRows>();
    for (var bucket : answer.path("aggregations").path("songs").path("buckets")) {
      var rows = new ArrayList<RowHandle>();
      for (var hit : bucket.path("rows").path("hits").path("hits")) {
        rows.add(remember(hit, hit.path("sort").path(1).asInt()));
      }
      found.put(bucket.path("key").asLong(), new SongRows(rows, bucket.path("doc_count").asLong()));
    }
    return found;
  }

  private static Map<String, Object> withTracks() {
    return Map.of(
        "_source",
        false,
        "stored_fields",
        List.of(TrackFields.STORED),
        "docvalue_fields",
        List.of(TrackFields.DATASET));
  }

  private RowHandle remember(JsonNode hit, int order) {
    var row = new ClusterRow(order);
    read.put(row, track(hit));
    return row;
  }

  private static Track track(JsonNode hit) {
    var fields = hit.path("fields");
    var stored = Base64.getDecoder().decode(fields.path(TrackFields.STORED).path(0).asText());
    return TrackCodec.decode(
        fields.path(TrackFields.DATASET).path(0).asText(), new BytesRef(stored));
  }

  @Override
  public Map<RowHandle, Track> tracks(Collection<RowHandle> rows) {
    var unread =
        rows.stream()
            .filter(row -> !read.containsKey(row))
            .map(row -> ((ClusterRow) row).order())
            .distinct()
            .toList();
    if (!unread.isEmpty()) {
      var body = new HashMap<>(withTracks());
      body.put("size", unread.size());
      body.put("query", FilterJson.anyTerm(Fields.ORDER, unread));
      body.put("sort", List.of(IN_ORDER));
      body.put("track_total_hits", false);
      for (var hit : engine.tracks().search(body, deadline).path("hits").path("hits")) {
        remember(hit, hit.path("sort").path(0).asInt());
      }
    }
    var tracks = new HashMap<RowHandle, Track>();
    for (var row : rows) {
      var track = read.get(row);
      if (track != null) {
        tracks.put(row, track);
      }
    }
    return tracks;
  }

  @Override
  public long rowCount() {
    return engine.rowCount();
  }

  @Override
  public long frequency(WordField field, String word) {
    return engine.words().of(field, word, deadline);
  }

  @Override
  public void expect(Collection<String> words) {
    engine.words().read(words, deadline);
  }

  @Override
  public List<List<NearWord>> nearWords(List<Misspelt> words, int limit) {
    return engine.words().near(words, limit, deadline);
  }

  @Override
  public Optional<ArtistEntry> artist(long key) {
    return engine.names().artists(List.of(key), false, 1, deadline).stream().findFirst();
  }

  @Override
  public List<ArtistEntry> artistsNearly(Collection<Long> keys, int limit) {
    return engine.names().artists(keys, true, limit, deadline);
  }

  @Override
  public List<ArtistEntry> artistsSharing(Set<String> trigrams, int minimum, int limit) {
    return engine.names().sharing(trigrams, minimum, limit, deadline);
  }

  @Override
  public List<CompletedName> complete(String start, int limit) {
    return engine.names().complete(start, limit, deadline);
  }

  @Override
  public List<CompletedName> completeNearly(String start, int limit) {
    return engine.names().completeNearly(start, limit, deadline);
  }

  @Override
  public void scan(RowFilter filter, Predicate<Track> consumer) {
    var body = new HashMap<>(withTracks());
    body.put("size", SCAN_PAGE);
    body.put("query", FilterJson.of(filter));
    body.put("sort", List.of(IN_ORDER));
    body.put("track_total_hits", false);
    for (var goesOn = true; goesOn; ) {
      var page =
          engine.tracks().search(body, Deadline.in(deadline.span())).path("hits").path("hits");
      for (var hit : page) {
        if (!consumer.test(track(hit))) {
          return;
        }
        body.put("search_after", List.of(hit.path("sort").path(0).asInt()));
      }
      goesOn = page.size() == SCAN_PAGE;
    }
  }
}
