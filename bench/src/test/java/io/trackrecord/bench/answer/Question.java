package io.trackrecord.bench.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/// A command and its options, to be asked on every platform in the way of that platform.
///
/// @param about what it is an example of
/// @param command the command's name
/// @param values its options by name, in order
/// @param discord how Discord shows the songs of the answer
record Question(String about, String command, Map<String, String> values, Room discord) {

  /// How much of each song there is room for, where a message has at most 4,000 characters. Of rows
  /// that are not shown it is said how many they are.
  enum Room {
    /// All of it.
    WHOLE(8),
    /// The first rows with their links.
    FOUR_ROWS(4),
    /// The first rows without their links; the title is a link.
    FOUR_IDS(4),
    /// The datasets of the first rows; the title is a link. How it matched is said once above,
    /// unless the songs matched differently.
    FOUR_DATASETS(4),
    /// The same of fewer rows.
    TWO_DATASETS(2);

    private final int rows;

    Room(int rows) {
      this.rows = rows;
    }

    /// The most rows of a song.
    int rows() {
      return rows;
    }

    boolean isLinkedTitle() {
      return this != WHOLE && this != FOUR_ROWS;
    }

    boolean isDatasetsAlone() {
      return this == FOUR_DATASETS || this == TWO_DATASETS;
    }
  }

  /// A question whose answer fits everywhere.
  ///
  /// @param options name, value, name, value, …
  static Question of(String about, String command, String... options) {
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return new Question(about, command, values, Room.WHOLE);
  }

  /// The same, with less room on Discord.
  Question onDiscord(Room less) {
    return new Question(about, command, values, less);
  }

  /// The question on one line, as it is typed in a terminal.
  String line() {
    var line = new StringBuilder(command);
    values.forEach((name, value) -> line.append(' ').append(name).append(": ").append(value));
    return line.toString();
  }

  @Override
  public String toString() {
    return about;
  }
}
