package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.Tally;
import io.trackrecord.bot.check.CheckedRow;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.SongChecks;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an index says now of the catalogue of an earlier report.
///
/// @param isSameIndex whether it is the version that the report was made from
/// @param then rows of the catalogue by dataset in the report
/// @param now rows by dataset in the index
/// @param named the first rows of which the index says something else, with what
/// @param changed how many there are
record CatalogueChanges(
    boolean isSameIndex,
    Map<String, Long> then,
    Map<String, Long> now,
    List<String> named,
    long changed) {

  /// Rows that are named.
  private static final int MAX_NAMED = 20;

  /// Whether nothing changed.
  boolean isNothing() {
    return changed == 0 && then.equals(now);
  }

  /// Every dataset that lists a row then or now.
  TreeSet<String> datasets() {
    return Stream.of(then, now)
        .flatMap(each -> each.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Looks every row up again.
  ///
  /// @param pool the threads that look rows up
  static CatalogueChanges of(
      ReadReport earlier, TrackCatalog catalog, Messages messages, ExecutorService pool)
      throws IOException, InterruptedException {
    var checks = new SongChecks(CatalogSource.of(catalog), pool);
    var wording = new Wording(messages);
    var tally = Tally.of(catalog.summary(), wording);
    var named = new ArrayList<String>();
    var changed = new long[1];
    var rows = earlier.checked().iterator();
    try {
      checks.<CatalogueRow>run(
          () -> rows.hasNext() ? rows.next() : null,
          row ->
              row.known().filter(Status.UNREADABLE::equals).isPresent()
                  ? Optional.empty()
                  : Optional.of(row.song()),
          (row, now) -> {
            if (checks.tooSlow() > 0) {
              throw new CatalogTimeoutException("a row of a catalogue took too long");
            }
            tally.add(
                now.status(), now.datasets(), Objects.requireNonNullElse(row.confirmed(), ""));
            if (!isSame(row, now) && changed[0]++ < MAX_NAMED) {
              named.add(named(row, now));
            }
            return true;
          });
    } catch (UnfitCatalogueException e) {
      // The rows are in memory.
      throw new IllegalStateException(e);
    }
    var report = earlier.report();
    return new CatalogueChanges(
        report.index().version().equals(catalog.summary().version()),
        ReportChanges.tracks(report),
        new ReportFacts(catalog.summary(), wording, tally.datasets())
            .evidence().stream()
                .collect(Collectors.toMap(Report.Evidence::name, Report.Evidence::tracks)),
        named,
        changed[0]);
  }

  private static boolean isSame(CatalogueRow row, CheckedRow now) {
    // As a checked file has them: a row id may itself have a semicolon.
    var rows =
        now.rows().stream().map(SpreadsheetCell::identifier).collect(Collectors.joining(";"));
    return row.status().equals(now.status().text()) && String.join(";", row.rows()).equals(rows);
  }

  private static String named(CatalogueRow row, CheckedRow now) {
    var song =
        Stream.of(row.artist(), row.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" - "));
    return "row "
        + row.number()
        + " "
        + song
        + ": "
        + row.status()
        + " then ("
        + row.rows().size()
        + " rows), "
        + now.status().text()
        + " now ("
        + now.rows().size()
        + ")";
  }
}
