package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.engine.SwappedCatalog;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.sql.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// A process that tells people until nobody is left, for a test that kills it. What it sends is a
/// line of a file.
final class NotifierProcess {

  private NotifierProcess() {}

  /// Tells everyone, and ends.
  ///
  /// @param arguments the store's file, and the file of what was sent
  public static void main(String[] arguments) throws InterruptedException {
    var sent = Path.of(arguments[1]);
    try (var store = Stores.open(new StoreAddress.File(Path.of(arguments[0])))) {
      var notifier =
          new Notifier(
              "discord",
              new SwappedCatalog("v2", SwappedCatalog.track("one", "1", "Moss Choir")),
              store,
              new Messages(Locale.ENGLISH),
              new ToFile(sent),
              InstantSource.system(),
              // The next process takes over at once: there is only one at a time.
              Duration.ZERO);
      while (!store.watches().due("discord", "v2", Optional.empty(), 1).isEmpty()) {
        notifier.look();
      }
    }
  }

  private record ToFile(Path file) implements Delivery {

    @Override
    public Outcome send(Person person, Reply message, String key) throws InterruptedException {
      try {
        Thread.sleep(5);
        Files.writeString(file, person.id() + "\n", StandardOpenOption.APPEND);
        Thread.sleep(5);
        return Outcome.SENT;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void awaitTurn(Person person) {}
  }
}
