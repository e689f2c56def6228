package io.trackrecord.bot.report.pdf;

/// How a text looks.
///
/// @param size the font's size in points
/// @param bold whether it is bold
/// @param ink its colour
record Style(float size, boolean bold, Ink ink) {

  static final Style LABEL = new Style(8.5f, true, Ink.ACCENT);
  static final Style SECTION = new Style(14, true, Ink.TEXT);
  static final Style SUBSECTION = new Style(10.5f, true, Ink.TEXT);
  static final Style BODY = new Style(9.5f, false, Ink.TEXT);
  static final Style STRONG = new Style(9.5f, true, Ink.TEXT);
  static final Style QUIET = new Style(9.5f, false, Ink.QUIET);
  static final Style SOURCE = new Style(8, false, Ink.ACCENT);
  static final Style CELL = new Style(8.5f, false, Ink.TEXT);
  static final Style SMALL = new Style(7.5f, false, Ink.QUIET);
  static final Style STRONG_SMALL = new Style(7.5f, true, Ink.TEXT);
  static final Style SMALL_LINK = new Style(7.5f, false, Ink.ACCENT);

  /// The distance from one line to the next.
  float leading() {
    return size * 1.38f;
  }
}
