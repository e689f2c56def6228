package io.trackrecord.bot.report.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
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

  private final Typefaces faces;
  private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
  private final Map<String, Float> widths = new HashMap<>();
  private boolean lacks;

  /// @param bold whether the text is bold, where the font of its script is
  public Shaper(boolean bold) {
    this.faces = new Typefaces(bold);
  }

  /// Whether any text so far had a character that no font has.
  public boolean lacks() {
    return lacks;
  }

  /// A part of a text that one font draws.
  ///
  /// @param face the font
  /// @param drawn what is drawn
  /// @param text what it stands for
  /// @param isReplaced whether something else is drawn in place of the text
  private record Segment(Typeface face, String drawn, String text, boolean isReplaced) {}

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
    for (var segment : segments(text)) {
      width += shape(segment, isRightToLeft(segment.drawn())).width();
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
      for (var segment : segments(text)) {
        var run = shape(segment, false);
        plain &= isPlain(segment);
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
        var segments = segments(text.substring(run.getStart(), run.getLimit()));
        if (rightToLeft) {
          Collections.reverse(segments);
        }
        segments.forEach(segment -> runs.add(shape(segment, rightToLeft)));
      }
    }
    var width = 0f;
    for (var run : runs) {
      width += run.width();
    }
    return new Line(text, runs, width, plain);
  }

  /// What is drawn with one font after the other.
  private List<Segment> segments(String text) {
    var segments = new ArrayList<Segment>();
    var face = faces.main();
    var drawn = new StringBuilder();
    clusters.setText(text);
    var from = 0;
    for (var to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
      var cluster = text.substring(from, to);
      var next = faces.of(cluster, face);
      if (next.isEmpty()) {
        flush(segments, face, drawn);
        lacks = true;
        var named = "[" + numbers(cluster) + "]";
        segments.add(new Segment(faces.main(), named, cluster, true));
        face = faces.main();
        continue;
      }
      if (next.get() != face) {
        flush(segments, face, drawn);
        face = next.get();
      }
      drawn.append(cluster);
    }
    flush(segments, face, drawn);
    return segments;
  }

  private static void flush(List<Segment> segments, Typeface face, StringBuilder drawn) {
    if (!drawn.isEmpty()) {
      segments.add(new Segment(face, visible(drawn.toString()), drawn.toString(), false));
      drawn.setLength(0);
    }
  }

  /// The characters' numbers, as Unicode writes them.
  private static String numbers(String cluster) {
    var numbers = new StringBuilder();
    cluster
        .codePoints()
        .filter(c -> !Typefaces.isInvisible(c))
        .forEach(c -> numbers.append(numbers.isEmpty() ? "" : " ").append("U+%04X".formatted(c)));
    return numbers.isEmpty() ? "U+%04X".formatted(cluster.codePointAt(0)) : numbers.toString();
  }

  /// Without the characters that only steer the order of the text; those that join letters stay.
  private static String visible(String text) {
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Typefaces.isInvisible(c) || c == 0x200C || c == 0x200D)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private Glyphs shape(Segment segment, boolean rightToLeft) {
    if (segment.isReplaced() || (!rightToLeft && isSimple(segment.drawn()))) {
      return simple(segment);
    }
    var text = segment.drawn().toCharArray();
    var vector =
        segment
            .face()
            .font()
            .layoutGlyphVector(
                Typeface.EXACT,
                text,
                0,
                text.length,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    var count = vector.getNumGlyphs();
    var texts = GlyphTexts.of(vector, segment.drawn());
    var glyphs = new ArrayList<Glyphs.Glyph>(count);
    for (var i = 0; i < count; i++) {
      var id = vector.getGlyphCode(i);
      var at = vector.getGlyphPosition(i);
      var x = (float) at.getX() / Typeface.SIZE;
      if (id == 0xFFFF || id == 0xFFFE) {
        // Java's marks for what is not drawn: it stays for those who copy the text.
        glyphs.add(new Glyphs.Glyph(segment.face().simple(' ').glyph(), x, 0, 0, texts.get(i)));
        continue;
      }
      glyphs.add(
          new Glyphs.Glyph(
              id,
              x,
              (float) -at.getY() / Typeface.SIZE,
              vector.getGlyphMetrics(i).getAdvanceX() / Typeface.SIZE,
              rightToLeft ? mirrored(texts.get(i)) : texts.get(i)));
    }
    return new Glyphs(
        segment.face(), glyphs, (float) vector.getGlyphPosition(count).getX() / Typeface.SIZE);
  }

  /// A bracket as it looks in text from right to left: readers turn it back.
  private static String mirrored(String text) {
    return text.length() == 1 ? Character.toString(UCharacter.getMirror(text.charAt(0))) : text;
  }

  private static Glyphs simple(Segment segment) {
    var glyphs = new ArrayList<Glyphs.Glyph>(segment.drawn().length());
    var x = 0f;
    for (var i = 0; i < segment.drawn().length(); ) {
      var c = segment.drawn().codePointAt(i);
      var glyph = segment.face().simple(c);
      glyphs.add(
          new Glyphs.Glyph(
              glyph.glyph(),
              x,
              0,
              glyph.advance(),
              segment.isReplaced() ? (i == 0 ? segment.text() : "") : Character.toString(c)));
      x += glyph.advance();
      i += Character.charCount(c);
    }
    return new Glyphs(segment.face(), glyphs, x);
  }

  private static boolean isPlain(Segment segment) {
    return segment.drawn().equals(segment.text()) && isSimple(segment.drawn());
  }

  /// Whether each character is drawn by a glyph of its own, side by side.
  private static boolean isSimple(String text) {
    return text.codePoints().allMatch(Shaper::isSimple);
  }

  private static boolean isSimple(int c) {
    return (c >= 0x20 && c < 0x300)
        || (c >= 0x370 && c < 0x483)
        || (c >= 0x48A && c < 0x590)
        || (c >= 0x1E00 && c < 0x2000)
        || (c >= 0x2010 && c < 0x2028)
        || (c >= 0x2030 && c < 0x2060)
        || (c >= 0x20A0 && c < 0x20D0)
        || (c >= 0x2100 && c < 0x2C00)
        || (c >= 0x3000 && c < 0x302A)
        || (c >= 0x3030 && c < 0x3099)
        || (c >= 0x309B && c < 0xA000)
        || (c >= 0xAC00 && c < 0xD7A4)
        || (c >= 0xF900 && c < 0xFB00)
        || (c >= 0xFF00 && c < 0xFFF0);
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints()
        .mapToObj(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
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
