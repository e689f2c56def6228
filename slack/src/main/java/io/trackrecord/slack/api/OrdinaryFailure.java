package io.trackrecord.slack.api;

import java.io.IOException;

/// A failure that is nobody's mistake: the network, Slack, a full disk. The message is one line
/// that may be logged: it holds no secret, no address and no word of a user's.
public class OrdinaryFailure extends IOException {

  private static final long serialVersionUID = 1L;

  public OrdinaryFailure(String message) {
    super(message);
  }
}
