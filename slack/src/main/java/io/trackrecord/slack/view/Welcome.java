package io.trackrecord.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.trackrecord.slack.api.Message;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.LinkedHashSet;
import java.util.List;

/// The message that greets whoever opens the app's home for the first time, once for each user and
/// process.
///
/// Thread-safe.
public final class Welcome {

  private static final int MAX_USERS = 10_000;

  private final LinkedHashSet<String> welcomed = new LinkedHashSet<>();

  /// Records the user. Returns false if the user was welcomed before.
  public synchronized boolean isFirst(String user) {
    if (welcomed.size() >= MAX_USERS) {
      welcomed.removeFirst();
    }
    return welcomed.add(user);
  }

  public Message message() {
    var text = Texts.escape(Sentences.say("welcome"));
    LayoutBlock section =
        SectionBlock.builder().text(Texts.plain(Sentences.say("welcome"), Limits.SECTION)).build();
    var search =
        ButtonElement.builder()
            .actionId(ActionIds.SEARCH)
            .style("primary")
            .text(Texts.plain(Sentences.say("search-button"), Limits.BUTTON_TEXT))
            .build();
    return new Message(
        text,
        List.of(section, ActionsBlock.builder().elements(List.of(search)).build()),
        List.of(section));
  }
}
