package io.trackrecord.slack.app;

import com.slack.api.Slack;
import com.slack.api.bolt.context.Context;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.SlackFiles;
import io.trackrecord.slack.api.WebApi;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells who sent a request.
final class Callers {

  private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

  private final Slack slack;
  private final RulesOfSpaces rules;

  /// @param rules what those who manage workspaces have decided
  Callers(Slack slack, RulesOfSpaces rules) {
    this.slack = slack;
    this.rules = rules;
  }

  /// Returns who sent the request of this context.
  ///
  /// @param channel the conversation in which it was sent, or null
  Caller of(Context context, String user, @Nullable String channel) {
    var methods = slack.methods(context.getBotToken());
    var api = new WebApi(methods);
    var base = HttpUrl.get(slack.getConfig().getMethodsEndpointUrlPrefix());
    var files = new SlackFiles(methods, context.getBotToken(), base);
    var workspace = Workspace.of(context.getEnterpriseId(), context.getTeamId());
    var space = Optional.of(Space.onSlack(workspace.key()));
    var asker =
        new Asker(
            Person.onSlack(workspace.key(), user),
            space,
            Optional.ofNullable(channel),
            () -> isAdmin(api, user));
    return new Caller(user, api, files, asker, rules.of(space));
  }

  private static boolean isAdmin(WebApi api, String user) {
    try {
      return api.isAdmin(user);
    } catch (IOException e) {
      FailureLog.warn(LOG, "Not known who manages a workspace", e);
      return false;
    }
  }
}
