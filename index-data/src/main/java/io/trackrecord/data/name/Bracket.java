package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.List;

/// Takes a title apart into what stands outside and inside of brackets and behind spaced dashes.
final class Bracket {

  private static final String OPEN = "([{【「『〈《（［";
  private static final String CLOSE = ")]}】」』〉》）］";

  private Bracket() {}

  /// One piece of a title.
  ///
  /// @param text the piece without its brackets or dash, stripped
  /// @param kind how it stands in the title
  /// @param isMark whether it only says which version of the title it is, as far as titles are
  ///   compared
  record Piece(String text, Kind kind, boolean isMark) {

    Piece(String text, Kind kind) {
      this(text, kind, false);
    }
  }

  enum Kind {
    BARE,
    BRACKETED,
    AFTER_DASH
  }

  /// The pieces in order; the first may be empty and bare. A bracket that is never closed is text.
  static List<Piece> pieces(String title) {
    var pieces = new ArrayList<Piece>();
    var bare = new StringBuilder();
    var kind = Kind.BARE;
    for (var i = 0; i < title.length(); i++) {
      var c = title.charAt(i);
      var opened = OPEN.indexOf(c);
      var end = opened < 0 ? -1 : closing(title, i, opened);
      if (end > 0) {
        flush(pieces, bare, kind);
        kind = Kind.BARE;
        pieces.add(new Piece(title.substring(i + 1, end).strip(), Kind.BRACKETED));
        i = end;
      } else if (isSpacedDash(title, i)) {
        flush(pieces, bare, kind);
        kind = Kind.AFTER_DASH;
      } else {
        bare.append(c);
      }
    }
    flush(pieces, bare, kind);
    return pieces;
  }

  private static void flush(List<Piece> pieces, StringBuilder bare, Kind kind) {
    var text = bare.toString().strip();
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, kind));
    }
    bare.setLength(0);
  }

  private static int closing(String title, int start, int kind) {
    var open = OPEN.charAt(kind);
    var close = CLOSE.charAt(kind);
    var depth = 0;
    for (var i = start; i < title.length(); i++) {
      var c = title.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpacedDash(String title, int i) {
    var c = title.charAt(i);
    return (c == '-' || c == '\u2013' || c == '\u2014')
        && i > 0
        && i + 1 < title.length()
        && title.charAt(i - 1) == ' '
        && title.charAt(i + 1) == ' ';
  }
}
