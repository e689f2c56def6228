package io.trackrecord.slack.connect;

/// The way requests from Slack arrive: over a WebSocket or over HTTP.
public interface Connection extends AutoCloseable {

  /// Stops accepting requests. Requests that were already acknowledged keep running.
  @Override
  void close();
}
