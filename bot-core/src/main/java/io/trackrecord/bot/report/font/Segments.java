package io.trackrecord.bot.report.font;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into the parts that one font draws. For one thread.
final class Segments {

  private final Typefaces faces;
  private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private boolean lacks;

  /// @param faces the fonts to choose from
  Segments(Typefaces faces) {
    this.faces = faces;
  }

  /// Whether any text so far had a character that no font has.
  boolean lacks() {
    return lacks;
  }

  /// A part of a text that one font draws.
  ///
  /// @param face the font
  /// @param drawn what is drawn
  /// @param text what it stands for
  /// @param isReplaced whether something else is drawn in place of the text
  record Segment(Typeface face, String drawn, String text, boolean isReplaced) {}

  /// What is drawn with one font after the other.
  List<Segment> of(String text) {
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
}
