package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.EvidenceItem;
import io.trackrecord.bot.request.Click;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/// Lays out what is known of the datasets, the strongest first, with one menu that opens each
/// dataset's card with all its sources. What does not fit is left out from the end.
final class EvidenceBlocks {

  private static final int MAX_ITEM = 1_500;

  /// Leaves room for the songs and the other parts of an answer.
  private static final int MAX_TEXT = 6_000;

  private static final int MAX_CHOICES = 25;

  /// Lays out as many items as the budget allows, and deducts them from it.
  static List<LayoutBlock> fitting(
      Part.Evidence evidence, ControlBlocks controls, LayoutBudget budget) {
    var lines = new ArrayList<RichTextElement>();
    var left = Math.min(MAX_TEXT, budget.remainingText());
    for (var each : evidence.lines()) {
      var line = RichTexts.section(RichTexts.spans(each, MAX_ITEM));
      left -= LayoutBudget.textOf(line);
      if (left < 0) {
        break;
      }
      lines.add(line);
    }
    var leftOut = evidence.lines().size() - lines.size();
    if (leftOut > 0) {
      lines.add(
          RichTexts.section(
              List.of(RichTexts.plain(Sentences.say("left-out-evidence", "count", leftOut)))));
    }
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(RichTexts.block(RichTexts.bullets(lines)));
    blocks.addAll(sources(evidence.items(), controls));
    return budget.take(blocks) ? blocks : List.of();
  }

  /// Returns a menu, or for one dataset a button, that opens the datasets' cards.
  private static List<LayoutBlock> sources(List<EvidenceItem> items, ControlBlocks controls) {
    var choices =
        items.stream()
            .limit(MAX_CHOICES)
            .map(
                item ->
                    new Control.Choice(
                        item.name(),
                        Sentences.say("tracks", "count", item.tracks()),
                        new Click(Click.Control.OPEN, item.open())))
            .toList();
    return choices.size() == 1
        ? controls.blocks(
            List.of(new Control.Button(Sentences.say("sources-one"), choices.getFirst().click())))
        : controls.blocks(List.of(new Control.Menu(Sentences.say("sources"), choices)));
  }

  private EvidenceBlocks() {}
}
