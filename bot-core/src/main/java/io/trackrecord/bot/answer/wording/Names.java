package io.trackrecord.bot.answer.wording;

import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.name.NameForm;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// The short form in which a long name travels through a platform that limits values: `key:` and
/// the name's 64-bit key.
public final class Names {

  /// The longest value, in UTF-16 units: Discord's limit.
  public static final int LONGEST_VALUE = 100;

  private static final String PREFIX = "key:";
  private static final int LENGTH = PREFIX.length() + 11;

  private Names() {}

  /// The name, or its short form where it is too long for a platform's value.
  public static String value(String name, long key) {
    return name.length() <= LONGEST_VALUE ? name : shortForm(key);
  }

  /// A name's short form, from its key.
  public static String shortForm(long key) {
    return PREFIX
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(ByteBuffer.allocate(8).putLong(key).array());
  }

  /// The key of a short form; empty for any other text.
  public static Optional<Long> key(String value) {
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
  public static Optional<Long> keyOf(TrackCatalog catalog, NameKind kind, String value) {
    // A title's key is that of a song, which its title alone does not give.
    if (kind == NameKind.TITLE) {
      return Optional.empty();
    }
    var key = NameForm.sameKey(value);
    return catalog.nameOf(kind, key).filter(value::equals).map(_ -> key);
  }
}
