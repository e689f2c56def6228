package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.ListedRow;
import io.trackrecord.bot.report.Report;
import io.trackrecord.bot.report.ReportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// The rows of a report, one table a dataset, in the order of the evidence.
final class RowTables {

  private final Sheets sheets;
  private final Report report;
  private final List<ReportRow> rows;

  RowTables(Sheets sheets, Report report, List<ListedRow> rows) {
    this.sheets = sheets;
    this.report = report;
    this.rows =
        rows.stream().filter(ReportRow.class::isInstance).map(ReportRow.class::cast).toList();
  }

  void draw() {
    if (rows.isEmpty()) {
      return;
    }
    var flow = sheets.flow();
    var section = flow.section(sheets.say("pdf.rows"));
    var groups = new LinkedHashMap<String, List<ReportRow>>();
    report.evidence().forEach(each -> groups.put(each.dataset(), new ArrayList<>()));
    rows.forEach(row -> groups.computeIfAbsent(row.dataset(), _ -> new ArrayList<>()).add(row));
    groups.forEach(
        (dataset, own) -> {
          if (own.isEmpty()) {
            return;
          }
          flow.subsection(
              section,
              sheets.say("pdf.rows.heading", "dataset", report.nameOf(dataset), "n", own.size()));
          var table =
              flow
              .new Table(
                  sheets.pdf().element("Sect", section),
                  List.of(
                      new Flow.Column(sheets.say("pdf.column.track"), 0.40f),
                      new Flow.Column(sheets.say("pdf.column.row"), 0.42f),
                      new Flow.Column(sheets.say("pdf.column.match"), 0.18f)));
          own.forEach(row -> table.row(List.of(track(row), id(row), match(row))));
        });
  }

  private List<Flow.Piece> track(ReportRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(
        text(Objects.requireNonNullElse(row.title(), sheets.say("pdf.row.untitled")), Style.CELL));
    if (!row.artists().isEmpty()) {
      pieces.add(text(String.join("; ", row.artists()), Style.SMALL));
    }
    var about = new ArrayList<String>();
    if (row.album() != null) {
      about.add(row.album());
    }
    if (row.year() != null) {
      about.add(Integer.toString(row.year()));
    }
    if (!about.isEmpty()) {
      pieces.add(text(String.join(", ", about), Style.SMALL));
    }
    return pieces;
  }

  private static List<Flow.Piece> id(ReportRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(text(row.row(), Style.CELL));
    row.links().forEach(link -> pieces.add(new Flow.Piece(link, Style.SMALL_LINK, link)));
    return pieces;
  }

  private List<Flow.Piece> match(ReportRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(
        text(
            sheets.say(
                "pdf.basis",
                "basis",
                row.basis(),
                "percent",
                (int) Math.floor(row.similarity().doubleValue() * 100) + " %"),
            Style.CELL));
    if (row.onList() != null) {
      pieces.add(
          text(sheets.say(row.onList() ? "pdf.row.on-list" : "pdf.row.not-on-list"), Style.SMALL));
    } else if (row.evidence().equals("listed_by_trainer")) {
      pieces.add(text(sheets.say("pdf.row.on-list"), Style.SMALL));
    }
    return pieces;
  }

  private static Flow.Piece text(String text, Style style) {
    return new Flow.Piece(text, style, null);
  }
}
