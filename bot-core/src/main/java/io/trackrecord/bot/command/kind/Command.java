package io.trackrecord.bot.command.kind;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.List;

/// One thing a user may ask, the same on every platform.
public interface Command {

  /// Its name, as typed behind the slash: lower case letters, at most 32.
  String name();

  /// What it answers, in one sentence of at most 100 characters.
  String description();

  /// Its options; required ones first.
  List<Option> options();

  /// Ways to call it that work, as typed in a console, the slash included.
  ///
  /// @param examples names that the index lists
  List<String> examples(Examples examples);

  /// Answers the request. A request that cannot be understood gets a reply with
  /// [io.trackrecord.bot.reply.Outcome#USAGE].
  ///
  /// @throws io.trackrecord.bot.catalog.CatalogTimeoutException where the search took too long
  Reply answer(Request request, TrackCatalog catalog);

  /// Whether [#answer] gives a question whose rows can be exported.
  default boolean isExportable() {
    return false;
  }

  /// Whether users see it as a command of its own; a hidden one is reached another way, such as
  /// from a message's menu.
  default boolean isListed() {
    return true;
  }
}
