package io.trackrecord.discord.message;

import io.trackrecord.bot.request.Click;
import org.jspecify.annotations.Nullable;

/// A piece of an answer's text that is shown whole or left out whole.
///
/// @param markdown what is shown
/// @param kind how it stands among the others
/// @param click what a button beside it asks for, or null
record Piece(String markdown, Kind kind, @Nullable Click click) {

  /// How a piece stands among the others.
  enum Kind {
    /// What the answer is about; never left out.
    HEADING,
    /// A paragraph or notice.
    TEXT,
    /// One fact.
    FACT,
    /// One song.
    SONG,
    /// One of several things, with a title of its own.
    CARD,
    /// The title of a chart.
    CHART,
    /// One number of a chart.
    BAR,
    /// The small print; never left out.
    FOOTNOTE,
    /// How much was left out; never left out itself.
    LEFT_OUT;

    boolean canBeLeftOut() {
      return this != HEADING && this != FOOTNOTE && this != LEFT_OUT;
    }

    /// Whether it is a line that goes on right below the line before it.
    boolean continues(Kind before) {
      return (this == before && (this == FACT || this == BAR)) || (before == CHART && this == BAR);
    }
  }
}
