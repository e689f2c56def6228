package io.trackrecord.bot.command.kind;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.request.Request;
import java.util.Optional;

/// A command that asks the catalog a question whose rows can be exported.
public interface QuestionCommand extends Command {

  /// The question; empty where the request does not ask one.
  Optional<Question> question(Request request);

  @Override
  default boolean isExportable() {
    return true;
  }
}
