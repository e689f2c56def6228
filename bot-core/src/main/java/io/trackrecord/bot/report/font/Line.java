package io.trackrecord.bot.report.font;

import java.util.List;

/// One line of a text.
///
/// @param text what it says, in the order in which it is read
/// @param runs its glyphs, from left to right
/// @param width how wide it is, in units of the font's size
/// @param isPlain whether its glyphs alone tell the text: they stand in the order of the letters,
///   or run from right to left, which readers know how to put in order
public record Line(String text, List<Glyphs> runs, float width, boolean isPlain) {

  public Line {
    runs = List.copyOf(runs);
  }
}
