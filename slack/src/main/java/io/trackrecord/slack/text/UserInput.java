package io.trackrecord.slack.text;

import io.trackrecord.bot.request.Request;

/// The meaning of the text after `/trackrecord` or after a mention.
public sealed interface UserInput {

  /// No text: open the search form.
  record Nothing() implements UserInput {}

  /// A request.
  record Question(Request request) implements UserInput {}

  /// A command that may as well be the name of an artist, such as `Link Wray`. If it is not a valid
  /// command, the artist is looked up.
  record QuestionOrArtist(Request question, Request artist) implements UserInput {}

  /// Most likely an artist, but the first word resembles a command, as in `artst Radiohead`. If
  /// there is no such artist, the command is suggested.
  ///
  /// @param word the word that resembles a command
  /// @param meant the request if it was the command
  /// @param example the corrected text
  record ArtistOrMistyped(Request artist, String word, Request meant, String example)
      implements UserInput {}
}
