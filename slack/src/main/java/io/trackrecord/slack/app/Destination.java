package io.trackrecord.slack.app;

import java.io.IOException;

/// Where an answer is shown.
interface Destination {

  /// Shows the answer.
  ///
  /// @throws IOException where Slack does not take it
  void show(Answer answer) throws IOException;
}
