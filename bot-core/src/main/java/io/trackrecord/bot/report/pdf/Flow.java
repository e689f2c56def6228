package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.font.Line;
import io.trackrecord.bot.report.font.Shaper;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/// Lays texts and tables out one below the other, over as many pages as they take. A line never
/// leaves the page, however long a name is.
final class Flow {

  static final float SIDE = 54;
  private static final float TOP = 58;
  private static final float BOTTOM = 62;
  private static final float CELL_GAP = 10;
  private static final float ROW_GAP = 4;

  /// So many lines of a paragraph stay together.
  private static final int WHOLE = 4;

  private final TaggedPdf pdf;
  private final Shaper regular = new Shaper(false);
  private final Shaper bold = new Shaper(true);
  private float y;

  Flow(TaggedPdf pdf) {
    this.pdf = pdf;
    newPage();
  }

  /// The width between the margins, in points.
  float width() {
    return pdf.width() - 2 * SIDE;
  }

  /// Whether any text had a character that no font has.
  boolean lacks() {
    return regular.lacks() || bold.lacks();
  }

  Shaper shaper(Style style) {
    return style.bold() ? bold : regular;
  }

  void gap(float points) {
    y -= points;
  }

  private void newPage() {
    pdf.newPage();
    y = pdf.height() - TOP;
  }

  /// Begins a page where less than so many points are left.
  void need(float points) {
    if (y - points < BOTTOM) {
      newPage();
    }
  }

  /// A heading of a section, which stands in the list of contents.
  PDStructureElement section(String title) {
    need(140);
    gap(16);
    var section = pdf.element("Sect", pdf.top());
    pdf.bookmark(title, y + 4);
    text(pdf.element("H2", section), title, Style.SECTION, 0, width());
    pdf.fill(SIDE, y - 1, width(), 0.7f, Ink.LINE);
    gap(8);
    return section;
  }

  /// A heading within a section.
  void subsection(PDStructureElement section, String title) {
    need(94);
    gap(6);
    text(pdf.element("H3", section), title, Style.SUBSECTION, 0, width());
    gap(1);
  }

  /// A paragraph. A short one is not torn between two pages.
  void paragraph(PDStructureElement within, String text, Style style) {
    var lines = shaper(style).lines(text, width() / style.size()).size();
    need(Math.min(lines, WHOLE) * style.leading());
    text(pdf.element("P", within), text, style, 0, width());
    gap(3);
  }

  /// An address that opens when it is clicked.
  void source(PDStructureElement within, String address, float indent) {
    link(pdf.element("P", within), address, address, Style.SOURCE, indent, width() - indent);
  }

  /// A label and a value beside it.
  void fact(PDStructureElement within, String label, String value) {
    var element = pdf.element("P", within);
    need(Style.BODY.leading());
    var start = y;
    var first = pages();
    text(pdf.element("Span", element), label, Style.QUIET, 0, 110);
    if (pages() == first) {
      y = start;
    }
    text(pdf.element("Span", element), value, Style.BODY, 120, width() - 120);
    gap(1.5f);
  }

  private int pages() {
    return pdf.pages();
  }

  /// How much of a whole something is, as a bar.
  void bar(float share) {
    need(10);
    pdf.fill(SIDE, y - 4, width(), 5, Ink.GROUND);
    pdf.fill(SIDE, y - 4, Math.max(1.5f, width() * share), 5, Ink.ACCENT);
    gap(10);
  }

  /// Writes a text as an element, from the left margin and an indent on.
  void text(PDStructureElement element, String text, Style style, float indent, float width) {
    for (var line : shaper(style).lines(text, width / style.size())) {
      need(style.leading());
      y -= style.leading();
      pdf.text(
          element, line, SIDE + indent, y + style.leading() * 0.28f, style.size(), style.ink());
    }
  }

  /// Two texts on one line: one at the left margin, one at the right.
  void ends(PDStructureElement within, String left, String right, Style style) {
    var end = shaper(style).line(right);
    var wide = end.width() * style.size();
    need(style.leading());
    var lines = shaper(style).lines(left, (width() - wide - 12) / style.size());
    var element = pdf.element("P", within);
    for (var i = 0; i < lines.size(); i++) {
      need(style.leading());
      y -= style.leading();
      var base = y + style.leading() * 0.28f;
      pdf.text(element, lines.get(i), SIDE, base, style.size(), style.ink());
      if (i == 0) {
        pdf.text(element, end, SIDE + width() - wide, base, style.size(), style.ink());
      }
    }
  }

