package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// What people do on Slack: each deed goes to the app as Slack tells it.
public abstract class PeopleOnSlack {

  final SettableClock clock = new SettableClock();
  final Violations violations = new Violations();
  final Recording recording = new Recording();
  final MessageRules rules = new MessageRules(violations);
  final Views views = new Views(clock, rules);
  final ResponseUrls responseUrls = new ResponseUrls(clock, violations, rules, recording);
  final AtomicLong next = new AtomicLong(1);
  private volatile From workspace = new From(Payloads.TEAM, "", false);

  /// What the app sent.
  public Recording recording() {
    return recording;
  }

  /// Brings a request to the app.
  ///
  /// @param retry which try it is, from 0
  abstract CompletableFuture<JsonNode> deliver(Delivery.Envelope envelope, int retry);

  /// The address of a response URL, or the empty string for none.
  abstract String address(String responseUrl);

  /// From now on everything comes from this workspace.
  ///
  /// @param enterprise its organisation, or the empty string
  /// @param isOrganisation whether the app is installed for the organisation as a whole
  public void from(String team, String enterprise, boolean isOrganisation) {
    workspace = new From(team, enterprise, isOrganisation);
  }

  private record From(String team, String enterprise, boolean isOrganisation) {

    /// Says in a payload where it comes from.
    void mark(ObjectNode payload) {
      var isForm = payload.has("command");
      if (payload.has("team")) {
        payload.withObject("/team").put("id", team);
        if (!enterprise.isEmpty()) {
          payload.putObject("enterprise").put("id", enterprise).put("name", "Organisation");
        }
        payload.put("is_enterprise_install", isOrganisation);
      } else {
        payload.put("team_id", team);
        if (!enterprise.isEmpty()) {
          payload.put("enterprise_id", enterprise);
        }
        if (isForm) {
          payload.put("is_enterprise_install", Boolean.toString(isOrganisation));
        }
      }
      for (var each : payload.path("authorizations")) {
        ((ObjectNode) each)
            .put("team_id", team)
            .put("enterprise_id", enterprise.isEmpty() ? null : enterprise)
            .put("is_enterprise_install", isOrganisation);
      }
    }
  }

  /// The app is removed from the workspace.
  public Interaction uninstall() {
    var event = Json.object().put("type", "app_uninstalled");
    return send(Delivery.Kind.EVENT, Payloads.event("Ev" + next.getAndIncrement(), event), "");
  }

  /// The app's token for the workspace is revoked.
  public Interaction revokeTokens() {
    var event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add("U0BOT");
    return send(Delivery.Kind.EVENT, Payloads.event("Ev" + next.getAndIncrement(), event), "");
  }

  /// A user types `/trackrecord` and this text.
  public Interaction slash(User user, String text) {
    var url = responseUrls.issue();
    var payload = Payloads.slash(user, text, views.trigger(null), address(url));
    return send(Delivery.Kind.SLASH, payload, url);
  }

  /// A user presses a button, or chooses from a list, that has this label.
  public Interaction click(User user, Shown on, String label) {
    return press(user, on, on.find(label));
  }

  private Interaction press(User user, Shown on, Shown.Pressed pressed) {
    var isView = !on.viewId().isEmpty();
    var url = isView ? "" : responseUrls.issue();
    var trigger = views.trigger(isView ? on.viewId() : null);
    var payload = Payloads.action(user, on, pressed, trigger, address(url));
    return send(Delivery.Kind.INTERACTIVE, payload, url);
  }

  /// A user types into a field with type-ahead; gives the options that are offered.
  public JsonNode type(User user, Shown on, String actionId, String typed) {
    var payload = Payloads.suggestion(user, on, on.action(actionId), typed);
    var options = send(Delivery.Kind.INTERACTIVE, payload, "").acknowledged().path("options");
    rules.options("options of " + actionId, options);
    return options;
  }

