package io.trackrecord.bot.report.font;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which text each glyph of a shaped run stands for, so that it can be copied.
final class GlyphTexts {

  private GlyphTexts() {}

  /// The text of each glyph: that of its characters up to the next glyph's, at the first of the
  /// glyphs that share them; empty at the others.
  static List<String> of(GlyphVector vector, String text) {
    var starts = new TreeSet<Integer>();
    for (var i = 0; i < vector.getNumGlyphs(); i++) {
      starts.add(vector.getGlyphCharIndex(i));
    }
    var texts = new TreeMap<Integer, String>();
    for (var start : starts) {
      var next = starts.higher(start);
      texts.put(start, text.substring(start, next == null ? text.length() : next));
    }
    var all = new ArrayList<String>();
    for (var i = 0; i < vector.getNumGlyphs(); i++) {
      var own = texts.remove(vector.getGlyphCharIndex(i));
      all.add(own == null ? "" : own);
    }
    return all;
  }
}
