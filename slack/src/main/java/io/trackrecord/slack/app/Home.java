package io.trackrecord.slack.app;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/// The home tab: an introduction, a button that opens the search, and the list of datasets.
final class Home {

  static View view(List<LayoutBlock> datasets) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        HeaderBlock.builder()
            .text(Texts.plain(Sentences.say("home-title"), Limits.HEADER))
            .build());
    for (var paragraph : List.of("home-about", "home-how")) {
      blocks.add(
          SectionBlock.builder()
              .text(Texts.plain(Sentences.say(paragraph), Limits.SECTION))
              .build());
    }
    blocks.add(
        ActionsBlock.builder()
            .elements(
                List.of(
                    ButtonElement.builder()
                        .actionId(ActionIds.SEARCH)
                        .style("primary")
                        .text(Texts.plain(Sentences.say("search-button"), Limits.BUTTON_TEXT))
                        .build()))
            .build());
    blocks.add(DividerBlock.builder().build());
    blocks.addAll(datasets);
    return View.builder().type("home").blocks(blocks).build();
  }

  private Home() {}
}
