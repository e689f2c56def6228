package io.trackrecord.bot.space;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.watch.WatchCommands;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Every command that needs a store, for a bot in a chat.
public final class StoreCommands {

  private StoreCommands() {}

  /// All of them. Buttons carry a command's place in this list: new commands go to the end.
  public static List<Command> of(
      Messages messages, Store store, RulesOfSpaces rules, InstantSource clock) {
    var commands = new ArrayList<Command>(WatchCommands.of(messages, store, clock));
    commands.add(new SettingsCommand(messages, rules));
    return List.copyOf(commands);
  }
}
