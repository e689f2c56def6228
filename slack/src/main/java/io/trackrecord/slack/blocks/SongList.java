package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Part.RowItem;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out songs with all their rows as rich text: a line with the song, a line on how it matched,
/// and its rows as a list with links.
final class SongList {

  private static final int MAX_NAME = 300;
  private static final int MAX_ROW = 100;

  /// The number of rows that still fit on a screen with one row per line.
  private static final int MAX_LISTED_ROWS = 16;

  /// The songs that fit.
  ///
  /// @param block the songs, or null if there are none
  /// @param songs the number of songs in it
  record Fitting(@Nullable LayoutBlock block, int songs) {}

  /// Lays out as many songs as the budget allows, and deducts them from it. Uses one line per row
  /// if that is short enough to read and all songs fit; otherwise a song's rows follow each other
  /// on one line.
  static Fitting fitting(List<SongItem> songs, LayoutBudget budget) {
    var rows = songs.stream().mapToInt(song -> song.rows().size()).sum();
    var fitting =
        rows > MAX_LISTED_ROWS ? fitting(songs, budget, true) : fitting(songs, budget, false);
    if (fitting.songs() < songs.size() && rows <= MAX_LISTED_ROWS) {
      fitting = fitting(songs, budget, true);
    }
    if (fitting.block() != null) {
      budget.take(List.of(fitting.block()));
    }
    return fitting;
  }

  private static Fitting fitting(List<SongItem> songs, LayoutBudget budget, boolean isShort) {
    var elements = new ArrayList<BlockElement>();
    var text = 0;
    var fitting = 0;
    for (var song : songs) {
      var next = song(song, elements.isEmpty(), isShort);
      text += LayoutBudget.textOf(next);
      if (text > budget.remainingText()) {
        break;
      }
      fitting++;
      elements.addAll(next);
    }
    return new Fitting(elements.isEmpty() ? null : RichTexts.block(elements), fitting);
  }

  /// Returns the elements of one song.
  private static List<BlockElement> song(SongItem song, boolean isFirst, boolean isShort) {
    var lines = new ArrayList<RichTextElement>();
    lines.add(RichTexts.plain((isFirst ? "" : "\n") + song.number() + ". "));
    lines.add(RichTexts.bold(name(song.title())));
    if (!song.artists().isBlank()) {
      lines.add(RichTexts.plain(" " + Sentences.say("song-by", "artists", name(song.artists()))));
    }
    var about = new ArrayList<String>();
    if (!song.detail().isBlank()) {
      about.add(name(song.detail()));
    }
    if (!song.basisText().isBlank()) {
      about.add(song.basisText());
    }
    if (song.uncertain()) {
      about.add(Sentences.say("song-uncertain"));
    }
    if (!about.isEmpty()) {
      lines.add(RichTexts.italic("\n" + String.join(" · ", about)));
    }
    if (isShort) {
      lines.addAll(rowsOnOneLine(song));
      return List.of(RichTexts.section(lines));
    }
    var elements = new ArrayList<BlockElement>();
    elements.add(RichTexts.section(lines));
    var rows = new ArrayList<RichTextElement>();
    for (var row : song.rows()) {
      rows.add(RichTexts.section(row(row)));
    }
    if (song.moreRows() > 0) {
      rows.add(RichTexts.section(List.of(RichTexts.plain(more(song)))));
    }
    if (!rows.isEmpty()) {
      elements.add(RichTexts.bullets(rows));
    }
    return elements;
  }

  private static List<RichTextElement> row(RowItem row) {
    var elements = new ArrayList<RichTextElement>();
    elements.add(RichTexts.plain(Texts.line(row.dataset(), MAX_ROW) + "  "));
    elements.add(RichTexts.code(Texts.line(row.row(), MAX_ROW)));
    for (var link : row.links()) {
      elements.add(RichTexts.plain(" · "));
      elements.add(RichTexts.link(Texts.line(link.text(), MAX_ROW), link.address()));
    }
    elements.addAll(note(row));
    return elements;
  }

  /// Returns what is known of this very row.
  private static List<RichTextElement> note(RowItem row) {
    return row.note().isBlank()
        ? List.of()
        : List.of(RichTexts.plain(" – "), RichTexts.bold(Texts.line(row.note(), MAX_NAME)));
  }

  /// Returns the rows of a song on one line. A row's first link is on the dataset's name.
  private static List<RichTextElement> rowsOnOneLine(SongItem song) {
    var elements = new ArrayList<RichTextElement>();
    for (var row : song.rows()) {
      elements.add(RichTexts.plain(elements.isEmpty() ? "\n" : " · "));
      var dataset = Texts.line(row.dataset(), MAX_ROW);
      var links = row.links();
      elements.add(
          links.isEmpty()
              ? RichTexts.plain(dataset)
              : RichTexts.link(dataset, links.getFirst().address()));
      elements.add(RichTexts.plain(" "));
      elements.add(RichTexts.code(Texts.line(row.row(), MAX_ROW)));
      for (var link : links.subList(Math.min(1, links.size()), links.size())) {
        elements.add(RichTexts.plain(" ("));
        elements.add(RichTexts.link(Texts.line(link.text(), MAX_ROW), link.address()));
        elements.add(RichTexts.plain(")"));
      }
      elements.addAll(note(row));
    }
    if (song.moreRows() > 0) {
      elements.add(RichTexts.plain((elements.isEmpty() ? "\n" : " · ") + more(song)));
    }
    return elements;
  }

  private static String more(SongItem song) {
    return Sentences.say("more-rows", "count", song.moreRows());
  }

  private static String name(String name) {
    return Texts.line(name, MAX_NAME);
  }

  private SongList() {}
}
