package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.CatalogueRow;
import io.trackrecord.bot.report.ListedRow;
import io.trackrecord.bot.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/// The rows of a catalogue, in three tables: those that are listed, those that are only possible,
/// and the others.
final class CatalogueTables {

  /// More of a cell, and more rows and links of a song, are in the JSON.
  private static final int MAX_TEXT = 300;

  private static final int MAX_ROWS = 8;

  private final Sheets sheets;
  private final Report report;
  private final List<CatalogueRow> rows;

  CatalogueTables(Sheets sheets, Report report, List<ListedRow> rows) {
    this.sheets = sheets;
    this.report = report;
    this.rows =
        rows.stream().filter(CatalogueRow.class::isInstance).map(CatalogueRow.class::cast).toList();
  }

  void draw() {
    if (rows.isEmpty()) {
      return;
    }
    var section = sheets.flow().section(sheets.say("pdf.catalogue.tables"));
    table(section, "pdf.catalogue.table.listed", CatalogueRow::isListed);
    table(section, "pdf.catalogue.table.possible", row -> row.isPossible() && !row.isListed());
    table(section, "pdf.catalogue.table.other", row -> !row.isPossible() && !row.isListed());
  }

  private void table(PDStructureElement section, String title, Predicate<CatalogueRow> which) {
    var own = rows.stream().filter(which).toList();
    if (own.isEmpty()) {
      return;
    }
    var flow = sheets.flow();
    flow.subsection(section, sheets.say(title, "n", own.size()));
    var table =
        flow
        .new Table(
            sheets.pdf().element("Sect", section),
            List.of(
                new Flow.Column(sheets.say("pdf.catalogue.column.yours"), 0.34f),
                new Flow.Column(sheets.say("pdf.catalogue.column.listed"), 0.46f),
                new Flow.Column(sheets.say("pdf.column.match"), 0.20f)));
    own.forEach(row -> table.row(List.of(yours(row), listed(row), match(row))));
  }

  private List<Flow.Piece> yours(CatalogueRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(text(sheets.say("pdf.catalogue.number", "n", row.number()), Style.SMALL));
    names(pieces, row.title(), row.artist());
    add(pieces, row.album());
    if (row.title() == null) {
      row.urls().stream().limit(1).forEach(url -> add(pieces, url));
    }
    return pieces;
  }

  private List<Flow.Piece> listed(CatalogueRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    if (row.datasets().isEmpty()) {
      return pieces;
    }
    names(pieces, row.matchedTitle(), row.matchedArtist());
    pieces.add(
        text(
            row.datasets().stream().map(report::nameOf).collect(Collectors.joining(", ")),
            Style.SMALL));
    add(pieces, cut(row.rows()).collect(Collectors.joining("; ")));
    cut(row.links())
        .forEach(
            link ->
                pieces.add(
                    link.startsWith("https://")
                        ? new Flow.Piece(link, Style.SMALL_LINK, link)
                        : text(link, Style.SMALL)));
    return pieces;
  }

  private Stream<String> cut(List<String> all) {
    return all.size() <= MAX_ROWS
        ? all.stream()
        : Stream.concat(
            all.stream().limit(MAX_ROWS),
            Stream.of(sheets.say("pdf.catalogue.more", "n", all.size() - MAX_ROWS)));
  }

  private List<Flow.Piece> match(CatalogueRow row) {
    var pieces = new ArrayList<Flow.Piece>();
    pieces.add(
        text(
            sheets.say(
                "pdf.catalogue.match",
                "status",
                row.status(),
                "percent",
                (int) Math.floor(row.similarity().doubleValue() * 100) + " %"),
            Style.CELL));
    if (row.confirmed() != null) {
      pieces.add(
          text(sheets.say("pdf.catalogue.confirmed", "said", row.confirmed()), Style.STRONG_SMALL));
    }
    if (row.evidence() != null) {
      pieces.add(text(sheets.say("pdf.kind." + row.evidence()), Style.SMALL));
    }
    return pieces;
  }

  private void names(List<Flow.Piece> to, @Nullable String title, @Nullable String artist) {
    to.add(
        text(
            Sheets.bare(
                Objects.requireNonNullElse(title, sheets.say("pdf.row.untitled")), MAX_TEXT),
            Style.CELL));
    add(to, artist);
  }

  private static void add(List<Flow.Piece> to, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      to.add(text(Sheets.bare(text, MAX_TEXT), Style.SMALL));
    }
  }

  private static Flow.Piece text(String text, Style style) {
    return new Flow.Piece(text, style, null);
  }
}
