package io.trackrecord.slack.view;

import com.slack.api.model.view.View;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.slack.api.Message;
import io.trackrecord.slack.blocks.PlainBlocks;
import io.trackrecord.slack.blocks.ReplyBlocks;
import io.trackrecord.slack.blocks.Summary;
import io.trackrecord.slack.blocks.Surface;
import io.trackrecord.slack.text.SlackWording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Renders answers as messages and views.
public final class Renderer {

  private final Bot bot;
  private final ReplyBlocks blocks;
  private final SlackWording wording;

  public Renderer(Bot bot) {
    this.bot = bot;
    this.blocks = new ReplyBlocks(bot::encode);
    this.wording = new SlackWording(bot);
  }

  /// Returns a message for the user who asked.
  public Message ephemeral(Answer answer) {
    return message(answer, Surface.PRIVATE_MESSAGE, null);
  }

  /// Returns a message for a user's direct messages with the bot.
  public Message direct(Answer answer) {
    return message(answer, Surface.DIRECT_MESSAGE, null);
  }

  /// Returns a message for everyone in the conversation.
  ///
  /// @param askedBy the name of the user who asked, or null if that is visible anyway
  public Message inChannel(Answer answer, @Nullable String askedBy) {
    return message(answer, Surface.PUBLIC_MESSAGE, askedBy);
  }

  public View modal(Answer answer) {
    var shown = blocks.blocks(wording.of(answer.reply()), Surface.MODAL, null, null);
    var asked = answer.asked();
    var outcome = answer.reply().outcome();
    if (asked == null
        || !ClickCodec.fits(asked)
        || outcome == Outcome.USAGE
        || outcome == Outcome.FAILURE) {
      return Modal.showing(shown, null);
    }
    return Modal.showing(shown, bot.encode(new Click(Click.Control.SHARE, asked)));
  }

  /// Returns the home tab of a user.
  ///
  /// @param watches what the user watches; empty while the store rests, and then not shown
  /// @param said what became of the last click, or null
  public View home(Answer datasets, Optional<List<Watch>> watches, @Nullable String said) {
    var watched =
        watches
            .map(each -> WatchList.blocks(each, said, new Wording(bot.messages()), bot::encode))
            .or(() -> Optional.ofNullable(said).map(Home::notice))
            .orElse(List.of());
    var shown = blocks.home(wording.of(datasets.reply()), watched);
    return Home.view(watched, shown, bot::encode, bot.contact());
  }

  private Message message(Answer answer, Surface surface, @Nullable String askedBy) {
    var reply = wording.of(answer.reply());
    return new Message(
        Summary.of(reply),
        blocks.blocks(reply, surface, answer.asked(), askedBy),
        PlainBlocks.of(reply));
  }
}
