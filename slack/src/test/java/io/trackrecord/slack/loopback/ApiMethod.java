package io.trackrecord.slack.loopback;

import java.util.Map;
import java.util.Set;

/// A method of the Web API that the bot may call.
///
/// @param parameters the parameters it knows
/// @param scope the scope it needs, or the empty string
record ApiMethod(Set<String> parameters, String scope) {

  /// The methods by name.
  static final Map<String, ApiMethod> ALL =
      Map.ofEntries(
          method("auth.test", ""),
          method("apps.connections.open", ""),
          method(
              "chat.postMessage",
              "chat:write",
              "channel",
              "text",
              "blocks",
              "thread_ts",
              "unfurl_links",
              "unfurl_media",
              "link_names",
              "mrkdwn",
              "reply_broadcast"),
          method(
              "chat.postEphemeral",
              "chat:write",
              "channel",
              "user",
              "text",
              "blocks",
              "thread_ts",
              "link_names"),
          method("chat.update", "chat:write", "channel", "ts", "text", "blocks", "link_names"),
          method("files.info", "files:read", "file"),
          method("files.delete", "files:write", "file"),
          method("views.open", "", "trigger_id", "view"),
          method("views.push", "", "trigger_id", "view"),
          method("views.update", "", "view_id", "view", "hash"),
          method("views.publish", "", "user_id", "view", "hash"),
          method("users.info", "users:read", "user", "include_locale"),
          method("conversations.open", "im:write", "users", "return_im", "prevent_creation"),
          method("files.getUploadURLExternal", "files:write", "filename", "length"),
          method(
              "files.completeUploadExternal",
              "files:write",
              "files",
              "channel_id",
              "initial_comment",
              "thread_ts"));

  private static Map.Entry<String, ApiMethod> method(
      String name, String scope, String... parameters) {
    return Map.entry(name, new ApiMethod(Set.of(parameters), scope));
  }
}
