package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.report.Report;
import io.trackrecord.bot.report.ReportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// The rows of a report, one table a dataset, in the order of the evidence.
final class RowTables {

  private final Flow flow;
  private final TaggedPdf pdf;
  private final Report report;
  private final List<ReportRow> rows;
  private final Messages messages;

  RowTables(Flow flow, TaggedPdf pdf, Report report, List<ReportRow> rows, Messages messages) {
    this.flow = flow;
    this.pdf = pdf;
    this.report = report;
    this.rows = rows;
    this.messages = messages;
  }

  void draw() {
    var section = flow.section(messages.say("pdf.rows"));
    var groups = new LinkedHashMap<String, List<ReportRow>>();
    report.evidence().forEach(each -> groups.put(each.dataset(), new ArrayList<>()));
    rows.forEach(row -> groups.computeIfAbsent(row.dataset(), _ -> new ArrayList<>()).add(row));
    groups.forEach(
        (dataset, own) -> {
          if (own.isEmpty()) {
            return;
          }
          flow.subsection(
              section, messages.say("pdf.rows.heading", "dataset", name(dataset), "n", own.size()));
          var table =
              flow
              .new Table(
                  pdf.element("Sect", section),
                  List.of(
                      new Flow.Column(messages.say("pdf.column.track"), 0.40f),
                      new Flow.Column(messages.say("pdf.column.row"), 0.42f),
                      new Flow.Column(messages.say("pdf.column.match"), 0.18f)));
          own.forEach(row -> table.row(List.of(track(row), id(row), match(row))));
        });
  }

  private List<Flow.Piece> track(ReportRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(
        text(
            Objects.requireNonNullElse(row.title(), messages.say("pdf.row.untitled")), Style.CELL));
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
            messages.say(
                "pdf.basis",
                "basis",
                row.basis(),
                "percent",
                (int) Math.floor(row.similarity().doubleValue() * 100) + " %"),
            Style.CELL));
    if (row.onList() != null) {
      pieces.add(
          text(
              messages.say(row.onList() ? "pdf.row.on-list" : "pdf.row.not-on-list"), Style.SMALL));
    } else if (row.evidence().equals("listed_by_trainer")) {
      pieces.add(text(messages.say("pdf.row.on-list"), Style.SMALL));
    }
    return pieces;
  }

  private static Flow.Piece text(String text, Style style) {
    return new Flow.Piece(text, style, null);
  }

  private String name(String dataset) {
    return report.datasets().stream()
        .filter(each -> each.id().equals(dataset))
        .map(Report.SearchedDataset::name)
        .findFirst()
        .orElse(dataset);
  }
}
