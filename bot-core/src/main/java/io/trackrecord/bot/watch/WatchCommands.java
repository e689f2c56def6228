package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.store.Store;
import java.time.InstantSource;
import java.util.List;

/// The commands of watching, and of what is kept for it.
public final class WatchCommands {

  private WatchCommands() {}

  /// All of them. Buttons carry a command's place in this list: new commands go to the end.
  ///
  /// @param clock for when a watch began
  public static List<Command> of(Messages messages, Store store, InstantSource clock) {
    var wording = new Wording(messages);
    return List.of(
        new WatchCommand(wording, store, clock),
        new WatchesCommand(wording, store),
        new UnwatchCommand(wording, store),
        new PrivacyCommand(wording, store));
  }
}
