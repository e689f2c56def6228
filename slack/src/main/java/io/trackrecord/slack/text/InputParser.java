package io.trackrecord.slack.text;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.request.CommandLine;
import io.trackrecord.bot.request.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses the text after `/trackrecord`: a sub-command with options, a bare link, or a bare name,
/// which is taken for an artist's.
public final class InputParser {

  /// The slash command.
  public static final String COMMAND = "/trackrecord";

  private static final Pattern LINK =
      Pattern.compile("(?i)(https?://|spotify:|www\\.|youtu\\.be/)\\S+");

  private static final Pattern QUOTED = Pattern.compile("[\"“„«]");

  private final Bot bot;

  public InputParser(Bot bot) {
    this.bot = bot;
  }

  /// Parses text from Slack.
  public UserInput read(String fromSlack) {
    var text = SlackMarkup.asTyped(fromSlack);
    if (text.isEmpty()) {
      return new UserInput.Nothing();
    }
    if (LINK.matcher(text).matches()) {
      return new UserInput.Question(question("link", text));
    }
    if (QUOTED.matcher(text).lookingAt()) {
      return new UserInput.Question(question("artist", text));
    }
    // Accept "artist: Radiohead" as well as "artist Radiohead".
    var words = text.split(":\\s*|\\s+", 2);
    var first = words[0].toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    var rest = words.length > 1 ? words[1] : "";
    if (first.equals("?")) {
      return new UserInput.Question(Request.of("help", Map.of()));
    }
    var artist = question("artist", text);
    if (isListed(first)) {
      var question = question(first, rest);
      return first.equals("link") && !rest.isEmpty()
          ? new UserInput.QuestionOrArtist(question, artist)
          : new UserInput.Question(question);
    }
    if (LINK.matcher(text).find()) {
      return new UserInput.Question(question("links", text));
    }
    return nearest(first)
        .<UserInput>map(
            command ->
                new UserInput.ArtistOrMistyped(
                    artist,
                    words[0],
                    question(command, rest),
                    (COMMAND + " " + command + " " + rest).strip()))
        .orElseGet(() -> new UserInput.Question(artist));
  }

  /// Returns the request of a command with the options in the text.
  Request question(String command, String text) {
    var options = bot.command(command).map(Command::options).orElseThrow();
    var names = options.stream().map(Option::name).toList();
    return Request.of(command, new CommandLine(command, text).values(names));
  }

  /// Whether it is a command that users see. The others are reached by buttons only, so that an
  /// artist called “Wrong …” is not taken for one.
  private boolean isListed(String word) {
    return bot.commands().stream().anyMatch(command -> command.name().equals(word));
  }

  private Optional<String> nearest(String word) {
    return bot.commands().stream()
        .map(Command::name)
        .filter(name -> distance(name, word) <= (name.length() > 4 ? 2 : 1))
        .min((a, b) -> Integer.compare(distance(a, word), distance(b, word)));
  }

  /// Returns the edit distance with transpositions (optimal string alignment).
  static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
