package io.trackrecord.bot.watch;

import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A platform that keeps what is sent over it.
final class Post implements Delivery {

  /// A message that was taken.
  record Letter(Person to, String text, String key, Reply reply) {}

  private final List<Letter> letters = new ArrayList<>();
  private Function<Person, Outcome> outcomes = _ -> Outcome.SENT;

  /// What becomes of messages from now on.
  void answer(Function<Person, Outcome> outcome) {
    outcomes = outcome;
  }

  @Override
  public synchronized Outcome send(Person person, Reply message, String key) {
    var outcome = outcomes.apply(person);
    if (outcome == Outcome.SENT || outcome == Outcome.UNKNOWN) {
      letters.add(new Letter(person, text(message), key, message));
    }
    return outcome;
  }

  @Override
  public void awaitTurn(Person person) {}

  synchronized List<Letter> letters() {
    return List.copyOf(letters);
  }

  private static String text(Reply reply) {
    return reply.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Part.Heading(var text) -> text;
                  case Part.Paragraph(var text) -> text.text();
                  default -> "";
                })
        .collect(Collectors.joining("\n"));
  }
}
