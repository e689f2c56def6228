package io.trackrecord.slack.blocks;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Control.Button;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lays out a reply. Parts that do not fit are left out, and the message says how many. Heading,
/// controls and footnote always fit.
public final class ReplyBlocks {

  private static final int FOOTNOTE = 1_500;
  private static final int FALLBACK = 600;

  private final Function<Click, String> encode;

  /// @param encode encodes clicks, see [io.trackrecord.bot.command.Bot#encode]
  public ReplyBlocks(Function<Click, String> encode) {
    this.encode = encode;
  }

  /// Returns the blocks of a reply.
  ///
  /// @param share the request of the share button, or null for no button
  /// @param askedBy the name of the user who asked, or null to omit it
  public List<LayoutBlock> blocks(
      Reply reply, Surface surface, @Nullable Request share, @Nullable String askedBy) {
    var controls = new ControlBlocks(encode);
    var head = new ArrayList<LayoutBlock>();
    var tail = new ArrayList<LayoutBlock>();
    var body = new ArrayList<Part>();
    for (var part : reply.parts()) {
      switch (part) {
        case Part.Heading heading -> head.add(header(reply.outcome(), heading.text()));
        case Part.Footnote footnote -> tail.add(context(Texts.text("", footnote.text(), FOOTNOTE)));
        default -> body.add(part);
      }
    }
    if (askedBy != null) {
      head.add(context(Texts.plain(Sentences.say("asked-by", "who", askedBy), Limits.HEADER)));
    }
    var pressable = controls(reply, surface, share);
    tail.addAll(0, controls.blocks(pressable));
    if (pressable.stream().anyMatch(ReplyBlocks::isTooLong)) {
      tail.addFirst(RichTexts.paragraph(RichText.plain(Sentences.say("too-long-for-buttons"))));
    }

    var budget = surface.budget();
    // Reserved for two sentences that say what was left out.
    budget.take(List.of(RichTexts.block(), RichTexts.monospaced(" ".repeat(FALLBACK))));
    budget.take(head);
    budget.take(tail);
    var blocks = new ArrayList<>(head);
    blocks.addAll(fitting(body, controls, budget));
    blocks.addAll(tail);
    return List.copyOf(blocks);
  }

  /// Returns the text for notifications and screen readers.
  public static String summary(Reply reply) {
    var sentences = new ArrayList<String>();
    for (var part : reply.parts()) {
      switch (part) {
        case Part.Heading heading -> sentences.addFirst(heading.text());
        case Part.Paragraph paragraph -> sentences.add(paragraph.text().text());
        case Part.Notice notice -> sentences.add(notice.text().text());
        default -> {}
      }
    }
    var summary = Texts.clean(Texts.cut(String.join(" · ", sentences), FALLBACK));
    return summary.isBlank() ? "Trackrecord" : Texts.escape(summary);
  }

  private List<Control> controls(Reply reply, Surface surface, @Nullable Request share) {
    var all = new ArrayList<>(reply.controls());
    var hasExport =
        all.stream()
            .anyMatch(c -> c instanceof Button b && b.click().control() == Click.Control.EXPORT);
    for (var part : reply.parts()) {
      if (part instanceof Part.File file && !hasExport) {
        all.add(new Button(Sentences.say("export"), new Click(Click.Control.EXPORT, file.of())));
      }
    }
    if (surface == Surface.PRIVATE_MESSAGE && share != null && isWorthSharing(reply.outcome())) {
      all.add(new Button(Sentences.say("share"), new Click(Click.Control.SHARE, share)));
    }
    return all;
  }

  private static boolean isTooLong(Control control) {
    return control instanceof Button button && !ClickCodec.fits(button.click().request());
  }

  private static boolean isWorthSharing(Outcome outcome) {
    return outcome != Outcome.USAGE && outcome != Outcome.FAILURE;
  }

  /// Returns the blocks of the parts that fit. Songs get what the other parts leave: the evidence
  /// after them matters more than the last song of a page.
  private static List<LayoutBlock> fitting(
      List<Part> parts, ControlBlocks controls, LayoutBudget budget) {
    var wanted = new ArrayList<List<LayoutBlock>>();
    var leftOutParts = 0;
    for (var part : parts) {
      var blocks = new ArrayList<LayoutBlock>();
      if (part instanceof Part.Card card && !card.facts().isEmpty() && !wanted.isEmpty()) {
        blocks.add(DividerBlock.builder().build());
      }
      blocks.addAll(part(part, controls));
      var fits = budget.take(blocks);
      leftOutParts += fits ? 0 : 1;
      wanted.add(fits ? blocks : List.of());
    }
    var leftOutSongs = 0;
    for (var i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Songs songs) {
        var fitting = SongList.fitting(songs.songs(), budget);
        leftOutSongs += songs.songs().size() - fitting.songs();
        if (fitting.block() != null) {
          wanted.set(i, List.of(fitting.block()));
        }
      }
    }
    var blocks = new ArrayList<LayoutBlock>();
    wanted.forEach(blocks::addAll);
    if (leftOutSongs > 0) {
      blocks.add(say("left-out-songs", leftOutSongs));
    }
    if (leftOutParts > 0) {
      blocks.add(say("left-out-parts", leftOutParts));
    }
    return blocks;
  }

  private static List<LayoutBlock> part(Part part, ControlBlocks controls) {
    return switch (part) {
      case Part.Paragraph paragraph -> List.of(RichTexts.paragraph(paragraph.text()));
      case Part.Notice notice -> List.of(RichTexts.quote(notice.text()));
      case Part.Facts facts -> FactBlocks.of(facts.facts());
      case Part.Card card -> card(card, controls);
      case Part.Chart chart -> chart(chart);
      case Part.File _, Part.Heading _, Part.Footnote _, Part.Songs _ -> List.of();
    };
  }

  private static List<LayoutBlock> card(Part.Card card, ControlBlocks controls) {
    var section =
        SectionBlock.builder().text(Texts.text(card.title(), card.text(), Limits.SECTION));
    var open = card.open();
    if (open != null && ClickCodec.fits(open)) {
      var button = new Button(Sentences.say("open"), new Click(Click.Control.OPEN, open));
      section.accessory(controls.button(button));
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section.build());
    blocks.addAll(FactBlocks.of(card.facts()));
    return blocks;
  }

  private static List<LayoutBlock> chart(Part.Chart chart) {
    var blocks = new ArrayList<LayoutBlock>();
    if (!chart.title().isBlank()) {
      blocks.add(RichTexts.paragraph(RichText.of(new Span.Strong(chart.title()))));
    }
    if (!chart.bars().isEmpty()) {
      blocks.add(RichTexts.monospaced(BarChart.draw(chart.bars())));
    }
    return blocks;
  }

  private static LayoutBlock header(Outcome outcome, String text) {
    var mark =
        switch (outcome) {
          case FOUND -> "● ";
          case SIMILAR -> "◐ ";
          case NOT_FOUND -> "○ ";
          case FAILURE -> "⚠ ";
          case INFORMATION, USAGE -> "";
        };
    return HeaderBlock.builder()
        .text(Texts.plain(mark + Texts.line(text, Limits.HEADER), Limits.HEADER))
        .build();
  }

  private static LayoutBlock context(TextObject text) {
    return ContextBlock.builder().elements(List.of(text)).build();
  }

  private static LayoutBlock say(String key, int count) {
    return RichTexts.paragraph(RichText.plain(Sentences.say(key, "count", count)));
  }
}
