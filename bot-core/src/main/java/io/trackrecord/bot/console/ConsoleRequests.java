package io.trackrecord.bot.console;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.request.CommandLine;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes requests of typed lines.
final class ConsoleRequests {

  private ConsoleRequests() {}

  /// The request of a line. A line without a slash asks for an artist, as a bare name in chat does.
  static Request parse(Bot bot, String typed) {
    var line = typed.strip();
    if (line.isEmpty()) {
      return Request.of("help", Map.of());
    }
    var parsed = CommandLine.parse(line);
    if (parsed.isEmpty()) {
      return Request.of("help", Map.of());
    }
    var command = bot.command(parsed.get().command());
    if (command.isEmpty()) {
      return line.startsWith("/")
          ? Request.of(parsed.get().command(), Map.of())
          : Request.of("artist", Map.of("name", line));
    }
    return Request.of(parsed.get().command(), parsed.get().values(names(command.get())));
  }

  /// What a user is offered behind the beginning of a line.
  static List<Completion> complete(Bot bot, String typed, int limit) {
    var line = typed.stripLeading();
    var parsed = CommandLine.parse(line);
    var word = parsed.map(CommandLine::command).orElse("");
    var command = bot.command(word).filter(Command::isListed);
    var isWordDone = line.length() > word.length() + (line.startsWith("/") ? 1 : 0);
    if (command.isEmpty() || !isWordDone) {
      return bot.commands().stream()
          .map(Command::name)
          .filter(name -> name.startsWith(word.toLowerCase(Locale.ROOT)))
          .map(name -> new Completion("/" + name, "/" + name))
          .limit(limit)
          .toList();
    }
    var names = names(command.get());
    return parsed
        .orElseThrow()
        .last(names)
        .map(
            last ->
                bot.complete(
                        word,
                        last.getKey(),
                        last.getValue(),
                        parsed.orElseThrow().values(names),
                        limit)
                    .join())
        .orElse(List.of());
  }

  private static List<String> names(Command command) {
    return command.options().stream().map(Option::name).toList();
  }
}
