package io.trackrecord.bot.request;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Who asks, and where: for commands whose answer is a person's own.
///
/// @param person who asks
/// @param space the server or workspace in which it is asked; empty in a direct message and where
///   the app is only the user's own
/// @param channel the channel in which it is asked; empty in a direct message
/// @param manages whether the person may change the settings of that server or workspace; may ask
///   the platform, so only commands that need it call it
public record Asker(
    Person person, Optional<Space> space, Optional<String> channel, BooleanSupplier manages) {

  /// Somebody of whom only this is known.
  public static Asker of(Person person) {
    return new Asker(person, Optional.empty(), Optional.empty(), () -> false);
  }
}
