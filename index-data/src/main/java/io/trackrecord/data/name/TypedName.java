package io.trackrecord.data.name;

import io.trackrecord.data.track.HtmlEntities;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Mends a name that a program broke before somebody pasted it, or put it into a catalogue: HTML
/// entities (`Rain &amp; Sun`), and UTF-8 that was read as windows-1252 (`RÃ¸za`). Datasets' names
/// are not read by this: what they hold is what they list.
public final class TypedName {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// The first byte of a letter in UTF-8 and the one behind it, as windows-1252 shows them.
  private static final Pattern MANGLED =
      Pattern.compile(
          "[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192"
              + "\u02C6\u02DC\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A"
              + "\u20AC\u2122]");

  private TypedName() {}

  /// The name as it was meant; the name itself where nothing is wrong.
  public static String mended(String name) {
    var decoded = name.indexOf('&') < 0 ? name : HtmlEntities.decode(name);
    return MANGLED.matcher(decoded).find() ? unmangled(decoded) : decoded;
  }

  /// The name read as UTF-8 once more; the name itself where not all of it is UTF-8, since then it
  /// was not mangled.
  private static String unmangled(String name) {
    var bytes = ByteBuffer.allocate(name.length());
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      var written = c < 0x100 ? new byte[] {(byte) c} : Character.toString(c).getBytes(WINDOWS);
      if (written.length != 1 || (c >= 0x100 && written[0] == '?')) {
        return name;
      }
      bytes.put(written[0]);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException _) {
      return name;
    }
  }
}
