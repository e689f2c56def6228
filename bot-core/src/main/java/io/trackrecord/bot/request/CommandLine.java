package io.trackrecord.bot.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a command as it is typed in one line, such as `/track title: Song artist: Name`.
///
/// A value runs to the next `option:` of the same command or to the end. The first option's name
/// may be left out. Quotes delimit a value only where they enclose the whole of it.
///
/// @param command the word behind the slash, in lower case
/// @param rest what stands behind it
public record CommandLine(String command, String rest) {

  private static final List<String> QUOTES = List.of("\"\"", "“”", "„“", "«»");

  /// Takes the command's word off the line; empty where the line is blank or the slash alone.
  public static Optional<CommandLine> parse(String line) {
    var text = line.strip();
    if (text.startsWith("/")) {
      text = text.substring(1);
    }
    var end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(
            new CommandLine(
                text.substring(0, end).toLowerCase(Locale.ROOT), text.substring(end).strip()));
  }

  /// The line that asks a request's first page.
  public static String of(Request request) {
    var line = new StringBuilder("/").append(request.command());
    request
        .values()
        .forEach((option, value) -> line.append(' ').append(option).append(": ").append(value));
    return line.toString();
  }

  /// The values by option.
  ///
  /// @param options the names of the command's options; the first takes what stands before any name
  public Map<String, String> values(List<String> options) {
    var values = new LinkedHashMap<String, String>();
    for (var each : spans(options)) {
      var value = unquoted(rest.substring(each.start(), each.end()).strip());
      if (!value.isEmpty()) {
        values.put(each.option(), value);
      }
    }
    return values;
  }

  /// The option whose value ends the line, and that value as far as it is typed; for completing it.
  ///
  /// @return empty where the command has no options
  public Optional<Map.Entry<String, String>> last(List<String> options) {
    var spans = spans(options);
    if (spans.isEmpty()) {
      return options.isEmpty() ? Optional.empty() : Optional.of(Map.entry(options.getFirst(), ""));
    }
    var last = spans.getLast();
    var value = rest.substring(last.start(), last.end()).stripLeading();
    var opened = !value.isEmpty() && QUOTES.stream().anyMatch(q -> q.charAt(0) == value.charAt(0));
    return Optional.of(Map.entry(last.option(), opened ? value.substring(1) : value));
  }

  /// Where in the rest an option's value stands.
  private record Span(String option, int start, int end) {}

  private List<Span> spans(List<String> options) {
    if (options.isEmpty()) {
      return List.of();
    }
    var names = String.join("|", options.stream().map(Pattern::quote).toList());
    var matcher =
        Pattern.compile("(?<!\\S)(" + names + "):", Pattern.CASE_INSENSITIVE).matcher(rest);
    var spans = new java.util.ArrayList<Span>();
    var option = options.getFirst();
    var start = 0;
    while (matcher.find()) {
      if (isQuoted(start, matcher.start(), names)) {
        continue;
      }
      if (matcher.start() > start || !spans.isEmpty()) {
        spans.add(new Span(option, start, matcher.start()));
      }
      option = matcher.group(1).toLowerCase(Locale.ROOT);
      start = matcher.end();
    }
    if (start > 0 || !rest.isEmpty()) {
      spans.add(new Span(option, start, rest.length()));
    }
    spans.removeIf(
        span -> span.end() < rest.length() && rest.substring(span.start(), span.end()).isBlank());
    return spans;
  }

  /// Whether a place lies inside a value that is quoted as a whole: it opens with a quote, and the
  /// closing one comes behind the place, where the line ends or the next option follows.
  private boolean isQuoted(int valueStart, int place, String names) {
    var value = rest.substring(valueStart);
    var stripped = value.stripLeading();
    var opening = valueStart + value.length() - stripped.length();
    if (stripped.isEmpty() || opening >= place) {
      return false;
    }
    for (var quotes : QUOTES) {
      if (stripped.charAt(0) == quotes.charAt(0)) {
        var closing = rest.indexOf(quotes.charAt(1), opening + 1);
        return closing > place
            && rest.substring(closing + 1).matches("(?is)\\s*|\\s+(?:" + names + "):.*");
      }
    }
    return false;
  }

  private static String unquoted(String value) {
    if (value.length() < 2) {
      return value;
    }
    for (var quotes : QUOTES) {
      var inner = value.substring(1, value.length() - 1);
      if (value.charAt(0) == quotes.charAt(0)
          && value.charAt(value.length() - 1) == quotes.charAt(1)
          && inner.indexOf(quotes.charAt(0)) < 0
          && inner.indexOf(quotes.charAt(1)) < 0) {
        return inner.strip();
      }
    }
    return value;
  }
}
