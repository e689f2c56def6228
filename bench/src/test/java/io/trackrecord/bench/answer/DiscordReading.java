package io.trackrecord.bench.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bench.answer.Said.SaidRow;
import io.trackrecord.bench.answer.Said.SaidSong;
import io.trackrecord.discord.loopback.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a message as a person does on Discord.
final class DiscordReading {

  private static final Pattern BASIS =
      Pattern.compile("exact id|exact name|same name|similar name, \\d+% alike|words");
  private static final Pattern MARK = Pattern.compile("^(#{2,3} |-# |> (⚠️ )?|- )+");
  private static final Pattern BAR = Pattern.compile("`[█░]+` (\\*\\*.*\\*\\*)  (.*)");
  private static final Pattern SONG = Pattern.compile("\\*\\*(\\d+)\\. .*");
  private static final Pattern IDS = Pattern.compile("(.+[^\\\\]) (`[^`]+`(?:, `[^`]+`)*)");
  private static final Pattern MORE = Pattern.compile("and (\\d+) more rows?");
  private static final int TEXT = 10;
  private static final int MENU = 3;

  private final Said.Notes notes = new Said.Notes();
  private String heading = "";

  private final Set<String> datasets;

  private DiscordReading(Set<String> datasets) {
    this.datasets = datasets;
  }

  /// @param datasets the names of the datasets: what stands alone between two dots may be one
  static Said read(JsonNode message, Set<String> datasets) {
    var reading = new DiscordReading(datasets);
    for (var component : Json.components(message.path("components"))) {
      if (component.path("type").asInt() == TEXT) {
        reading.text(component.path("content").asText().lines().toList());
      } else if (component.path("type").asInt() == MENU) {
        component
            .path("options")
            .forEach(option -> reading.notes.offer(option.path("label").asText()));
      }
    }
    return reading.notes.said();
  }

  private void text(List<String> lines) {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var bar = BAR.matcher(line);
      if (SONG.matcher(line).matches()) {
        var below = new ArrayList<String>();
        while (i + 1 < lines.size() && lines.get(i + 1).startsWith("-# ")) {
          below.add(lines.get(++i).substring(3));
        }
        song(line, below);
      } else if (bar.matches()) {
        notes.line(plain(bar.group(2)) + " " + plain(bar.group(1)));
      } else {
        var said = plain(MARK.matcher(line).replaceFirst(""));
        if (line.startsWith("## ")) {
          heading = said;
        }
        notes.line(said);
      }
    }
  }

  /// @param below the lines under the title: each dataset's rows on a line of their own; or, where
  ///   room is short, one line of everything
  private void song(String line, List<String> below) {
    var end = DiscordMarkdown.end(line, "**", 2);
    var number = line.substring(2, line.indexOf(". "));
    var title = line.substring(line.indexOf(". ") + 2, end);
    var isLink = title.startsWith("[");
    var link = isLink ? DiscordMarkdown.of(title).links().getFirst() : null;
    var shown = isLink ? title.substring(1, DiscordMarkdown.end(title, "](", 1)) : title;
    var rest = line.substring(end + 2);
    // A song that is shown shorter does not repeat the artist that the heading names.
    var artists = isLink && rest.isEmpty() ? heading : plain(rest.replaceFirst("^ — ", ""));

    var parts = new ArrayList<String>();
    below.forEach(each -> parts.addAll(isLink ? Arrays.asList(each.split(" · ")) : List.of(each)));
    if (!isLink) {
      parts.addAll(0, Arrays.asList(parts.removeFirst().split(" · ")));
    }
    var details = new ArrayList<String>();
    String basis = null;
    var uncertain = false;
    var more = 0;
    var rows = new ArrayList<SaidRow>();
    for (var part : parts) {
      var said = plain(part);
      var count = MORE.matcher(said);
      var ids = IDS.matcher(part);
      if (BASIS.matcher(said).matches()) {
        basis = said;
      } else if (said.startsWith("may be the same as ")) {
        uncertain = true;
      } else if (count.matches()) {
        more = Integer.parseInt(count.group(1));
      } else if (part.startsWith("**")) {
        rows.addAll(rows(part));
      } else if (ids.matches()) {
        for (var id : DiscordMarkdown.of(ids.group(2)).code()) {
          rows.add(new SaidRow(plain(ids.group(1)), id, List.of()));
        }
      } else if (datasets.contains(said)) {
        rows.add(new SaidRow(said, null, List.of()));
      } else {
        details.add(said);
      }
    }
    var name = Said.name(plain(shown), artists, String.join(" · ", details));
    notes.song(new SaidSong(Integer.parseInt(number), name, basis, uncertain, rows, more, link));
  }

  /// A dataset's rows: its name, then each row's id and links.
  private static List<SaidRow> rows(String line) {
    var end = DiscordMarkdown.end(line, "**", 2);
    var dataset = plain(line.substring(0, end));
    var rows = new ArrayList<SaidRow>();
    for (var row : line.substring(end + 3).split(", (?=`)")) {
      var read = DiscordMarkdown.of(row);
      rows.add(new SaidRow(dataset, read.code().getFirst(), read.links()));
    }
    return rows;
  }

  private static String plain(String markdown) {
    return DiscordMarkdown.of(markdown).text();
  }
}
