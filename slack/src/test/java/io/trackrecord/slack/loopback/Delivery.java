package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/// A way in which requests reach the app.
interface Delivery {

  /// What is delivered.
  enum Kind {
    SLASH("slash_commands"),
    INTERACTIVE("interactive"),
    EVENT("events_api");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /// One request.
  ///
  /// @param id the envelope's id
  record Envelope(String id, Kind kind, JsonNode payload) {}

  /// Delivers the request; gives what the app acknowledged it with, an empty object for nothing.
  ///
  /// @param retry how often it was delivered before
  CompletableFuture<JsonNode> deliver(Envelope envelope, int retry);
}
