package io.trackrecord.bot.console;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/// A conversation in the terminal: a line is a question; `next` and `previous` turn pages, a number
/// chooses from "did you mean".
final class Conversation {

  private static final int COMPLETIONS = 15;

  private Conversation() {}

  /// Talks until the input ends.
  ///
  /// @return the exit code
  static int run(Bot bot) throws IOException {
    try (var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      var colours = !terminal.getType().startsWith("dumb");
      var renderer = new TextRenderer(bot.messages(), colours);
      var reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(parser())
              .completer(
                  (_, line, candidates) -> complete(bot, line.line(), line.cursor(), candidates))
              .variable(LineReader.HISTORY_FILE, history())
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .option(LineReader.Option.CASE_INSENSITIVE, true)
              .build();
      terminal.writer().println(bot.messages().say("console.welcome", "example", example(bot)));
      Reply last = null;
      while (true) {
        try {
          var line = reader.readLine("> ");
          if (line.isBlank()) {
            continue;
          }
          var click = click(last, line.strip());
          last =
              bot.answer(click == null ? ConsoleRequests.parse(bot, line) : click.request()).join();
          terminal.writer().print(renderer.render(last));
          terminal.flush();
        } catch (UserInterruptException _) {
          // Ctrl-C gives up the line.
        } catch (EndOfFileException _) {
          return 0;
        }
      }
    }
  }

  /// An artist that the index lists.
  private static String example(Bot bot) {
    return bot.complete("artist", "name", "", Map.of(), 1).join().stream()
        .map(Completion::value)
        .findFirst()
        .orElse("…");
  }

  /// The control of the last reply that a word stands for.
  private static @Nullable Click click(@Nullable Reply last, String word) {
    if (last == null) {
      return null;
    }
    for (var control : last.controls()) {
      if (control instanceof Control.Button button
          && button.click().control() != Click.Control.EXPORT
          && button.label().equalsIgnoreCase(word)) {
        return button.click();
      }
      if (control instanceof Control.Menu menu
          && word.matches("\\d{1,2}")
          && Integer.parseInt(word) >= 1
          && Integer.parseInt(word) <= menu.choices().size()) {
        return menu.choices().get(Integer.parseInt(word) - 1).click();
      }
    }
    return null;
  }

  private static void complete(Bot bot, String line, int cursor, List<Candidate> candidates) {
    var typed = line.substring(0, cursor);
    var offered = new ArrayList<>(ConsoleRequests.complete(bot, typed, COMPLETIONS));
    // What is typed stands there already.
    offered.removeIf(each -> typed.strip().endsWith(each.value()));
    for (var each : offered) {
      var start = valueStart(bot, typed);
      candidates.add(
          new Candidate(
              typed.substring(0, start) + each.value(),
              each.label(),
              null,
              null,
              null,
              null,
              true));
    }
  }

  /// Where in the typed line the value that is being completed starts.
  private static int valueStart(Bot bot, String typed) {
    var parsed = io.trackrecord.bot.request.CommandLine.parse(typed);
    var command = parsed.flatMap(each -> bot.command(each.command()));
    if (command.isEmpty() || typed.indexOf(' ') < 0) {
      return 0;
    }
    var names = command.get().options().stream().map(option -> option.name()).toList();
    var last = parsed.orElseThrow().last(names).map(java.util.Map.Entry::getValue).orElse("");
    // The value ends where the text does: spaces behind it are not part of it.
    var end = typed.stripTrailing().length();
    return end - Math.min(end, last.length());
  }

  /// The whole line is one word: names hold spaces and quotes.
  private static DefaultParser parser() {
    var parser =
        new DefaultParser() {
          @Override
          public boolean isDelimiter(CharSequence buffer, int position) {
            return false;
          }
        };
    parser.setQuoteChars(new char[0]);
    parser.setEscapeChars(new char[0]);
    return parser;
  }

  private static Path history() {
    return Path.of(System.getProperty("user.home"), ".trackrecord_history");
  }
}
