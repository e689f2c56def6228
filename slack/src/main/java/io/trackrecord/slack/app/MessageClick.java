package io.trackrecord.slack.app;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.slack.api.ResponseUrl;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A click in a message. In a private message it changes the message; in one that everybody sees it
/// gives the one who clicked an answer of their own.
final class MessageClick implements Answering.Task, Destination {

  private final Bot bot;
  private final Answering answering;
  private final Rendering rendering;
  private final Exports exports;
  private final ResponseUrl url;
  private final BlockActionPayload payload;
  private final String state;
  private boolean replaces;

  MessageClick(
      Bot bot,
      Answering answering,
      Rendering rendering,
      Exports exports,
      ResponseUrl url,
      BlockActionPayload payload,
      String state) {
    this.bot = bot;
    this.answering = answering;
    this.rendering = rendering;
    this.exports = exports;
    this.url = url;
    this.payload = payload;
    this.state = state;
  }

  @Override
  public @Nullable Answered answer() throws IOException, ClickException {
    var click = bot.decode(state);
    var isPrivate = payload.getContainer().isEphemeral();
    return switch (click.control()) {
      case PREVIOUS, NEXT, DID_YOU_MEAN -> {
        replaces = isPrivate;
        yield answering.ask(click.request());
      }
      case OPEN -> answering.ask(click.request());
      case EXPORT -> answering.sorry(exports.send(payload.getUser().getId(), click.request()));
      case SHARE -> share(click);
    };
  }

  private @Nullable Answered share(Click click) throws IOException {
    var answer = answering.ask(click.request());
    if (answer.reply().outcome() == Outcome.FAILURE) {
      return answer;
    }
    var user = payload.getUser();
    var name = user.getUsername() == null ? user.getName() : user.getUsername();
    url.publish(rendering.published(answer, name));
    url.deleteOriginal();
    return null;
  }

  @Override
  public void show(Answered answer) throws IOException {
    var message = rendering.whispered(answer);
    if (replaces) {
      url.replace(message);
    } else {
      url.whisper(message);
    }
  }
}
