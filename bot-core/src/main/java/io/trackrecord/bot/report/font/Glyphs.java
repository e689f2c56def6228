package io.trackrecord.bot.report.font;

import java.util.List;

/// A run of glyphs of one font, from left to right.
///
/// @param face the font
/// @param glyphs the glyphs
/// @param width how wide the run is, in units of the font's size
public record Glyphs(Typeface face, List<Glyph> glyphs, float width) {

  public Glyphs {
    glyphs = List.copyOf(glyphs);
  }

  /// One glyph.
  ///
  /// @param id its number in the font
  /// @param x where it stands from the run's left end, in units of the font's size
  /// @param y how far above the line
  /// @param advance how far the font itself says that it moves the pen
  /// @param text the text that it stands for; empty where an earlier glyph stands for it
  public record Glyph(int id, float x, float y, float advance, String text) {}
}
