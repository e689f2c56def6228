package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What an index says now of the artist of an earlier report.
///
/// @param isSameIndex whether it is the version that the report was made from
/// @param then tracks by dataset in the report
/// @param now tracks by dataset in the index
/// @param newRows the first rows that the report lacks: dataset, row id and title
/// @param goneRows the first rows that the index lacks
/// @param added how many rows are new
/// @param gone how many are gone
record ReportChanges(
    boolean isSameIndex,
    Map<String, Long> then,
    Map<String, Long> now,
    List<String> newRows,
    List<String> goneRows,
    long added,
    long gone) {

  /// Rows that are named of each kind.
  private static final int MAX_NAMED = 10;

  /// Whether nothing changed.
  boolean isNothing() {
    return added == 0 && gone == 0 && then.equals(now);
  }

  /// Asks the catalog what it says now.
  static ReportChanges of(ReadReport earlier, TrackCatalog catalog, Messages messages) {
    var report = earlier.report();
    var maker = new ReportMaker(report.subject(), catalog, messages);
    var left = new LinkedHashMap<>(earlier.rows());
    var newRows = new ArrayList<String>();
    var added = new long[1];
    maker.rows(
        row -> {
          if (!earlier.rows().containsKey(row.key())) {
            if (added[0]++ < MAX_NAMED) {
              newRows.add(named(row.key(), row.title() == null ? "" : row.title()));
            }
          }
          left.remove(row.key());
          return true;
        });
    return new ReportChanges(
        report.index().version().equals(catalog.summary().version()),
        tracks(report),
        tracks(maker.report(Instant.EPOCH)),
        newRows,
        left.entrySet().stream()
            .limit(MAX_NAMED)
            .map(each -> named(each.getKey(), each.getValue()))
            .toList(),
        added[0],
        left.size());
  }

  /// Every dataset that lists the artist then or now.
  LinkedHashSet<String> datasets() {
    var all = new LinkedHashSet<>(then.keySet());
    all.addAll(now.keySet());
    return all;
  }

  static Map<String, Long> tracks(Report report) {
    var tracks = new LinkedHashMap<String, Long>();
    report.evidence().forEach(each -> tracks.put(each.name(), each.tracks()));
    return tracks;
  }

  private static String named(String key, String title) {
    var end = key.indexOf('\u0000');
    return (key.substring(0, end) + " " + key.substring(end + 1) + "  " + title).strip();
  }
}
