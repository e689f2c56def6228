package io.trackrecord.slack.app;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.slack.api.CallFailure;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that the app sends to people of its own accord.
public final class PrivateMessages implements Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateMessages.class);

  /// Slack asks for at most one message a second in a workspace, apart from short bursts.
  private static final long NANOS_PER_MESSAGE = 1_000_000_000;

  private static final int MAX_WORKSPACES = 10_000;

  /// What Slack answers where the user or the workspace takes no messages, now and later.
  private static final Set<String> UNREACHABLE =
      Set.of(
          "user_not_found",
          "user_disabled",
          "user_not_visible",
          "users_not_found",
          "cannot_dm_bot",
          "channel_not_found",
          "is_archived",
          "messages_tab_disabled",
          "team_access_not_granted");

  private final Renderer renderer;
  private final Function<Workspace, Optional<WebApi>> apis;
  private final LinkedHashMap<String, Long> next = new LinkedHashMap<>();

  /// @param apis calls Slack for a workspace; empty where the app is not installed there any more
  PrivateMessages(Bot bot, Function<Workspace, Optional<WebApi>> apis) {
    this.renderer = new Renderer(bot);
    this.apis = apis;
  }

  @Override
  public void awaitTurn(Person person) throws InterruptedException {
    long wait;
    synchronized (next) {
      var now = System.nanoTime();
      var turn = Math.max(now, next.getOrDefault(person.space(), now));
      next.putLast(person.space(), turn + NANOS_PER_MESSAGE);
      if (next.size() > MAX_WORKSPACES) {
        next.pollFirstEntry();
      }
      wait = turn - now;
    }
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
  }

  @Override
  public Outcome send(Person person, Reply message, String key) {
    var api = apis.apply(Workspace.ofKey(person.space()));
    if (api.isEmpty()) {
      return Outcome.UNREACHABLE;
    }
    try {
      var channel = api.get().openDirectMessages(person.id());
      api.get().postMessage(channel, null, renderer.direct(new Answer(null, message)));
      return Outcome.SENT;
    } catch (CallFailure e) {
      if (UNREACHABLE.contains(e.error())) {
        return Outcome.UNREACHABLE;
      }
      FailureLog.warn(LOG, "A message to a person was not sent", e);
      return e.isCertain() ? Outcome.LATER : Outcome.UNKNOWN;
    } catch (IOException e) {
      FailureLog.warn(LOG, "A message to a person may have been lost", e);
      return Outcome.UNKNOWN;
    }
  }
}
