package io.trackrecord.bot.watch;

import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;

/// How a platform sends a private message.
public interface Delivery {

  /// What became of a message.
  enum Outcome {
    /// It arrived.
    SENT,
    /// The person takes no messages from the bot: blocked, left, or closed.
    UNREACHABLE,
    /// It certainly did not arrive, and may later.
    LATER,
    /// Nobody knows: the platform may have taken it before the connection broke.
    UNKNOWN
  }

  /// Sends a message. Blocks.
  ///
  /// @param key the same when the same message is sent again; at most 25 characters
  Outcome send(Person person, Reply message, String key) throws InterruptedException;

  /// Waits until the platform's limits let another message go to this person. Blocks.
  void awaitTurn(Person person) throws InterruptedException;
}
