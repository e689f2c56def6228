package io.trackrecord.bot.report.font;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns texts into glyphs: in the order of each script, joined and stacked as the script wants it,
/// in lines of a given width. For one thread.
public final class Shaper {

  /// Widths of words that are kept.
  private static final int MAX_KEPT = 20_000;

  private final Segments segments;
  private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
  private final Map<String, Float> widths = new HashMap<>();

  /// @param bold whether the text is bold, where the font of its script is
  public Shaper(boolean bold) {
    this.segments = new Segments(new Typefaces(bold));
  }

  /// Whether any text so far had a character that no font has.
  public boolean lacks() {
    return segments.lacks();
  }

  /// The text on one line, however long.
  public Line line(String text) {
    return lines(text, Float.MAX_VALUE).getFirst();
  }

  /// The text in lines; at least one.
  ///
  /// @param width the width of a line, in units of the font's size
  public List<Line> lines(String text, float width) {
    var clean = clean(text);
    var lines = new ArrayList<Line>();
    for (var paragraph : clean.split("\n", -1)) {
      var bidi = Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length());
      var order = bidi ? new Bidi(paragraph, direction(paragraph)) : null;
      for (var range : ranges(paragraph, width)) {
        lines.add(line(paragraph, range.from(), range.to(), order));
      }
    }
    return lines;
  }

  /// A text of both directions is laid out from the left: the document around it is, and readers
  /// who copy from it take it so.
  private static byte direction(String text) {
    var hasLatin =
        text.codePoints()
            .anyMatch(
                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    return hasLatin ? Bidi.LTR : Bidi.LEVEL_DEFAULT_LTR;
  }

  /// How wide the text is on one line, in units of the font's size.
  public float width(String text) {
    var known = widths.get(text);
    if (known != null) {
      return known;
    }
    var width = 0f;
    for (var segment : segments.of(text)) {
      width += Shaping.shape(segment, Shaping.isRightToLeft(segment.drawn())).width();
    }
    if (widths.size() < MAX_KEPT) {
      widths.put(text, width);
    }
    return width;
  }

  private record Range(int from, int to) {}

  /// Where the lines of a paragraph begin and end.
  private List<Range> ranges(String text, float width) {
    var ranges = new ArrayList<Range>();
    if (width == Float.MAX_VALUE || text.isEmpty()) {
      return List.of(new Range(0, text.length()));
    }
    breaks.setText(text);
    var start = 0;
    var used = 0f;
    var from = breaks.first();
    for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var piece = text.substring(from, to);
      var solid = width(piece.stripTrailing());
      if (used + solid > width && used > 0) {
        ranges.add(new Range(start, from));
        start = from;
        used = 0;
      }
      if (solid > width) {
        // A word that is longer than a line is cut between letters.
        var last = 0;
        for (var end : ends(piece)) {
          var letter = width(piece.substring(last, end));
          if (used + letter > width && used > 0) {
            ranges.add(new Range(start, from + last));
            start = from + last;
            used = 0;
          }
          used += letter;
          last = end;
        }
      } else {
        used += width(piece);
      }
    }
    if (start < text.length()) {
      ranges.add(new Range(start, text.length()));
    }
    return ranges;
  }

  /// Where each letter ends.
  private List<Integer> ends(String word) {
    var ends = new ArrayList<Integer>();
    clusters.setText(word);
    for (var end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      ends.add(end);
    }
    return ends;
  }

  private Line line(String paragraph, int from, int end, @Nullable Bidi order) {
    var to = end;
    while (to > from && Character.isWhitespace(paragraph.charAt(to - 1))) {
      to--;
    }
    var text = paragraph.substring(from, to);
    var runs = new ArrayList<Glyphs>();
    var plain = true;
    if (order == null || text.isEmpty()) {
      for (var segment : segments.of(text)) {
        var run = Shaping.shape(segment, false);
        plain &= Shaping.isPlain(segment);
        runs.add(run);
      }
    } else {
      // Readers put text that runs from right to left in order themselves, from its glyphs; where
      // both directions meet they have to be told.
      plain = order.getParaLevel() % 2 != 0;
      var line = order.setLine(from, to);
      for (var i = 0; i < line.countRuns(); i++) {
        var run = line.getVisualRun(i);
        var rightToLeft = (run.getEmbeddingLevel() & 1) != 0;
        var parts = segments.of(text.substring(run.getStart(), run.getLimit()));
        if (rightToLeft) {
          Collections.reverse(parts);
        }
        parts.forEach(part -> runs.add(Shaping.shape(part, rightToLeft)));
      }
    }
    var width = 0f;
    for (var run : runs) {
      width += run.width();
    }
    return new Line(text, runs, width, plain);
  }

  /// Without what no line can show.
  private static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                clean.append('\n');
              } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                clean.append(' ');
              } else if (c < 0xD800 || c > 0xDFFF) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }
}
