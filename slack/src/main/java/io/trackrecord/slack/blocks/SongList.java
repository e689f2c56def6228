package io.trackrecord.slack.blocks;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Part.RowItem;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.slack.words.Sentences;
import java.util.ArrayList;
import java.util.List;

/// Songs as rich text: a line that names the song, a line on how it matched, and its rows as a list
/// with links.
final class SongList {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ROW = 100;

  /// The elements of one song.
  static List<BlockElement> song(SongItem song, boolean isFirst) {
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
    var elements = new ArrayList<BlockElement>();
    elements.add(RichTexts.section(lines));
    var rows = new ArrayList<RichTextElement>();
    for (var row : song.rows()) {
      rows.add(RichTexts.section(row(row)));
    }
    if (song.moreRows() > 0) {
      rows.add(
          RichTexts.section(
              List.of(RichTexts.plain(Sentences.say("more-rows", "count", song.moreRows())))));
    }
    if (!rows.isEmpty()) {
      elements.add(RichTexts.bullets(rows));
    }
    return elements;
  }

  private static List<RichTextElement> row(RowItem row) {
    var elements = new ArrayList<RichTextElement>();
    elements.add(RichTexts.plain(Texts.line(row.dataset(), LONGEST_ROW) + "  "));
    elements.add(RichTexts.code(Texts.line(row.row(), LONGEST_ROW)));
    for (var link : row.links()) {
      elements.add(RichTexts.plain(" · "));
      elements.add(RichTexts.link(Texts.line(link.text(), LONGEST_ROW), link.address()));
    }
    return elements;
  }

  private static String name(String name) {
    return Texts.line(name, LONGEST_NAME);
  }

  private SongList() {}
}
