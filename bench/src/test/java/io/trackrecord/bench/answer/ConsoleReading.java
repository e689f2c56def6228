package io.trackrecord.bench.answer;

import io.trackrecord.bench.answer.Said.SaidRow;
import io.trackrecord.bench.answer.Said.SaidSong;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what the console printed.
final class ConsoleReading {

  private static final Pattern BUTTONS = Pattern.compile("(  \\[[^\\]]+\\])+");
  private static final Pattern BAR = Pattern.compile("  (.+?) +█+ +(\\S+)");
  private static final Pattern SONG =
      Pattern.compile(" *(\\d+)\\. (.*) \\[([^\\[\\]]+?)(; may be the same as .*)?\\]");
  private static final Pattern ROW = Pattern.compile(" {7}(\\S.*), row (.*?)((?:  https://\\S+)*)");
  private static final Pattern MORE = Pattern.compile(" {7}and (\\d+) more rows?");

  private ConsoleReading() {}

  static Said read(String text) {
    var notes = new Said.Notes();
    var lines = text.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var song = SONG.matcher(line);
      var bar = BAR.matcher(line);
      if (song.matches()) {
        var rows = new ArrayList<SaidRow>();
        var more = 0;
        while (i + 1 < lines.size() && lines.get(i + 1).startsWith(" ".repeat(7))) {
          var below = lines.get(++i);
          var count = MORE.matcher(below);
          if (count.matches()) {
            more = Integer.parseInt(count.group(1));
          } else {
            rows.add(row(below));
          }
        }
        notes.song(
            new SaidSong(
                Integer.parseInt(song.group(1)),
                Said.words(song.group(2)),
                song.group(3),
                song.group(4) != null,
                rows,
                more,
                null));
      } else if (bar.matches()) {
        notes.line(bar.group(1) + " " + bar.group(2));
      } else if (!BUTTONS.matcher(line).matches()) {
        notes.line(line.startsWith("! ") ? line.substring(2) : line);
      }
    }
    return notes.said();
  }

  private static SaidRow row(String line) {
    var row = ROW.matcher(line);
    if (!row.matches()) {
      throw new AssertionError("not a row: " + line);
    }
    var links = row.group(3).strip();
    return new SaidRow(
        row.group(1), row.group(2), links.isEmpty() ? List.of() : List.of(links.split(" +")));
  }
}
