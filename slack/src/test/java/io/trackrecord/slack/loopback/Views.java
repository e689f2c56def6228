package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The modals and home tabs that are open, and the trigger ids that may open one: for three
/// seconds, once.
final class Views {

  static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);
  private static final int STACK = 3;

  private final SettableClock clock;
  private final MessageRules rules;
  private final Map<String, Instant> triggers = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> depth = new ConcurrentHashMap<>();
  private final Map<String, String> triggerFrom = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(1);

  Views(SettableClock clock, MessageRules rules) {
    this.clock = clock;
    this.rules = rules;
  }

  String trigger(@Nullable String fromView) {
    var id = "T" + next.getAndIncrement();
    triggers.put(id, clock.instant());
    if (fromView != null) {
      triggerFrom.put(id, fromView);
    }
    return id;
  }

  @Nullable JsonNode view(String id) {
    return open.get(id);
  }

  /// Opens a view, or pushes one over the view that the trigger came from.
  ///
  /// @return the view, or an object with `error`
  ObjectNode open(String triggerId, JsonNode view, boolean push) {
    var issued = triggers.remove(triggerId);
    if (issued == null) {
      return error("exchanged_trigger_id");
    }
    if (clock.instant().isAfter(issued.plus(TRIGGER_LIFE))) {
      return error("expired_trigger_id");
    }
    var below = push ? depth.getOrDefault(triggerFrom.getOrDefault(triggerId, ""), 0) : 0;
    if (push && below == 0) {
      return error("not_in_modal");
    }
    if (below >= STACK) {
      return error("push_limit_reached");
    }
    var opened = put("V" + next.getAndIncrement(), view);
    depth.put(opened.path("id").asText(), below + 1);
    return opened;
  }

  ObjectNode update(String id, JsonNode view) {
    return open.containsKey(id) ? put(id, view) : error("not_found");
  }

  ObjectNode publish(String user, JsonNode view) {
    return put("H" + user, view);
  }

  void close(String id) {
    open.remove(id);
  }

  private ObjectNode put(String id, JsonNode view) {
    rules.view("view " + id, view);
    ObjectNode kept = view.deepCopy();
    kept.put("id", id).put("hash", Long.toString(next.getAndIncrement()));
    kept.put("team_id", "T0LOOP").put("app_id", "A0LOOP").put("bot_id", "B0LOOP");
    open.put(id, kept);
    return kept;
  }

  private static ObjectNode error(String error) {
    return Json.object().put("error", error);
  }
}
