package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/// Lays out songs that take a line each: as a table in messages, as a numbered list in views, where
/// Slack allows no table.
final class SongTable {

  /// With fewer songs a list is easier to read than a table.
  private static final int MIN_SONGS = 3;

  /// Slack refuses tables with more than about 10,000 characters.
  private static final int MAX_TEXT = 9_000;

  /// Lays out as many songs as the budget allows, and deducts them from it.
  static SongList.Fitting fitting(List<SongItem> songs, Surface surface, LayoutBudget budget) {
    var isTable = surface.allowsTables() && songs.size() >= MIN_SONGS;
    var shown = new ArrayList<SongItem>();
    var text = isTable ? LayoutBudget.textOf(table(List.of())) : 0;
    var most = isTable ? Math.min(MAX_TEXT, budget.remainingText()) : budget.remainingText();
    for (var song : songs) {
      text += LayoutBudget.textOf(isTable ? row(song) : List.of(line(song)));
      if (text > most) {
        break;
      }
      shown.add(song);
    }
    if (shown.isEmpty()) {
      return new SongList.Fitting(null, 0);
    }
    LayoutBlock block = isTable ? table(shown) : list(shown);
    budget.take(List.of(block));
    return new SongList.Fitting(block, shown.size());
  }

  private static TableBlock table(List<SongItem> songs) {
    var rows = new ArrayList<List<RichTextBlock>>();
    rows.add(
        List.of(
            cell(List.of(RichTexts.bold(Sentences.say("column-song")))),
            cell(List.of(RichTexts.bold(Sentences.say("column-datasets"))))));
    songs.forEach(song -> rows.add(row(song)));
    return TableBlock.of(rows);
  }

  /// Two columns, because a third one breaks every word on a phone.
  private static List<RichTextBlock> row(SongItem song) {
    var title = new ArrayList<RichTextElement>();
    title.add(RichTexts.plain(song.number() + ". "));
    title.addAll(SongLine.song(song));
    if (!song.detail().isBlank()) {
      title.add(RichTexts.plain("\n" + SongLine.detail(song)));
    }
    return List.of(cell(title), cell(List.of(RichTexts.plain(orDash(SongLine.datasets(song))))));
  }

  private static RichTextBlock list(List<SongItem> songs) {
    var lines = songs.stream().<RichTextElement>map(SongTable::line).toList();
    return RichTexts.block(RichTexts.numbers(lines, songs.getFirst().number()));
  }

  private static RichTextElement line(SongItem song) {
    var line = new ArrayList<>(SongLine.song(song));
    if (!song.detail().isBlank()) {
      line.add(RichTexts.plain(" · " + SongLine.detail(song)));
    }
    var datasets = SongLine.datasets(song);
    if (!datasets.isBlank()) {
      line.add(RichTexts.plain("\n" + datasets));
    }
    return RichTexts.section(line);
  }

  private static RichTextBlock cell(List<RichTextElement> elements) {
    return RichTexts.block(RichTexts.section(elements));
  }

  private static String orDash(String text) {
    return text.isBlank() ? "–" : text;
  }

  private SongTable() {}
}
