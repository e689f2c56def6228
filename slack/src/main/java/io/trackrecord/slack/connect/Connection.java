package io.trackrecord.slack.connect;

/// The way requests from Slack arrive: over a WebSocket or over HTTP.
public interface Connection extends AutoCloseable {

  /// Returns whether requests can arrive at this moment.
  boolean isOpen();

  /// Stops accepting requests. Requests that were already acknowledged keep running.
  @Override
  void close();
}
