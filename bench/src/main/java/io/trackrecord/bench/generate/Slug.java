package io.trackrecord.bench.generate;

import java.text.Normalizer;

/// Spells a name as web sites do in their addresses: ASCII letters and digits, with a separator for
/// what lies between. A name in another script may leave nothing.
final class Slug {

  static String of(String name, char separator) {
    var decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    var slug = new StringBuilder(decomposed.length());
    var pending = false;
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        if (pending && !slug.isEmpty()) {
          slug.append(separator);
        }
        pending = false;
        slug.append(c);
      } else if (c != '\'' && c < 0x300) {
        pending = true;
      }
    }
    return slug.toString();
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
