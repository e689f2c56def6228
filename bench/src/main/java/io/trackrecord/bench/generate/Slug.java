package io.trackrecord.bench.generate;

import java.text.Normalizer;

/// Spells a name as web sites do in their addresses: ASCII letters and digits, with a separator for
/// what lies between. A name in another script may leave nothing.
public final class Slug {

  /// With the letters' own case: "The_Quillon_Sparrows".
  public static String of(String name, char separator) {
    return spelt(name, separator, false);
  }

  /// As Genius does, with one capital at the beginning: "The-quillon-sparrows".
  public static String sentence(String name) {
    return spelt(name, '-', true);
  }

  private static String spelt(String name, char separator, boolean sentence) {
    var decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    var slug = new char[2 * decomposed.length()];
    var length = 0;
    var pending = false;
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      var capital = c >= 'A' && c <= 'Z';
      if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (pending && length > 0) {
          slug[length++] = separator;
        }
        pending = false;
        slug[length++] = sentence && capital ? (char) (c + 32) : c;
      } else if (c != '\'' && c < 0x300) {
        pending = true;
      }
    }
    if (sentence && length > 0 && slug[0] >= 'a') {
      slug[0] = (char) (slug[0] - 32);
    }
    return new String(slug, 0, length);
  }

  private static boolean isAscii(String name) {
    for (var i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private Slug() {}
}
