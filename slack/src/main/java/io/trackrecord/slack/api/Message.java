package io.trackrecord.slack.api;

import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A message to send.
///
/// @param text the text of notifications and for screen readers, escaped
/// @param blocks the content
/// @param plain the content for where Slack refuses those blocks
public record Message(String text, List<LayoutBlock> blocks, List<LayoutBlock> plain) {

  private static final Logger LOG = LoggerFactory.getLogger(Message.class);

  /// Sends a message, and once more in plain blocks if Slack refuses the usual ones.
  void sendBy(Sender sender) throws IOException {
    try {
      sender.send(this);
    } catch (CallFailure failure) {
      if (!failure.isOfBlocks()) {
        throw failure;
      }
      FailureLog.warn(LOG, "Sent again in plain blocks", failure);
      sender.send(new Message(text, plain, plain));
    }
  }

  /// A way to send a message.
  interface Sender {
    void send(Message message) throws IOException;
  }
}
