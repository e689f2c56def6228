package io.trackrecord.opensearch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.opensearch.index.Fields;
import io.trackrecord.opensearch.index.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts rows by dataset, and songs, up to a limit: the rows that come first in the index on disk,
/// so that the numbers are those that are counted there.
final class RowCounts {

  private static final int MAX_DATASETS = 1_000;

  private final Searches tracks;
  private final CatalogSummary summary;

  RowCounts(Searches tracks, CatalogSummary summary) {
    this.tracks = tracks;
    this.summary = summary;
  }

  /// Counts at most so many rows of each filter.
  List<RowCount> upTo(List<RowFilter> filters, long max, Deadline deadline) {
    var most = Math.clamp(max, 0, Schema.MAX_RESULTS - 1);
    var bodies = new ArrayList<Map<String, Object>>();
    for (var filter : filters) {
      // A shard that finds more rows than are counted has done enough.
      var body = new HashMap<>(counting(FilterJson.of(filter), most));
      body.put("terminate_after", most + 1);
      body.put("track_total_hits", most + 1);
      bodies.add(body);
    }
    var answers = tracks.all(bodies, deadline);
    var counts = new ArrayList<RowCount>();
    for (var i = 0; i < filters.size(); i++) {
      var found = answers.get(i).path("hits").path("total").path("value").asLong();
      counts.add(
          found <= most ? count(answers.get(i), false) : first(filters.get(i), most, deadline));
    }
    return counts;
  }

  /// Counts the first rows of a filter that has more.
  private RowCount first(RowFilter filter, int most, Deadline deadline) {
    var query = FilterJson.of(filter);
    var first =
        most == 0
            ? FilterJson.any(List.of())
            : FilterJson.both(query, before(end(query, most, deadline)));
    var counted = count(tracks.search(counting(first, most), deadline), true);
    return withOtherDatasets(filter, counted, deadline);
  }

  private static Map<String, Object> counting(Map<String, Object> query, int most) {
    var datasets =
        Map.of(
            "terms",
            Map.of("field", TrackFields.DATASET, "size", MAX_DATASETS),
            "aggs",
            Map.of(
                "rows", Map.of("sum", Map.of("field", TrackFields.ROWS)),
                "listed", Map.of("value_count", Map.of("field", TrackFields.ON_LIST)),
                // Only tracks of several rows have their number.
                "several", Map.of("value_count", Map.of("field", TrackFields.ROWS))));
    var songs =
        Map.of(
            "terms",
            Map.of("field", TrackFields.SONG_KEY, "size", most + 1, "shard_size", most + 1));
    return Map.of("size", 0, "query", query, "aggs", Map.of("datasets", datasets, "songs", songs));
  }

  /// The place of the first row that is not counted any more.
  private int end(Map<String, Object> query, int most, Deadline deadline) {
    var answer =
        tracks.search(
            Map.of(
                "from",
                most,
                "size",
                1,
                "query",
                query,
                "sort",
                List.of(Fields.ORDER),
                "track_total_hits",
                false,
                "stored_fields",
                "_none_"),
            deadline);
    return answer.path("hits").path("hits").path(0).path("sort").path(0).asInt();
  }

  private static Map<String, Object> before(int end) {
    return FilterJson.range(Fields.ORDER, Map.of("lt", end));
  }

  private static RowCount count(JsonNode answer, boolean isAtLeast) {
    var datasets = new ArrayList<DatasetCount>();
    for (var bucket : answer.path("aggregations").path("datasets").path("buckets")) {
      var tracks = bucket.path("doc_count").asLong();
      var several = bucket.path("several").path("value").asLong();
      var listed = bucket.path("listed").path("value").asLong();
      var rows = bucket.path("rows").path("value").asLong() + tracks - several;
      datasets.add(new DatasetCount(bucket.path("key").asText(), tracks, rows, listed));
    }
    var songs = answer.path("aggregations").path("songs").path("buckets").size();
    return new RowCount(datasets, songs, isAtLeast);
  }

  /// Adds the datasets that have rows of which none was counted.
  private RowCount withOtherDatasets(RowFilter filter, RowCount counted, Deadline deadline) {
    var known = counted.datasets().stream().map(DatasetCount::dataset).collect(Collectors.toSet());
    var others =
        summary.datasets().stream()
            .map(each -> each.descriptor().id())
            .filter(id -> !known.contains(id))
            .toList();
    if (others.isEmpty()) {
      return counted;
    }
    var searches =
        others.stream()
            .map(id -> exists(RowFilter.both(filter, new RowFilter.InDataset(id))))
            .toList();
    var answers = tracks.all(searches, deadline);
    var all = new ArrayList<>(counted.datasets());
    for (var i = 0; i < others.size(); i++) {
      if (answers.get(i).path("hits").path("total").path("value").asLong() > 0) {
        all.add(new DatasetCount(others.get(i), 1, 1, 0));
      }
    }
    return new RowCount(all, counted.songs(), true);
  }

  /// Counts all rows of each filter.
  List<Long> all(List<RowFilter> filters, Deadline deadline) {
    var bodies =
        filters.stream()
            .map(
                filter ->
                    Map.<String, Object>of(
                        "size", 0, "track_total_hits", true, "query", FilterJson.of(filter)))
            .toList();
    return tracks.all(bodies, deadline).stream()
        .map(answer -> answer.path("hits").path("total").path("value").asLong())
        .toList();
  }

  /// Whether any row passes the filter.
  boolean any(RowFilter filter, Deadline deadline) {
    var answer = tracks.search(exists(filter), deadline);
    return answer.path("hits").path("total").path("value").asLong() > 0;
  }

  private static Map<String, Object> exists(RowFilter filter) {
    return Map.of(
        "size", 0, "terminate_after", 1, "track_total_hits", 1, "query", FilterJson.of(filter));
  }
}
