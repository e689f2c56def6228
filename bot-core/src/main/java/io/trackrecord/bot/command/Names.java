package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.name.NameForm;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// The short form in which a long name travels through a platform that limits values: `key:` and
/// the name's 64-bit key.
final class Names {

  private static final String PREFIX = "key:";
  private static final int LENGTH = PREFIX.length() + 11;

  private Names() {}

  /// What kind of name an option takes; empty for other options.
  static Optional<NameKind> kind(Option option) {
    return switch (option.kind()) {
      case ARTIST -> Optional.of(NameKind.ARTIST);
      case TITLE -> Optional.of(NameKind.TITLE);
      case ALBUM -> Optional.of(NameKind.ALBUM);
      case GENRE -> Optional.of(NameKind.GENRE);
      case DATASET -> Optional.of(NameKind.DATASET);
      case YEARS, LINK, COMMAND, TEXT -> Optional.empty();
    };
  }

  /// The name, or its short form where it is too long for a platform's value.
  static String value(String name, long key) {
    return name.length() <= Completion.LONGEST_VALUE ? name : shortForm(key);
  }

  static String shortForm(long key) {
    return PREFIX
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(ByteBuffer.allocate(8).putLong(key).array());
  }

  /// The key of a short form; empty for any other text.
  static Optional<Long> key(String value) {
    if (value.length() != LENGTH || !value.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(value.substring(PREFIX.length()));
      return bytes.length == 8 ? Optional.of(ByteBuffer.wrap(bytes).getLong()) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The key by which a click carries a value: where the catalog holds exactly this spelling.
  static Optional<Long> keyOf(TrackCatalog catalog, Option option, String value) {
    var kind = kind(option);
    // A title's key is that of a song, which its title alone does not give.
    if (kind.isEmpty() || kind.get() == NameKind.TITLE) {
      return Optional.empty();
    }
    var key = NameForm.sameKey(value);
    return catalog.nameOf(kind.get(), key).filter(value::equals).map(_ -> key);
  }
}
