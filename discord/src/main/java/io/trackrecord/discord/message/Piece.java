package io.trackrecord.discord.message;

import io.trackrecord.bot.request.Click;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of an answer's text that is shown whole or left out whole.
///
/// @param markdown what is shown
/// @param kind how it stands among the others
/// @param click what a button beside it asks for, or null
record Piece(String markdown, Kind kind, @Nullable Click click) {

  /// A piece without a button.
  Piece(String markdown, Kind kind) {
    this(markdown, kind, null);
  }

  /// How a piece stands among the others.
  enum Kind {
    /// The verdict; never left out.
    HEADING,
    /// A paragraph or notice.
    TEXT,
    /// What is known of one dataset.
    EVIDENCE,
    /// One fact.
    FACT,
    /// What holds for every song of a list; never left out.
    SONG_HEAD,
    /// One song on a line.
    SONG_LINE,
    /// One song with its rows.
    SONG,
    /// One of several things, with a title of its own.
    CARD,
    /// Text to copy; never left out.
    COPY,
    /// The small print; never left out.
    FOOTNOTE,
    /// How much was left out; never left out itself.
    LEFT_OUT;

    boolean canBeLeftOut() {
      return switch (this) {
        case HEADING, SONG_HEAD, COPY, FOOTNOTE, LEFT_OUT -> false;
        case TEXT, EVIDENCE, FACT, SONG_LINE, SONG, CARD -> true;
      };
    }

    /// Whether it belongs to a list of songs.
    boolean isOfSongs() {
      return this == SONG_HEAD || this == SONG_LINE || this == SONG;
    }

    /// Whether it is a line that goes on right below the line before it.
    boolean continues(Kind before) {
      return switch (this) {
        case FACT -> before == FACT;
        case SONG_LINE -> before == SONG_LINE || before == SONG_HEAD;
        case FOOTNOTE -> before == FOOTNOTE;
        case LEFT_OUT -> before == LEFT_OUT || before == SONG_LINE;
        default -> false;
      };
    }
  }

  /// How many of the pieces are the answer in short: the verdict, the counts and the strongest
  /// evidence. They are the first text of the message, which is what a notification shows and a
  /// screen reader reads first.
  static int lead(List<Piece> pieces) {
    var lead = 0;
    while (lead < pieces.size()
        && (pieces.get(lead).kind() == Kind.HEADING || pieces.get(lead).kind() == Kind.TEXT)) {
      lead++;
    }
    return lead < pieces.size() && pieces.get(lead).kind() == Kind.EVIDENCE ? lead + 1 : lead;
  }
}
