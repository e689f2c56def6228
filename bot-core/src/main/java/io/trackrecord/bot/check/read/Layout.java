package io.trackrecord.bot.check.read;

import java.util.List;
import java.util.Map;

/// How a catalogue's text is laid out.
///
/// @param kind what its rows are
/// @param separator what stands between cells
/// @param before records before the header that are left out
record Layout(Kind kind, char separator, int before, Columns columns) {

  /// Stands between cells where there is one column: nobody writes it.
  static final char NONE = '\u001f';

  enum Kind {
    TABLE,
    /// A table between tabs in which quotes belong to the names.
    PLAIN_TABLE,
    SONGS,
    PLAYLIST
  }

  /// @param isHeaded whether the first line is no song
  static Layout songs(boolean isHeaded) {
    return new Layout(Kind.SONGS, NONE, isHeaded ? 1 : 0, columns(Role.TITLE, "title"));
  }

  static Layout links() {
    return new Layout(Kind.SONGS, NONE, 0, columns(Role.URL, "url"));
  }

  static Layout playlist() {
    return new Layout(
        Kind.PLAYLIST,
        NONE,
        0,
        new Columns(
            Map.of(Role.TITLE, List.of(0), Role.URL, List.of(1)),
            List.of("title", "file"),
            List.of()));
  }

  private static Columns columns(Role role, String name) {
    return new Columns(Map.of(role, List.of(0)), List.of(name), List.of());
  }

  /// This layout, where quotes mean nothing.
  Layout plain() {
    return new Layout(Kind.PLAIN_TABLE, separator, before, columns);
  }

  String report() {
    return switch (kind) {
      case SONGS ->
          columns.has(Role.TITLE)
              ? "a list of \"Artist - Title\", a line each"
              : "a list of links, a line each";
      case PLAYLIST -> "an M3U playlist";
      case TABLE, PLAIN_TABLE ->
          switch (separator) {
                case NONE -> "one column";
                case '\t' -> "columns between tabs";
                default -> "columns between \"" + separator + "\"";
              }
              + (kind == Kind.PLAIN_TABLE ? " with quotes as part of the names" : "")
              + (before > 0 ? ", without what stands before the header" : "")
              + ": "
              + columns.report();
    };
  }
}
