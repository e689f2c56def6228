package io.trackrecord.opensearch.cluster;

import java.io.IOException;

/// A cluster refused a request, or failed at it.
public final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ClusterException(String message, int status) {
    super(message);
    this.status = status;
  }

  /// The HTTP status that it answered with.
  public int status() {
    return status;
  }

  /// Whether the cluster has too much to do, or a node went away while it worked on the request:
  /// the same request may succeed soon.
  public boolean isPassing() {
    return status == 429 || status >= 500;
  }
}
