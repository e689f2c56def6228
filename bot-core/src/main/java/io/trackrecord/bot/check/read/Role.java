package io.trackrecord.bot.check.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a catalogue is read as.
public enum Role {
  ARTIST,
  TITLE,
  ALBUM,
  URL;

  static Optional<Role> of(String name) {
    return Arrays.stream(values())
        .filter(role -> role.text().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /// The name that users write.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
