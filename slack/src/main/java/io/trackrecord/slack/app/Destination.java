package io.trackrecord.slack.app;

import io.trackrecord.slack.view.Answer;
import java.io.IOException;

/// The place where an answer is shown.
interface Destination {

  /// Shows the answer.
  ///
  /// @throws IOException if Slack does not accept it
  void show(Answer answer) throws IOException;
}
