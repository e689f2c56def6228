package io.trackrecord.bot.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A command with its values, as a platform hands it over.
///
/// @param command the command's name
/// @param values the values by option, as typed; order is kept
/// @param page the page that is wanted, from 0
public record Request(String command, Map<String, String> values, int page) {

  public Request {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (page < 0) {
      throw new IllegalArgumentException("no page " + page);
    }
  }

  /// The first page of a command's answer.
  public static Request of(String command, Map<String, String> values) {
    return new Request(command, values, 0);
  }

  /// The value of an option, stripped; empty where it was not given or is blank.
  public Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// This request for another page.
  public Request at(int otherPage) {
    return new Request(command, values, otherPage);
  }
}
