package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.slack.loopback.BlockRules.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The addresses by which an app answers one interaction: five uses each, within 30 minutes.
final class ResponseUrls {

  static final int USES = 5;
  static final Duration LIFE = Duration.ofMinutes(30);

  private static final Set<String> FIELDS =
      Set.of(
          "text",
          "blocks",
          "response_type",
          "replace_original",
          "delete_original",
          "thread_ts",
          "unfurl_links",
          "unfurl_media");

  private record Issued(Instant at, AtomicInteger uses) {}

  private final SettableClock clock;
  private final Violations violations;
  private final MessageRules messages;
  private final Recording recording;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(1);

  ResponseUrls(
      SettableClock clock, Violations violations, MessageRules messages, Recording recording) {
    this.clock = clock;
    this.violations = violations;
    this.messages = messages;
    this.recording = recording;
  }

  String issue() {
    var id = "R" + next.getAndIncrement();
    issued.put(id, new Issued(clock.instant(), new AtomicInteger()));
    return id;
  }

  /// Takes a post; gives Slack's answer: `ok` or the error.
  String post(String id, JsonNode body) {
    recording.add(new Recording.Sent("response_url", id, body, ""));
    var where = "response_url " + id;
    var url = issued.get(id);
    if (url == null) {
      violations.add(where, "never issued");
      return "invalid_url";
    }
    if (clock.instant().isAfter(url.at().plus(LIFE))) {
      violations.add(where, "used after 30 minutes");
      return "expired_url";
    }
    if (url.uses().incrementAndGet() > USES) {
      violations.add(where, "used more than five times");
      return "used_url";
    }
    BlockRules.known(violations, where, body, FIELDS);
    if (body.path("delete_original").asBoolean()) {
      return "ok";
    }
    var type = body.path("response_type").asText();
    violations.check(
        type.equals("ephemeral") || type.equals("in_channel"), where, "response_type " + type);
    messages.check(where, body, Surface.MESSAGE);
    return "ok";
  }
}
