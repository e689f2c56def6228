package io.trackrecord.slack.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A user's watches on the home tab, each with a button that ends it.
final class WatchList {

  /// Far from the numbers of the other buttons of the home tab.
  private static final int FIRST_ID = 2_000;

  private static final int MAX_NAME = 60;

  /// @param watches at most [Watches#MAX_WATCHES]
  /// @param said what became of the last click, or null
  static List<LayoutBlock> blocks(
      List<Watch> watches, @Nullable String said, Wording wording, Function<Click, String> encode) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        HeaderBlock.builder()
            .text(
                Texts.plain(
                    wording.say(
                        "watches.heading", "n", watches.size(), "most", Watches.MAX_WATCHES),
                    Limits.HEADER))
            .build());
    if (said != null) {
      blocks.add(
          ContextBlock.builder().elements(List.of(Texts.plain(said, Limits.HEADER))).build());
    }
    for (var watch : watches) {
      blocks.add(line(watch, FIRST_ID + blocks.size(), wording, encode));
    }
    if (watches.isEmpty()) {
      blocks.add(
          SectionBlock.builder()
              .text(Texts.plain(Sentences.say("home-watches-none"), Limits.SECTION))
              .build());
    }
    return blocks;
  }

  private static LayoutBlock line(
      Watch watch, int number, Wording wording, Function<Click, String> encode) {
    var name = DisplayText.of(watch.name(), MAX_NAME);
    var since = wording.say("watches.since", "date", wording.date(watch.since()));
    var section = SectionBlock.builder().text(Texts.plain(name + " " + since, Limits.SECTION));
    var stop = Request.of("unwatch", Map.of("artist", watch.name()));
    if (ClickCodec.fits(stop)) {
      section.accessory(
          ButtonElement.builder()
              .actionId(ActionIds.CLICK_PREFIX + number)
              .text(Texts.plain(wording.say("unwatch.button"), Limits.BUTTON_TEXT))
              // Fifty buttons that all say the same tell a screen reader nothing.
              .accessibilityLabel(Texts.cut(Sentences.say("home-stop", "name", name), 75))
              .value(encode.apply(new Click(Click.Control.OPEN, stop)))
              .build());
    }
    return section.build();
  }

  private WatchList() {}
}
