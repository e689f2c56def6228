package io.trackrecord.slack.text;

import io.trackrecord.bot.request.Request;

/// What a user meant by what stands behind `/trackrecord` or behind a mention.
public sealed interface UserInput {

  /// Nothing: the search is to be opened.
  record Nothing() implements UserInput {}

  /// A question.
  record Question(Request request) implements UserInput {}

  /// A question that may as well be the name of an artist, such as `Link Wray`: where the question
  /// makes no sense, the artist is looked up.
  record QuestionOrArtist(Request question, Request artist) implements UserInput {}

  /// Most likely an artist; but the first word is nearly a command's name, such as `artst
  /// Radiohead`. Where nobody is found under the name, the command was meant.
  ///
  /// @param word the word that is nearly a command's name
  /// @param meant the question that was meant then
  /// @param example the same as it should have been typed
  record ArtistOrMistyped(Request artist, String word, Request meant, String example)
      implements UserInput {}
}
