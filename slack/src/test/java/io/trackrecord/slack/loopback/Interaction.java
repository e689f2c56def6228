package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What a user did, and what the app makes of it.
///
/// @param envelope what was delivered
/// @param responseUrl the id of its response URL, or the empty string
/// @param ack what the app acknowledged it with
public record Interaction(
    PeopleOnSlack slack,
    Delivery.Envelope envelope,
    String responseUrl,
    CompletableFuture<JsonNode> ack) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Waits for the acknowledgement.
  public JsonNode acknowledged() {
    try {
      return ack.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("not acknowledged", e);
    }
  }

  /// Waits for the answer through the response URL.
  public Shown answer() {
    return answers(1).getFirst();
  }

  /// Waits for several answers through the response URL.
  public List<Shown> answers(int count) {
    return slack
        .recording()
        .await(
            "answer to " + responseUrl,
            sent -> sent.target().equals("response_url") && sent.key().equals(responseUrl),
            count,
            PATIENCE)
        .stream()
        .map(
            sent -> Shown.of(sent, envelope.payload().path("channel").path("id").asText("C0MUSIC")))
        .toList();
  }

  /// How many answers there were so far.
  public long answered() {
    return slack.recording().to("response_url").stream()
        .filter(sent -> sent.key().equals(responseUrl))
        .count();
  }

  /// Delivers the same once more, as Slack does when it believes that it was not heard.
  public CompletableFuture<JsonNode> again() {
    return slack.deliver(envelope, 1);
  }
}