  /// A user presses the submit button of a modal.
  ///
  /// @param values by action id: the text of a text field, the option of a select, or a channel
  public Interaction submit(User user, Shown on, Map<String, Object> values) {
    var url = "";
    var state = new LinkedHashMap<String, JsonNode>();
    for (var each : values.entrySet()) {
      var field = on.action(each.getKey()).element();
      var value = Json.object().put("type", field.path("type").asText());
      if (each.getValue() instanceof JsonNode files && files.isArray()) {
        value.set("files", files);
      } else if (each.getValue() instanceof JsonNode option) {
        value.set("selected_option", option);
      } else if (field.path("type").asText().equals("conversations_select")) {
        value.put("selected_conversation", each.getValue().toString());
      } else {
        value.put("value", each.getValue().toString());
      }
      state.put(each.getKey(), value);
    }
    var payload = Payloads.submission(user, on, state, views.trigger(on.viewId()));
    for (var block : on.body().path("blocks")) {
      var field = block.path("element");
      if (field.path("response_url_enabled").asBoolean()) {
        url = responseUrls.issue();
        payload
            .withArray("response_urls")
            .addObject()
            .put("block_id", block.path("block_id").asText())
            .put("action_id", field.path("action_id").asText())
            .put("channel_id", String.valueOf(values.get(field.path("action_id").asText())))
            .put("response_url", address(url));
      }
    }
    var sent = send(Delivery.Kind.INTERACTIVE, payload, url);
    var shown = sent.ack().thenApply(ack -> afterSubmission(on.viewId(), ack));
    return new Interaction(this, sent.envelope(), url, shown);
  }

  private JsonNode afterSubmission(String viewId, JsonNode ack) {
    switch (ack.path("response_action").asText()) {
      case "update" -> views.update(viewId, ack.path("view"));
      case "push" -> violations.add("ack", "pushes are not expected here");
      case "errors" -> {}
      default -> views.close(viewId);
    }
    return ack;
  }

  /// A user uses the message shortcut on a message with these fields.
  public Interaction shortcut(User user, JsonNode message) {
    return shortcut(user, message, "check_links");
  }

  /// A user uses another message shortcut.
  public Interaction shortcut(User user, JsonNode message, String callback) {
    var url = responseUrls.issue();
    var payload = Payloads.shortcut(user, message, views.trigger(null), address(url));
    payload.put("callback_id", callback);
    return send(Delivery.Kind.INTERACTIVE, payload, url);
  }

  /// A user mentions the app.
  ///
  /// @param threadTs the thread in which it happens, or the empty string
  public Interaction mention(User user, String text, String threadTs) {
    var event =
        Json.object()
            .put("type", "app_mention")
            .put("user", user.id())
            .put("text", text)
            .put("ts", "1800000003.000100")
            .put("channel", Payloads.CHANNEL)
            .put("event_ts", "1800000003.000100");
    if (!threadTs.isEmpty()) {
      event.put("thread_ts", threadTs);
    }
    return send(Delivery.Kind.EVENT, Payloads.event("Ev" + next.getAndIncrement(), event), "");
  }

  /// A user writes to the app in their direct messages with it.
  public Interaction directMessage(User user, String text) {
    return message(user, Json.object().put("text", text));
  }

  /// A message in a user's direct messages with the app, with these fields in addition to those
  /// that every such message has.
  public Interaction message(User user, ObjectNode fields) {
    var event =
        Json.object()
            .put("type", "message")
            .put("channel_type", "im")
            .put("channel", "D" + user.id())
            .put("user", user.id())
            .put("ts", "1800000005.000100")
            .put("event_ts", "1800000005.000100");
    event.setAll(fields);
    return send(Delivery.Kind.EVENT, Payloads.event("Ev" + next.getAndIncrement(), event), "");
  }

  /// A user opens the app's home.
  public Interaction openHome(User user) {
    var event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", user.id())
            .put("channel", "D" + user.id())
            .put("tab", "home")
            .put("event_ts", "1800000004.000100");
    // Slack sends what was published before.
    var published = views.view("H" + user.id());
    if (published != null) {
      event.set("view", published);
    }
    return send(Delivery.Kind.EVENT, Payloads.event("Ev" + next.getAndIncrement(), event), "");
  }

  private Interaction send(Delivery.Kind kind, JsonNode payload, String url) {
    workspace.mark((ObjectNode) payload);
    var envelope = new Delivery.Envelope("E" + next.getAndIncrement(), kind, payload);
    return new Interaction(this, envelope, url, deliver(envelope, 0));
  }
}
