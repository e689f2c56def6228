package io.trackrecord.bench.answer;

import io.trackrecord.bot.request.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/// A command and its options, to be asked on every platform in the way of that platform.
///
/// @param about what it is an example of
/// @param command the command's name
/// @param values its options by name, in order
record Question(String about, String command, Map<String, String> values) {

  /// A question.
  ///
  /// @param options name, value, name, value, …
  static Question of(String about, String command, String... options) {
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return new Question(about, command, values);
  }

  /// The question as a request.
  Request request() {
    return Request.of(command, values);
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
