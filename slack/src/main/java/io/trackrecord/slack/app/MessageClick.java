package io.trackrecord.slack.app;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.slack.api.ResponseUrl;
import io.trackrecord.slack.blocks.ActionIds;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A click in a message. A private message, and one in the direct messages with the bot, is updated
/// in place. In a public message, the user who clicked gets a private answer.
final class MessageClick implements Dispatcher.Task, Destination {

  private final Bot bot;
  private final Dispatcher dispatcher;
  private final Renderer renderer;
  private final Exports exports;
  private final Optional<CatalogueTalk> catalogues;
  private final ResponseUrl url;
  private final BlockActionPayload payload;
  private final Caller caller;
  private final String state;
  private final boolean isDirect;
  private boolean replaces;

  MessageClick(
      Bot bot,
      Dispatcher dispatcher,
      Renderer renderer,
      Exports exports,
      Optional<CatalogueTalk> catalogues,
      ResponseUrl url,
      BlockActionPayload payload,
      Caller caller,
      String state) {
    this.bot = bot;
    this.dispatcher = dispatcher;
    this.renderer = renderer;
    this.exports = exports;
    this.catalogues = catalogues;
    this.url = url;
    this.payload = payload;
    this.caller = caller;
    this.state = state;
    this.isDirect =
        payload.getActions().getFirst().getActionId().startsWith(ActionIds.DIRECT_PREFIX);
  }

  @Override
  public @Nullable Answer answer() throws IOException, ClickException {
    var click = bot.decode(state);
    if (click.control() == Click.Control.EXPORT || Catalogues.isReport(click.request())) {
      dispatcher.admitHeavy(caller);
    }
    if (CatalogueTalk.isOf(click.request()) && catalogues.isPresent()) {
      var answered = catalogues.get().click(caller, click.request());
      // What went wrong stands beside the verdict, whose buttons are still good.
      replaces =
          answered != null
              && click.request().command().equals(Catalogues.SETTLE)
              && !Catalogues.isReport(click.request())
              && answered.reply().outcome() != Outcome.USAGE
              && answered.reply().outcome() != Outcome.FAILURE;
      return answered;
    }
    return switch (click.control()) {
      case PREVIOUS, NEXT, DID_YOU_MEAN -> {
        replaces = isDirect || payload.getContainer().isEphemeral();
        yield dispatcher.ask(click.request(), caller);
      }
      case OPEN -> dispatcher.ask(click.request(), caller);
      case EXPORT -> dispatcher.notice(exports.send(caller, click.request()));
      case SHARE -> share(click);
    };
  }

  private @Nullable Answer share(Click click) throws IOException {
    var answer = dispatcher.ask(click.request(), caller);
    if (answer.reply().outcome() == Outcome.FAILURE
        || dispatcher.shareable(answer, caller).asked() == null) {
      // The channel may have been closed to public answers after the button was made.
      return answer;
    }
    var user = payload.getUser();
    var name = user.getUsername() == null ? user.getName() : user.getUsername();
    url.sendInChannel(renderer.inChannel(answer, name));
    url.deleteOriginal();
    return null;
  }

  @Override
  public void show(Answer answer) throws IOException {
    if (isDirect) {
      var message = renderer.direct(answer);
      if (replaces) {
        url.replaceInChannel(message);
      } else {
        url.sendInChannel(message);
      }
    } else {
      var message = renderer.ephemeral(dispatcher.shareable(answer, caller));
      if (replaces) {
        url.replaceOriginal(message);
      } else {
        url.sendEphemeral(message);
      }
    }
    var sent = exports.sendWith(caller, answer);
    if (sent.isPresent()) {
      url.sendEphemeral(renderer.ephemeral(dispatcher.notice(sent.get())));
    }
  }
}
