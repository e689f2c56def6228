package io.trackrecord.bot.report;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.io.TerminalText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the check of an earlier report says on a terminal.
final class VerifyText {

  private VerifyText() {}

  /// Whether the file is unaltered, in a line.
  static String integrity(Path file, ReadReport read) {
    return read.isUnaltered()
        ? file + ": unaltered. Its content has the checksum " + read.actual() + "."
        : file
            + ": ALTERED. It states the checksum "
            + TerminalText.of(read.stated())
            + ", but its content has "
            + read.actual()
            + ".";
  }

  /// What the index says now, in lines.
  static List<String> changes(ReadReport read, ReportChanges changes, CatalogSummary now) {
    var report = read.report();
    var lines = new ArrayList<String>();
    lines.add(made(report, read.rows().size()));
    var index = index(changes.isSameIndex(), now);
    if (changes.isNothing()) {
      lines.add(index + " and says the same.");
      return lines;
    }
    lines.add(index + ". What changed:");
    datasets(lines, changes.datasets(), changes.then(), changes.now(), "tracks");
    rows(lines, "are new", "+", changes.added(), changes.newRows());
    rows(lines, "are gone", "-", changes.gone(), changes.goneRows());
    return lines;
  }

  /// What the index says now of a catalogue, in lines.
  static List<String> changes(ReadReport read, CatalogueChanges changes, CatalogSummary now) {
    var lines = new ArrayList<String>();
    lines.add(made(read.report(), read.checked().size()));
    var index = index(changes.isSameIndex(), now);
    if (changes.isNothing()) {
      lines.add(index + " and says the same.");
      return lines;
    }
    lines.add(index + ". What changed:");
    datasets(lines, changes.datasets(), changes.then(), changes.now(), "rows");
    rows(lines, "are listed in another way", "*", changes.changed(), changes.named());
    return lines;
  }

  private static String made(Report report, int rows) {
    return String.format(
        Locale.ROOT,
        "Report on %s, made %s from the index %s (%,d rows).",
        TerminalText.of(report.subject()),
        TerminalText.of(report.created()),
        TerminalText.of(report.index().version()),
        rows);
  }

  private static String index(boolean isSame, CatalogSummary now) {
    return isSame
        ? "The present index is the same version"
        : "The present index is " + now.version() + " of " + day(now.built());
  }

  private static void datasets(
      List<String> lines,
      Collection<String> datasets,
      Map<String, Long> then,
      Map<String, Long> now,
      String what) {
    for (var dataset : datasets) {
      var before = then.getOrDefault(dataset, 0L);
      var after = now.getOrDefault(dataset, 0L);
      if (!before.equals(after)) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %s: %,d %s then, %,d now",
                TerminalText.of(dataset),
                before,
                what,
                after));
      }
    }
  }

  private static void rows(
      List<String> lines, String what, String mark, long count, List<String> named) {
    if (count == 0) {
      return;
    }
    lines.add(String.format(Locale.ROOT, "  rows that %s: %,d", what, count));
    named.forEach(row -> lines.add("    " + mark + " " + TerminalText.of(row)));
    if (count > named.size()) {
      lines.add(String.format(Locale.ROOT, "    and %,d more", count - named.size()));
    }
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
