package io.trackrecord.slack.connect;

/// How requests come in.
public interface Connection extends AutoCloseable {

  /// Takes no further requests. What was acknowledged goes on elsewhere.
  @Override
  void close();
}
