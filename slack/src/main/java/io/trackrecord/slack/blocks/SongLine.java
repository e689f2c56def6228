package io.trackrecord.slack.blocks;

import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is shown of one song among others: its title as a link, its artists, album and year, and
/// which datasets list it.
final class SongLine {

  private static final int MAX_NAME = 300;
  private static final int MAX_DATASET = 60;

  /// Returns the title, as a link where the song can be opened, its artists, and how it matched
  /// where that is not said of all songs.
  static List<RichTextElement> song(SongItem song) {
    var elements = new ArrayList<RichTextElement>();
    var title = Texts.line(song.title(), MAX_NAME);
    elements.add(
        song.rows().stream()
            .flatMap(row -> row.links().stream())
            .findFirst()
            .map(link -> RichTexts.link(title, link.address()))
            .orElseGet(() -> RichTexts.bold(title)));
    if (!song.artists().isBlank()) {
      var artists = Texts.line(song.artists(), MAX_NAME);
      elements.add(RichTexts.plain(" " + Sentences.say("song-by", "artists", artists)));
    }
    var about = about(song);
    if (!about.isEmpty()) {
      elements.add(RichTexts.italic(" (" + about + ")"));
    }
    return elements;
  }

  /// Returns album and year, or the empty string.
  static String detail(SongItem song) {
    return Texts.line(song.detail(), MAX_NAME);
  }

  /// Returns how a song matched, in words; empty where the answer says it of all songs.
  static String about(SongItem song) {
    return String.join(
        " · ",
        Stream.of(song.basisText(), song.uncertain() ? Sentences.say("song-uncertain") : "")
            .filter(each -> !each.isBlank())
            .map(each -> Texts.line(each, MAX_NAME))
            .toList());
  }

  /// Returns the datasets that list the song, each once, and the number of rows not shown.
  static String datasets(SongItem song) {
    var names = song.rows().stream().map(row -> Texts.line(row.dataset(), MAX_DATASET)).distinct();
    var more =
        song.moreRows() > 0
            ? Stream.of(Sentences.say("more-rows", "count", song.moreRows()))
            : Stream.<String>empty();
    return String.join(", ", Stream.concat(names, more).toList());
  }

  private SongLine() {}
}
