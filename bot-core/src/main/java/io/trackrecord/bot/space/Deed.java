package io.trackrecord.bot.space;

/// What a person does, and so which limit it counts against.
public enum Deed {
  /// Asks a question.
  QUESTION {
    @Override
    int perMinute(int questions) {
      return questions;
    }
  },
  /// Turns a page, opens something or shares it. The limit is so high that nobody who reads reaches
  /// it.
  CLICK {
    @Override
    int perMinute(int questions) {
      return 10 * questions;
    }
  },
  /// Asks for something that takes the machine long: a file, a report, a letter, or the check of a
  /// catalogue. It counts in addition to the question or the click.
  HEAVY {
    @Override
    int perMinute(int questions) {
      return Math.max(2, questions / 4);
    }
  };

  /// How often one person may do it within a minute.
  ///
  /// @param questions how many questions one person may ask within a minute
  abstract int perMinute(int questions);
}
