package io.trackrecord.slack.blocks;

import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/// The answer in a few lines of plain text. Screen readers and notifications read this text and
/// skip the blocks, so it carries the verdict, the evidence and the first songs.
public final class Summary {

  /// What the longest notification and a patient listener take.
  private static final int MAX_TEXT = 1_500;

  /// The length after escaping.
  private static final int MAX_ESCAPED = 3_000;

  private static final int MAX_SENTENCE = 320;
  private static final int MAX_LINE = 140;
  private static final int MAX_SONGS = 5;
  private static final int MAX_LINES = 10;

  /// Returns the text, escaped.
  public static String of(Reply reply) {
    var lines = new ArrayList<String>();
    for (var part : reply.parts()) {
      switch (part) {
        case Part.Heading heading -> lines.add(line(heading.text(), MAX_LINE));
        case Part.Paragraph paragraph -> lines.add(line(paragraph.text().text(), MAX_SENTENCE));
        case Part.Notice notice -> lines.add(line(notice.text().text(), MAX_SENTENCE));
        case Part.Evidence evidence -> evidence(lines, evidence.lines());
        case Part.Songs songs -> songs(lines, songs.songs());
        case Part.Card card -> lines.add(line(card.title() + ": " + card.text().text(), MAX_LINE));
        case Part.Copy copy -> lines.add(line(copy.title() + ": " + copy.text(), MAX_SENTENCE));
        case Part.Facts facts ->
            facts.facts().stream()
                .limit(MAX_LINES)
                .forEach(fact -> lines.add(line(fact(fact), MAX_LINE)));
        case Part.Chart chart -> chart(lines, chart);
        case Part.File _, Part.Footnote _ -> {}
      }
    }
    lines.removeIf(String::isBlank);
    var text = String.join("\n", lines);
    var escaped = Texts.escape(Texts.cut(text, MAX_TEXT));
    if (escaped.length() > MAX_ESCAPED) {
      // Every character may have become five.
      escaped = Texts.escape(Texts.cut(text, MAX_ESCAPED / 5));
    }
    return escaped.isBlank() ? "Trackrecord" : escaped;
  }

  /// The strongest evidence as it is, of the rest what it begins with: which dataset it is.
  private static void evidence(List<String> lines, List<RichText> evidence) {
    for (var each : evidence.subList(0, Math.min(MAX_LINES, evidence.size()))) {
      var text = each.text();
      var end = text.indexOf(". ");
      lines.add(
          each.equals(evidence.getFirst())
              ? line(text, MAX_SENTENCE)
              : line(end < 0 ? text : text.substring(0, end + 1), MAX_LINE));
    }
  }

  /// The title says what the numbers count: an answer may have several charts of the same names.
  private static void chart(List<String> lines, Part.Chart chart) {
    if (!chart.bars().isEmpty() && !chart.title().isBlank()) {
      lines.add(line(chart.title() + ":", MAX_LINE));
    }
    chart.bars().stream()
        .limit(MAX_LINES)
        .forEach(bar -> lines.add(line(bar.label() + ": " + bar.shown(), MAX_LINE)));
  }

  private static void songs(List<String> lines, List<SongItem> songs) {
    for (var song : songs.subList(0, Math.min(MAX_SONGS, songs.size()))) {
      var by =
          song.artists().isBlank() ? "" : " " + Sentences.say("song-by", "artists", song.artists());
      var detail = song.detail().isBlank() ? "" : ", " + song.detail();
      lines.add(line(song.number() + ". " + song.title() + by + detail, MAX_LINE));
    }
  }

  private static String fact(Part.Fact fact) {
    return fact.label().isBlank() ? fact.value().text() : fact.label() + ": " + fact.value().text();
  }

  private static String line(String text, int max) {
    return Texts.line(text, max).strip();
  }

  private Summary() {}
}