  private void link(
      PDStructureElement within,
      String text,
      String address,
      Style style,
      float indent,
      float width) {
    var element = pdf.element("Link", within);
    for (var line : shaper(style).lines(text, width / style.size())) {
      need(style.leading());
      y -= style.leading();
      linked(element, line, address, SIDE + indent, style);
    }
  }

  private void linked(PDStructureElement element, Line line, String address, float x, Style style) {
    pdf.text(element, line, x, y + style.leading() * 0.28f, style.size(), style.ink());
    pdf.link(element, address, x, y, line.width() * style.size(), style.leading());
  }

  /// A column of a table.
  ///
  /// @param title what stands over it
  /// @param share its share of the width
  record Column(String title, float share) {}

  /// One text of a cell, on lines of its own.
  ///
  /// @param address what it opens, or null
  record Piece(String text, Style style, @Nullable String address) {}

  /// A table, row by row.
  final class Table {
    private final List<Column> columns;
    private final PDStructureElement element;

    Table(PDStructureElement within, List<Column> columns) {
      this.columns = List.copyOf(columns);
      this.element = pdf.element("Table", within);
      need(60);
      head(pdf.element("TR", element));
    }

    /// @param row the head's element, or null where it is repeated on a further page
    private void head(@Nullable PDStructureElement row) {
      gap(Style.SMALL.leading());
      var x = SIDE;
      for (var column : columns) {
        var line = bold.line(column.title());
        if (row == null) {
          pdf.aside(pages() - 1, line, x, y + 3, Style.SMALL.size(), Style.SMALL.ink());
        } else {
          var cell = pdf.element("TH", row);
          pdf.text(cell, line, x, y + 3, Style.SMALL.size(), Style.SMALL.ink());
        }
        x += width() * column.share();
      }
      pdf.fill(SIDE, y, width(), 0.7f, Ink.LINE);
      gap(ROW_GAP);
    }

    private record Placed(Line line, Piece piece, PDStructureElement element) {}

    /// Adds a row. One that is higher than a page goes on on the next.
    void row(List<List<Piece>> cells) {
      var row = pdf.element("TR", element);
      var placed = new ArrayList<List<Placed>>();
      var height = 0f;
      for (var i = 0; i < cells.size(); i++) {
        var cell = pdf.element("TD", row);
        var lines = new ArrayList<Placed>();
        var high = 0f;
        for (var piece : cells.get(i)) {
          var part = pdf.element(piece.address() == null ? "P" : "Link", cell);
          var room = width() * columns.get(i).share() - CELL_GAP;
          for (var line : shaper(piece.style()).lines(piece.text(), room / piece.style().size())) {
            lines.add(new Placed(line, piece, part));
            high += piece.style().leading();
          }
        }
        placed.add(lines);
        height = Math.max(height, high);
      }
      if (y - height < BOTTOM && height < (pdf.height() - TOP - BOTTOM) / 2) {
        newPage();
        head(null);
      }
      draw(placed);
      pdf.fill(SIDE, y - 1, width(), 0.4f, Ink.LINE);
      gap(ROW_GAP);
    }

    private void draw(List<List<Placed>> cells) {
      var next = new int[cells.size()];
      while (true) {
        var start = y;
        var lowest = y;
        var isLeft = false;
        var x = SIDE;
        for (var i = 0; i < cells.size(); i++) {
          y = start;
          var lines = cells.get(i);
          while (next[i] < lines.size()
              && y - lines.get(next[i]).piece().style().leading() >= BOTTOM) {
            place(lines.get(next[i]++), x);
          }
          lowest = Math.min(lowest, y);
          isLeft |= next[i] < lines.size();
          x += width() * columns.get(i).share();
        }
        y = lowest;
        if (!isLeft) {
          return;
        }
        newPage();
        head(null);
      }
    }

    private void place(Placed placed, float x) {
      var style = placed.piece().style();
      y -= style.leading();
      var address = placed.piece().address();
      if (address == null) {
        pdf.text(
            placed.element(),
            placed.line(),
            x,
            y + style.leading() * 0.28f,
            style.size(),
            style.ink());
      } else {
        linked(placed.element(), placed.line(), address, x, style);
      }
    }
  }
}
