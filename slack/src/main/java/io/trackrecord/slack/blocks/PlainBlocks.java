package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.RowItem;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lays out a reply as sections of text and nothing else. It is sent where Slack refuses the usual
/// layout, so it uses only what Slack has always accepted, and no buttons.
public final class PlainBlocks {

  private static final int MAX_NAME = 200;

  /// Returns the sections that fit into a message.
  public static List<LayoutBlock> of(Reply reply) {
    var budget = Surface.PUBLIC_MESSAGE.budget();
    var last = section(RichText.plain(Sentences.say("plain-layout")));
    budget.take(List.of(last));
    var blocks = new ArrayList<LayoutBlock>();
    var texts = reply.parts().stream().flatMap(PlainBlocks::texts).iterator();
    while (texts.hasNext()) {
      var text = texts.next();
      if (!text.text().isBlank()) {
        var section = section(text);
        if (!budget.take(List.of(section))) {
          break;
        }
        blocks.add(section);
      }
    }
    blocks.add(last);
    return List.copyOf(blocks);
  }

  private static Stream<RichText> texts(Part part) {
    return switch (part) {
      case Part.Heading heading ->
          Stream.of(RichText.of(new Span.Strong(Texts.line(heading.text(), Limits.HEADER))));
      case Part.Paragraph paragraph -> Stream.of(paragraph.text());
      case Part.Notice notice -> Stream.of(notice.text());
      case Part.Footnote footnote -> Stream.of(footnote.text());
      case Part.Evidence evidence ->
          evidence.items().stream()
              .map(item -> RichText.join(" ", List.of(RichText.plain("•"), item.text())));
      case Part.Songs songs ->
          songs.songs().stream().map(song -> song(song, songs.style() == SongStyle.ROWS));
      case Part.Facts facts -> facts.facts().stream().map(PlainBlocks::fact);
      case Part.Card card ->
          Stream.of(
              RichText.join(
                  "\n", List.of(RichText.of(new Span.Strong(name(card.title()))), card.text())));
      case Part.Copy copy -> Stream.of(RichText.plain(copy.title() + "\n" + copy.text()));
      case Part.Chart chart ->
          chart.bars().stream().map(bar -> RichText.plain(bar.label() + ": " + bar.shown()));
      case Part.File _ -> Stream.of();
    };
  }

  private static RichText song(SongItem song, boolean hasRows) {
    var spans = new ArrayList<Span>();
    spans.add(new Span.Plain(song.number() + ". " + name(song.title())));
    if (!song.artists().isBlank()) {
      spans.add(new Span.Plain(" " + Sentences.say("song-by", "artists", name(song.artists()))));
    }
    var about =
        Stream.of(
                SongLine.detail(song), SongLine.about(song), hasRows ? "" : SongLine.datasets(song))
            .filter(each -> !each.isBlank())
            .toList();
    spans.add(new Span.Plain("\n" + String.join(" · ", about)));
    if (hasRows) {
      song.rows().forEach(row -> row(spans, row));
      if (song.moreRows() > 0) {
        spans.add(new Span.Plain("\n" + Sentences.say("more-rows", "count", song.moreRows())));
      }
      return new RichText(spans);
    }
    song.rows().stream()
        .flatMap(row -> row.links().stream())
        .distinct()
        .forEach(
            link -> {
              spans.add(new Span.Plain(" · "));
              spans.add(link);
            });
    return new RichText(spans);
  }

  private static void row(List<Span> spans, RowItem row) {
    spans.add(new Span.Plain("\n" + name(row.dataset()) + " " + name(row.row())));
    for (var link : row.links()) {
      spans.add(new Span.Plain(" · "));
      spans.add(link);
    }
    if (!row.note().isBlank()) {
      spans.add(new Span.Plain(" – " + name(row.note())));
    }
  }

  private static String name(String name) {
    return Texts.line(name, MAX_NAME);
  }

  private static RichText fact(Part.Fact fact) {
    return fact.label().isBlank()
        ? fact.value()
        : RichText.join(" ", List.of(RichText.plain(fact.label() + ":"), fact.value()));
  }

  private static SectionBlock section(RichText text) {
    return SectionBlock.builder().text(Texts.text("", text, Limits.SECTION)).build();
  }

  private PlainBlocks() {}
}
