package io.trackrecord.bot.report.font;

import com.ibm.icu.lang.UCharacter;
import io.trackrecord.bot.report.font.Segments.Segment;
import java.awt.Font;
import java.util.ArrayList;

/// Gives the letters of a segment their shapes and places.
final class Shaping {

  private Shaping() {}

  /// The glyphs of a segment, and where they stand.
  static Glyphs shape(Segment segment, boolean rightToLeft) {
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

  /// Whether the glyphs say of themselves what the text is.
  static boolean isPlain(Segment segment) {
    return segment.drawn().equals(segment.text()) && isSimple(segment.drawn());
  }

  /// Whether each character is drawn by a glyph of its own, side by side.
  private static boolean isSimple(String text) {
    return text.codePoints().allMatch(Shaping::isSimple);
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

  /// Whether any of the text runs from right to left.
  static boolean isRightToLeft(String text) {
    return text.codePoints()
        .mapToObj(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
