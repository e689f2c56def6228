package io.trackrecord.bench.answer;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.console.TextRenderer;

/// A terminal, asked one command at a time.
///
/// @param bot who answers
record ConsoleSide(Bot bot) {

  Said ask(Question question) {
    var reply = bot.answer(question.request()).join();
    return Said.printed(new TextRenderer(bot.messages(), false).render(reply));
  }
}
