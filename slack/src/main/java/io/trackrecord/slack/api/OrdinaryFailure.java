package io.trackrecord.slack.api;

import java.io.IOException;

/// A failure outside the program: the network, Slack, a full disk. The message is one line that is
/// safe to log, without secrets, URLs and user input.
public class OrdinaryFailure extends IOException {

  private static final long serialVersionUID = 1L;

  public OrdinaryFailure(String message) {
    super(message);
  }
}
