package io.trackrecord.bot.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person says of a row that is only possible.
enum Decision {
  /// It is the same song.
  YES,
  /// It is another one.
  NO;

  static final Optional<Decision> SAID_YES = Optional.of(YES);

  /// As it stands in the file and in a button.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Decision> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text.strip())).findFirst();
  }
}
