package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Part.Fact;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.ArrayList;
import java.util.List;

/// Lays out facts: short ones as the fields of a section, in two columns; long ones over the whole
/// width, with a bullet for each line.
final class FactBlocks {

  /// The length of a value that takes about two lines of a column.
  private static final int MAX_FIELD_VALUE = 60;

  static List<LayoutBlock> of(List<Fact> facts) {
    var blocks = new ArrayList<LayoutBlock>();
    var fields = new ArrayList<TextObject>();
    for (var fact : facts) {
      var text = fact.value().text();
      if (text.length() > MAX_FIELD_VALUE || text.indexOf('\n') >= 0) {
        flush(fields, blocks);
        blocks.add(RichTexts.block(lines(fact)));
      } else {
        fields.add(Texts.field(fact.label(), fact.value()));
        if (fields.size() == Limits.FIELDS) {
          flush(fields, blocks);
        }
      }
    }
    flush(fields, blocks);
    return blocks;
  }

  private static void flush(List<TextObject> fields, List<LayoutBlock> blocks) {
    if (!fields.isEmpty()) {
      blocks.add(SectionBlock.builder().fields(List.copyOf(fields)).build());
      fields.clear();
    }
  }

  private static List<BlockElement> lines(Fact fact) {
    var parts = new ArrayList<BlockElement>();
    if (!fact.label().isBlank()) {
      var label = Texts.cut(fact.label(), Limits.HEADER);
      parts.add(RichTexts.section(List.of(RichTexts.bold(label))));
    }
    var lines = split(fact.value());
    if (lines.size() == 1) {
      parts.add(RichTexts.section(RichTexts.spans(lines.getFirst(), Limits.FIELD)));
      return parts;
    }
    var left = Limits.FIELD;
    var bullets = new ArrayList<RichTextElement>();
    for (var line : lines) {
      if (left > 0) {
        bullets.add(RichTexts.section(RichTexts.spans(line, left)));
        left -= line.text().length();
      }
    }
    parts.add(RichTexts.bullets(bullets));
    return parts;
  }

  /// Splits a text into its non-blank lines.
  private static List<RichText> split(RichText text) {
    var lines = new ArrayList<RichText>();
    var line = new ArrayList<Span>();
    for (var span : text.spans()) {
      var pieces = span instanceof Span.Link ? new String[] {span.text()} : breaks(span.text());
      for (var i = 0; i < pieces.length; i++) {
        if (i > 0) {
          lines.add(new RichText(line));
          line = new ArrayList<>();
        }
        if (!pieces[i].isEmpty()) {
          line.add(with(span, pieces[i]));
        }
      }
    }
    lines.add(new RichText(line));
    lines.removeIf(each -> each.text().isBlank());
    return lines.isEmpty() ? List.of(text) : lines;
  }

  private static String[] breaks(String text) {
    return text.split("\n", -1);
  }

  private static Span with(Span span, String text) {
    return switch (span) {
      case Span.Plain _ -> new Span.Plain(text);
      case Span.Strong _ -> new Span.Strong(text);
      case Span.Code _ -> new Span.Code(text);
      case Span.Link link -> link;
    };
  }

  private FactBlocks() {}
}
