package io.trackrecord.bench.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bench.answer.Said.SaidSong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a message as a person does on Slack.
final class SlackReading {

  private static final Pattern OUTCOME = Pattern.compile("^[●◐○⚠] ");
  private static final Pattern LINK = Pattern.compile("<(https://[^|>]+)\\|([^>]*)>");
  private static final Pattern BAR = Pattern.compile("(.+?) {2,}[█░]+ {2}(.+)");
  private static final Pattern SONG = Pattern.compile("\\s*(\\d+)\\. ");

  private final Said.Notes notes = new Said.Notes();

  private SlackReading() {}

  static Said read(JsonNode message) {
    var reading = new SlackReading();
    message.path("blocks").forEach(reading::block);
    return reading.notes.said();
  }

  private void block(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> line(OUTCOME.matcher(text(block.path("text"))).replaceFirst(""));
      case "section" -> {
        line(text(block.path("text")));
        block.path("fields").forEach(field -> line(text(field)));
      }
      case "context" -> block.path("elements").forEach(each -> line(text(each)));
      case "rich_text" -> richText(block.path("elements"));
      case "actions" ->
          block
              .path("elements")
              .forEach(
                  each ->
                      each.path("options")
                          .forEach(option -> notes.offer(text(option.path("text")))));
      case "divider" -> {}
      default -> throw new AssertionError("a block that is not expected: " + block);
    }
  }

  /// In Slack one command has all the others as its own.
  private void line(String line) {
    notes.line(line.replace("/trackrecord ", "/"));
  }

  /// A text object. Where its markup would need characters that Slack cannot escape, the bot sends
  /// plain text, so that every star and backtick in markup formats.
  private static String text(JsonNode text) {
    var shown = text.path("text").asText();
    return text.path("type").asText().equals("mrkdwn")
        ? unescaped(
            LINK.matcher(shown)
                .replaceAll(
                    link -> Matcher.quoteReplacement(Said.link(link.group(2), link.group(1))))
                .replaceAll("[*`]", ""))
        : shown;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private void richText(JsonNode parts) {
    for (var i = 0; i < parts.size(); i++) {
      var elements = parts.get(i).path("elements");
      var isSection = parts.get(i).path("type").asText().equals("rich_text_section");
      if (isSection && isBold(elements.path(1)) && number(elements.path(0)) != null) {
        var below = parts.path(i + 1);
        var isList = below.path("type").asText().equals("rich_text_list");
        song(elements, isList ? below.path("elements") : null);
        i += isList ? 1 : 0;
      } else if (parts.get(i).path("type").asText().equals("rich_text_list")) {
        elements.forEach(item -> line(run(item.path("elements"))));
      } else if (parts.get(i).path("type").asText().equals("rich_text_preformatted")) {
        run(elements).lines().forEach(this::bar);
      } else {
        line(run(elements));
      }
    }
  }

  private void bar(String line) {
    var bar = BAR.matcher(line);
    line(bar.matches() ? bar.group(1).strip() + " " + bar.group(2) : line);
  }

  private static String run(JsonNode elements) {
    var text = new StringBuilder();
    for (var each : elements) {
      var shown = each.path("text").asText();
      text.append(each.has("url") ? Said.link(shown, each.path("url").asText()) : shown);
    }
    return text.toString();
  }

  private static boolean isBold(JsonNode element) {
    return element.path("style").path("bold").asBoolean();
  }

  private static @Nullable String number(JsonNode element) {
    var number = SONG.matcher(element.path("text").asText());
    return number.matches() ? number.group(1) : null;
  }

  /// @param list the rows, where each has a line of its own; else they stand behind the title
  private void song(JsonNode elements, @Nullable JsonNode list) {
    var number = Integer.parseInt(String.valueOf(number(elements.get(0))));
    var title = elements.get(1).path("text").asText();
    var next = 2;
    var artists = "";
    if (elements.path(next).path("text").asText().startsWith(" – ")) {
      artists = elements.get(next++).path("text").asText().substring(3);
    }
    var about = new ArrayList<String>();
    if (elements.path(next).path("style").path("italic").asBoolean()) {
      about.addAll(Arrays.asList(elements.get(next++).path("text").asText().strip().split(" · ")));
    }
    var uncertain = about.getLast().startsWith("may be the same as ");
    if (uncertain) {
      about.removeLast();
    }
    var basis = about.removeLast();
    var rows = new SlackRows();
    if (list == null) {
      for (var each : elements) {
        if (next-- <= 0) {
          rows.element(each);
        }
      }
    } else {
      list.forEach(item -> rows.line(item.path("elements")));
    }
    var name = Said.name(title, artists, String.join(" · ", about));
    notes.song(new SaidSong(number, name, basis, uncertain, rows.rows(), rows.more(), null));
  }
}
