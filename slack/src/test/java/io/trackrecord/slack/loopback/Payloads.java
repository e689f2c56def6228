package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// What Slack sends, as its documentation shows it.
final class Payloads {

  static final String TEAM = "T0LOOP";
  static final String CHANNEL = "C0MUSIC";

  static ObjectNode slash(User user, String text, String triggerId, String responseUrl) {
    return Json.object()
        .put("token", "deprecated")
        .put("team_id", TEAM)
        .put("team_domain", "loopback")
        .put("channel_id", CHANNEL)
        .put("channel_name", "music")
        .put("user_id", user.id())
        .put("user_name", user.name())
        .put("command", "/trackrecord")
        .put("text", text)
        .put("api_app_id", "A0LOOP")
        .put("is_enterprise_install", "false")
        .put("response_url", responseUrl)
        .put("trigger_id", triggerId);
  }

  static ObjectNode action(
      User user, Shown on, Shown.Pressed pressed, String triggerId, String responseUrl) {
    var payload = interactive("block_actions", user).put("trigger_id", triggerId);
    var container = payload.putObject("container");
    if (on.viewId().isEmpty()) {
      container
          .put("type", "message")
          .put("message_ts", "1800000001.000100")
          .put("channel_id", on.channel())
          .put("is_ephemeral", on.ephemeral());
      payload.putObject("channel").put("id", on.channel()).put("name", "music");
      payload.put("response_url", responseUrl);
      if (!on.threadTs().isEmpty()) {
        container.put("thread_ts", on.threadTs());
      }
    } else {
      container.put("type", "view").put("view_id", on.viewId());
      payload.set("view", view(on, Map.of()));
    }
    var action = payload.putArray("actions").addObject();
    action.put("type", pressed.element().path("type").asText());
    action.put("action_id", pressed.element().path("action_id").asText());
    action.put("block_id", pressed.block().path("block_id").asText("made-by-slack"));
    action.put("action_ts", "1800000001.000200");
    if (pressed.option() != null) {
      action.set("selected_option", pressed.option());
    } else {
      action.set("text", pressed.element().path("text"));
      action.put("value", pressed.element().path("value").asText());
    }
    return payload;
  }

  static ObjectNode suggestion(User user, Shown on, Shown.Pressed in, String typed) {
    var payload = interactive("block_suggestion", user);
    payload.put("action_id", in.element().path("action_id").asText());
    payload.put("block_id", in.block().path("block_id").asText());
    payload.put("value", typed);
    payload.putObject("container").put("type", "view").put("view_id", on.viewId());
    payload.set("view", view(on, Map.of()));
    return payload;
  }

  static ObjectNode submission(
      User user, Shown on, Map<String, JsonNode> values, String triggerId) {
    var payload = interactive("view_submission", user).put("trigger_id", triggerId);
    payload.set("view", view(on, values));
    payload.putArray("response_urls");
    return payload;
  }

  static ObjectNode shortcut(User user, JsonNode message, String triggerId, String responseUrl) {
    var payload = interactive("message_action", user);
    payload.put("callback_id", "check_links").put("trigger_id", triggerId);
    payload.put("response_url", responseUrl).put("message_ts", message.path("ts").asText());
    payload.put("action_ts", "1800000001.000300");
    payload.putObject("channel").put("id", CHANNEL).put("name", "music");
    payload.set("message", message);
    return payload;
  }

  static ObjectNode event(String id, ObjectNode event) {
    var payload =
        Json.object()
            .put("token", "deprecated")
            .put("team_id", TEAM)
            .put("api_app_id", "A0LOOP")
            .put("type", "event_callback")
            .put("event_id", id)
            .put("event_time", 1800000002);
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .put("team_id", TEAM)
        .put("user_id", "U0BOT")
        .put("is_bot", true);
    return payload;
  }

  private static ObjectNode interactive(String type, User user) {
    var payload = Json.object().put("type", type).put("token", "deprecated");
    payload.put("api_app_id", "A0LOOP").put("is_enterprise_install", false);
    payload.putObject("team").put("id", TEAM).put("domain", "loopback");
    payload
        .putObject("user")
        .put("id", user.id())
        .put("username", user.name())
        .put("name", user.name())
        .put("team_id", TEAM);
    return payload;
  }

  private static ObjectNode view(Shown on, Map<String, JsonNode> byAction) {
    ObjectNode view = on.body().deepCopy();
    var values = view.putObject("state").putObject("values");
    for (var block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        var action = block.path("element").path("action_id").asText();
        var value = byAction.get(action);
        var state = values.putObject(block.path("block_id").asText());
        if (value != null) {
          state.set(action, value);
        } else {
          state.putObject(action).put("type", block.path("element").path("type").asText());
        }
      }
    }
    return view;
  }

  private Payloads() {}
}
