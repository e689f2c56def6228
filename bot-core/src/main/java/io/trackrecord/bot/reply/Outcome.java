package io.trackrecord.bot.reply;

/// How a question ended; adapters show it as a colour or a mark.
public enum Outcome {
  /// Found under exactly this id or name.
  FOUND,
  /// Something like it was found.
  SIMILAR,
  /// Not listed.
  NOT_FOUND,
  /// Nothing was looked up: a list, a card, help.
  INFORMATION,
  /// The question could not be understood; the text says how to ask.
  USAGE,
  /// Something went wrong on our side; the text says what to do.
  FAILURE
}
