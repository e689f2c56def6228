package io.trackrecord.discord.outlet;

import java.time.Instant;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.container.Container;

/// A message that changes: it says how far something is, and then what came of it.
public interface ChangingMessage {

  /// The connection that it is sent by.
  JDA jda();

  /// Whose question it answers.
  long user();

  /// Until when it can be changed.
  Instant until();

  /// Shows something else, or something for the first time. Files that are not shown are taken
  /// away.
  void change(Container container);

  /// The largest file that may be uploaded, in bytes.
  long mostBytes();
}
