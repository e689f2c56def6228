package io.trackrecord.slack.view;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.trackrecord.slack.blocks.Limits;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds modals: one with a sentence, and one with an answer that can be shared. Sharing is a form
/// submission, because Slack sends no `response_url` with a click on a button in a modal.
public final class Modal {

  public static final String SHARE_CALLBACK = "share-answer";
  static final String CHANNEL = "channel";

  public static View.ViewBuilder of(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(Texts.cut(title, Limits.VIEW_TITLE))
                .emoji(false)
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Sentences.say("close"))
                .emoji(false)
                .build())
        .blocks(blocks);
  }

  public static ViewSubmit submit(String label) {
    return ViewSubmit.builder().type("plain_text").text(label).emoji(false).build();
  }

  /// Returns a modal with one sentence.
  public static View saying(String sentence) {
    return of(
            Sentences.say("answer-title"),
            List.of(SectionBlock.builder().text(Texts.plain(sentence, Limits.SECTION)).build()))
        .build();
  }

  /// Returns a modal with an answer.
  ///
  /// @param state the encoded click that shares the answer, or null if it cannot be shared
  public static View showing(List<LayoutBlock> answer, @Nullable String state) {
    var blocks = new ArrayList<>(answer);
    if (state == null || state.length() > Limits.METADATA) {
      return of(Sentences.say("answer-title"), blocks).build();
    }
    blocks.add(DividerBlock.builder().build());
    blocks.add(
        InputBlock.builder()
            .blockId(CHANNEL)
            .label(Texts.plain(Sentences.say("share-to"), 75))
            .element(
                ConversationsSelectElement.builder()
                    .actionId(CHANNEL)
                    .responseUrlEnabled(true)
                    .defaultToCurrentConversation(true)
                    .build())
            .build());
    return of(Sentences.say("answer-title"), blocks)
        .callbackId(SHARE_CALLBACK)
        .submit(submit(Sentences.say("share-submit")))
        .privateMetadata(state)
        .build();
  }

  private Modal() {}
}
