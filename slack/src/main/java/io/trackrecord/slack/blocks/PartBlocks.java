package io.trackrecord.slack.blocks;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Control.Button;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays out what stands between a reply's heading and its controls, as far as it fits: the evidence
/// first, then the other parts, and the songs in what is left. What was left out is counted.
final class PartBlocks {

  /// Reserved for two sentences that say what was left out.
  private static final int RESERVED = 600;

  /// The longest name beside a number.
  private static final int MAX_WORDS = 60;

  private final Surface surface;
  private final ControlBlocks controls;
  private final LayoutBudget budget;
  private int charts;

  PartBlocks(Surface surface, ControlBlocks controls, LayoutBudget budget) {
    this.surface = surface;
    this.controls = controls;
    this.budget = budget;
    budget.take(List.of(RichTexts.block(), RichTexts.monospaced(" ".repeat(RESERVED))));
  }

  List<LayoutBlock> fitting(List<Part> parts) {
    var shown = new ArrayList<List<LayoutBlock>>();
    for (var part : parts) {
      shown.add(
          part instanceof Part.Evidence evidence && !evidence.items().isEmpty()
              ? EvidenceBlocks.fitting(evidence, controls, budget)
              : List.of());
    }
    var leftOutParts = 0;
    for (var i = 0; i < parts.size(); i++) {
      var blocks = new ArrayList<LayoutBlock>();
      if (i > 0 && isSetApart(parts.get(i))) {
        blocks.add(DividerBlock.builder().build());
      }
      blocks.addAll(part(parts.get(i)));
      if (budget.take(blocks)) {
        shown.set(i, blocks.isEmpty() ? shown.get(i) : blocks);
      } else {
        leftOutParts++;
      }
    }
    var leftOutSongs = 0;
    for (var i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Songs songs) {
        var blocks = new ArrayList<>(shown.get(i));
        leftOutSongs += songs.songs().size() - songs(songs, blocks);
        shown.set(i, blocks);
      }
    }
    var blocks = new ArrayList<LayoutBlock>();
    shown.forEach(blocks::addAll);
    if (leftOutSongs > 0) {
      blocks.add(say("left-out-songs", leftOutSongs));
    }
    if (leftOutParts > 0) {
      blocks.add(say("left-out-parts", leftOutParts));
    }
    return blocks;
  }

  /// Whether a line separates the part from the one before.
  private static boolean isSetApart(Part part) {
    return part instanceof Part.Songs
        || (part instanceof Part.Card card && !card.facts().isEmpty());
  }

  /// Adds the songs that fit, and a menu that shows those with more rows whole. Returns the number
  /// of songs added.
  private int songs(Part.Songs songs, List<LayoutBlock> blocks) {
    var menu = controls.blocks(whole(songs.songs()));
    var hasMenu = budget.take(menu);
    var fitting =
        songs.style() == SongStyle.LINE
            ? SongTable.fitting(songs.songs(), surface, budget)
            : SongList.fitting(songs.songs(), budget);
    if (fitting.block() != null) {
      blocks.add(fitting.block());
      blocks.addAll(hasMenu ? menu : List.of());
    }
    return fitting.songs();
  }

  private static List<Control> whole(List<SongItem> songs) {
    var choices = new ArrayList<Control.Choice>();
    for (var song : songs) {
      if (song.open() != null && ClickCodec.fits(song.open()) && choices.size() < 25) {
        choices.add(
            new Control.Choice(
                song.number() + ". " + Texts.line(song.title(), Limits.OPTION_TEXT),
                Sentences.say("more-rows", "count", song.moreRows()),
                new Click(Click.Control.OPEN, song.open())));
      }
    }
    return choices.isEmpty()
        ? List.of()
        : List.of(new Control.Menu(Sentences.say("all-rows"), choices));
  }

  private List<LayoutBlock> part(Part part) {
    return switch (part) {
      case Part.Paragraph paragraph -> List.of(RichTexts.paragraph(paragraph.text()));
      case Part.Notice notice -> List.of(RichTexts.quote(notice.text()));
      case Part.Facts facts -> FactBlocks.of(facts.facts());
      case Part.Card card -> card(card);
      case Part.Chart chart -> chart(chart);
      case Part.Copy copy -> List.of(RichTexts.copy(copy.title(), copy.text()));
      case Part.File _, Part.Heading _, Part.Footnote _, Part.Songs _, Part.Evidence _ -> List.of();
    };
  }

  private List<LayoutBlock> card(Part.Card card) {
    var section =
        SectionBlock.builder().text(Texts.text(card.title(), card.text(), Limits.SECTION));
    var open = card.open();
    if (open != null && ClickCodec.fits(open)) {
      var button = new Button(Sentences.say("open"), new Click(Click.Control.OPEN, open));
      section.accessory(controls.button(button, card.title()));
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section.build());
    blocks.addAll(FactBlocks.of(card.facts()));
    return blocks;
  }

  /// Drawn by Slack where it can, and then in words; else as text.
  private List<LayoutBlock> chart(Part.Chart chart) {
    if (surface.allowsCharts() && charts < ChartBlock.MAX_CHARTS) {
      var drawn = ChartBlock.of(chart);
      if (drawn.isPresent()) {
        charts++;
        return List.of(drawn.get(), RichTexts.aside(RichText.plain(inWords(chart))));
      }
    }
    var blocks = new ArrayList<LayoutBlock>();
    if (!chart.title().isBlank()) {
      blocks.add(RichTexts.paragraph(RichText.of(new Span.Strong(chart.title()))));
    }
    if (!chart.bars().isEmpty()) {
      blocks.add(RichTexts.monospaced(BarChart.draw(chart.bars())));
    }
    return blocks;
  }

  /// The title, and each number with what it counts.
  private static String inWords(Part.Chart chart) {
    var numbers =
        chart.bars().stream()
            .map(bar -> Texts.line(bar.label(), MAX_WORDS) + ": " + Texts.line(bar.shown(), 20))
            .collect(Collectors.joining("; "));
    var title = Texts.line(chart.title(), MAX_WORDS);
    return title.isEmpty() ? numbers + "." : title + ". " + numbers + ".";
  }

  private static LayoutBlock say(String key, int count) {
    return RichTexts.paragraph(RichText.plain(Sentences.say(key, "count", count)));
  }
}
