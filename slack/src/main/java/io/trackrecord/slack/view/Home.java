package io.trackrecord.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The home tab: what this is, buttons that search, help and take reports, what the user watches,
/// and the list of datasets.
final class Home {

  /// Far from the numbers of the datasets' own buttons.
  private static final int FIRST_ID = 1_000;

  /// @param watched what the user watches, or nothing
  /// @param datasets the list of datasets
  /// @param encode encodes clicks
  /// @param contact where users report what is wrong, as far as the operator has set it
  static View view(
      List<LayoutBlock> watched,
      List<LayoutBlock> datasets,
      Function<Click, String> encode,
      Optional<String> contact) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        HeaderBlock.builder()
            .text(Texts.plain(Sentences.say("home-title"), Limits.HEADER))
            .build());
    blocks.add(paragraph(Sentences.say("home-about")));
    blocks.add(paragraph(Sentences.say("home-how")));
    contact.ifPresent(
        address -> blocks.add(paragraph(Sentences.say("home-contact", "contact", address))));
    blocks.add(ActionsBlock.builder().elements(buttons(encode)).build());
    if (!watched.isEmpty()) {
      blocks.add(DividerBlock.builder().build());
      blocks.addAll(watched);
    }
    blocks.add(DividerBlock.builder().build());
    blocks.addAll(datasets);
    return View.builder().type("home").blocks(blocks).build();
  }

  /// Returns one sentence, to be shown in the place of what the user watches.
  static List<LayoutBlock> notice(String said) {
    return List.of(paragraph(said));
  }

  private static LayoutBlock paragraph(String text) {
    return SectionBlock.builder().text(Texts.plain(text, Limits.SECTION)).build();
  }

  private static List<BlockElement> buttons(Function<Click, String> encode) {
    return List.of(
        ButtonElement.builder()
            .actionId(ActionIds.SEARCH)
            .style("primary")
            .text(Texts.plain(Sentences.say("search-button"), Limits.BUTTON_TEXT))
            .build(),
        opening(0, "home-help", "help", encode),
        opening(1, "home-steps", "next-steps", encode),
        opening(2, "home-feedback", "wrong", encode));
  }

  private static ButtonElement opening(
      int number, String label, String command, Function<Click, String> encode) {
    var click = new Click(Click.Control.OPEN, Request.of(command, Map.of()));
    return ButtonElement.builder()
        .actionId(ActionIds.CLICK_PREFIX + (FIRST_ID + number))
        .text(Texts.plain(Sentences.say(label), Limits.BUTTON_TEXT))
        .value(encode.apply(click))
        .build();
  }

  private Home() {}
}
