package io.trackrecord.opensearch.cluster;

import java.io.IOException;

/// No address of a cluster answers.
public final class UnreachableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
