package io.trackrecord.slack.app;

import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.space.SpaceRules;
import io.trackrecord.slack.api.SlackFiles;
import io.trackrecord.slack.api.WebApi;

/// Who sent a request, and how their workspace is called.
///
/// @param user the user's id
/// @param api calls Slack with the token of the user's workspace
/// @param files downloads what the user shares, with the same token
/// @param asker the user, as the core knows them
/// @param rules what those who manage the workspace have decided
record Caller(String user, WebApi api, SlackFiles files, Asker asker, SpaceRules rules) {

  /// What the limits count by: two workspaces may have users of the same id.
  String key() {
    return asker.person().space() + '/' + user;
  }

  /// Whether everyone may see an answer where this was asked.
  boolean mayBePublic() {
    return rules.mayBePublic(asker.channel());
  }
}
