package io.trackrecord.slack.app;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Pace;
import io.trackrecord.slack.api.CallFailure;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that the app sends to people of its own accord.
public final class PrivateMessages implements Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateMessages.class);

  /// A message takes a call of `conversations.open`, of which Slack lets an app make fifty a minute
  /// in each workspace; messages are one a second.
  private static final Duration EACH_MESSAGE = Duration.ofMillis(1_300);

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
  private final Pace pace;

  /// @param apis calls Slack for a workspace; empty where the app is not installed there any more
  /// @param time by which Slack's limits are kept
  PrivateMessages(Bot bot, Function<Workspace, Optional<WebApi>> apis, Pace.Time time) {
    this.pace = new Pace(EACH_MESSAGE, time);
    this.renderer = new Renderer(bot);
    this.apis = apis;
  }

  @Override
  public void awaitTurn(Person person) throws InterruptedException {
    pace.await(person.space());
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
