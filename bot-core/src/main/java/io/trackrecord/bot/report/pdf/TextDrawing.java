package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.font.Glyphs;
import io.trackrecord.bot.report.font.Line;
import io.trackrecord.bot.report.font.Typeface;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/// Draws lines of text into the contents of pages, with the fonts that they need.
final class TextDrawing {

  private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final PDResources resources = new PDResources();

  /// What every page refers to.
  PDResources resources() {
    return resources;
  }

  /// Writes the fonts with the glyphs that were used.
  void finish(PDDocument document) throws IOException {
    for (var font : fonts.values()) {
      font.finish(document);
    }
  }

  /// Draws a line.
  ///
  /// @param x the left end, in points from the left edge
  /// @param y the base line, in points from the bottom
  void draw(StringBuilder to, Line line, float x, float y, float size, Ink ink) {
    to.append("BT\n").append(ink.fill());
    var at = x;
    for (var run : line.runs()) {
      draw(to, run, at, y, size);
      at += run.width() * size;
    }
    to.append("ET\n");
  }

  private void draw(StringBuilder to, Glyphs run, float x, float y, float size) {
    if (run.glyphs().isEmpty()) {
      return;
    }
    var font = fonts.computeIfAbsent(run.face(), this::embed);
    to.append('/').append(font.name()).append(' ').append(PdfText.number(size)).append(" Tf\n");
    to.append("1 0 0 1 ").append(PdfText.number(x)).append(' ').append(PdfText.number(y));
    to.append(" Tm\n[");
    var pen = 0f;
    var rise = 0f;
    for (var glyph : run.glyphs()) {
      if (Math.abs(glyph.y() - rise) > 0.0005f) {
        to.append("] TJ ").append(PdfText.number(glyph.y() * size)).append(" Ts [");
        rise = glyph.y();
      }
      var shift = Math.round((glyph.x() - pen) * 1_000);
      if (shift != 0) {
        to.append(-shift).append(' ');
        pen += shift / 1_000f;
      }
      PdfText.code(to, font.code(glyph));
      pen += Math.round(glyph.advance() * 1_000) / 1_000f;
    }
    to.append("] TJ\n");
    if (rise != 0) {
      to.append("0 Ts\n");
    }
  }

  private EmbeddedFont embed(Typeface face) {
    var font = new EmbeddedFont(face, "F" + (fonts.size() + 1));
    var all = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (all == null) {
      all = new COSDictionary();
      resources.getCOSObject().setItem(COSName.FONT, all);
    }
    all.setItem(COSName.getPDFName(font.name()), font.object());
    return font;
  }
}
