package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks a person about the rows of a checked catalogue that are only possible, one a page.
///
/// What a button asks for is a request of the hidden command [#COMMAND]: its page is that of the
/// possible row from 1, 0 being the verdict; `answer` is what was said of the row before it.
final class Settlement {

  /// The hidden command that buttons ask.
  static final String COMMAND = "settle";

  /// The decision on the row of the page before: `yes` or `no`.
  static final String ANSWER = "answer";

  /// What [#ANSWER] says in the button that asks for a report.
  static final String REPORT = "report";

  /// Where the platform finds the file, if its messages do not say so.
  static final String FILE = "file";

  private final Wording wording;

  Settlement(Wording wording) {
    this.wording = wording;
  }

  /// What all buttons of a message carry.
  ///
  /// @param file where the platform finds the file; empty where the message itself has it
  record State(Optional<String> file) {

    /// The request for the possible row of a number from 0.
    Request page(int number) {
      return request(number + 1, Map.of());
    }

    Request verdict() {
      return request(0, Map.of());
    }

    /// The request that decides on a row, and then asks for the next.
    Request decided(int number, Decision decision) {
      return request(number + 2, Map.of(ANSWER, decision.text()));
    }

    /// The request for the report on the catalogue.
    Request report() {
      return request(0, Map.of(ANSWER, REPORT));
    }

    private Request request(int page, Map<String, String> values) {
      var all = new LinkedHashMap<>(values);
      file.ifPresent(id -> all.put(FILE, id));
      return new Request(COMMAND, all, page);
    }
  }

  /// The page of one row.
  Reply of(Tally tally, CheckedFile.Possible shown, State state, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var number = shown.number();
    var total = tally.of(Status.POSSIBLE);
    parts.heading(wording.say("settle.heading", "number", number + 1, "total", total));
    var row = shown.row();
    var facts = new ArrayList<Part.Fact>();
    facts.add(
        fact(
            "settle.yours",
            name(
                Optional.ofNullable(shown.asked().artist()).orElse(""),
                Optional.ofNullable(shown.asked().title()).orElse(""))));
    facts.add(fact("settle.listed", name(row.artist(), row.title())));
    facts.add(
        fact(
            "settle.in",
            row.datasets().stream()
                .map(parts::name)
                .map(each -> DisplayText.of(each, 60))
                .collect(Collectors.joining(", "))));
    facts.add(fact("settle.alike", wording.percent(row.similarity())));
    var links = row.links().stream().filter(Settlement::isSafe).limit(3).toList();
    if (!links.isEmpty()) {
      facts.add(
          new Part.Fact(
              wording.say("settle.links"),
              RichText.join(
                  " ",
                  links.stream()
                      .map(link -> RichText.of(new Span.Link(site(link), link)))
                      .toList())));
    }
    parts.facts(facts);
    parts.paragraph(
        row.decision()
            .map(said -> wording.say("settle.said." + said.text()))
            .orElse(wording.say("settle.ask")));
    button(parts, "settle.yes", state.decided(number, Decision.YES));
    button(parts, "settle.no", state.decided(number, Decision.NO));
    if (number > 0) {
      button(parts, "page.previous", state.page(number - 1));
    }
    if (number + 1 < total) {
      button(parts, "page.next", state.page(number + 1));
    }
    button(parts, "settle.verdict", state.verdict());
    return parts.reply(
        Outcome.INFORMATION,
        Findings.without(
            COMMAND,
            catalog.summary(),
            null,
            Map.of("number", number + 1, "of", total, "confirmed", tally.confirmed())));
  }

  private static void button(ReplyParts parts, String label, Request request) {
    parts.button(label, Click.Control.OPEN, request);
  }

  private Part.Fact fact(String label, String value) {
    return new Part.Fact(wording.say(label), RichText.plain(value));
  }

  private static String name(String artist, String title) {
    return Stream.of(artist, title)
        .filter(it -> !it.isBlank())
        .map(it -> DisplayText.of(it, 120))
        .collect(Collectors.joining(" – "));
  }

  /// The file may have been changed by whoever sent it.
  private static boolean isSafe(String link) {
    return link.matches("https://[a-z0-9.-]{3,80}/[!-~]{0,300}");
  }

  private static String site(String link) {
    return link.substring("https://".length(), link.indexOf('/', "https://".length()));
  }
}
