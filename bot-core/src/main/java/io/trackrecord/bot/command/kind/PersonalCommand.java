package io.trackrecord.bot.command.kind;

import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Request;

/// A command whose answer depends on who asks. Only that person may see it: it is never shown in a
/// channel.
public interface PersonalCommand extends Command {

  /// Answers the request of a person.
  ///
  /// @throws io.trackrecord.bot.store.StoreException where the store cannot be used
  Reply answer(Request request, Asker asker, TrackCatalog catalog);

  /// Whether only those who manage a server or workspace may use it. Platforms then hide it from
  /// others where they can; the command itself refuses them.
  default boolean isForManagers() {
    return false;
  }

  /// Answers where nobody is known to ask, as in a terminal.
  @Override
  Reply answer(Request request, TrackCatalog catalog);
}
