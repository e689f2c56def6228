package io.trackrecord.data.track;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Spells names as Genius does in its addresses: ASCII letters and digits with hyphens between, one
/// capital in front. Most rows' addresses are spelt so, and need not be kept.
///
/// Published indexes leave out what this gives: it never changes without a new format of the index.
public final class GeniusAddress {

  private GeniusAddress() {}

  /// The last part of the address of a song's page.
  public static String page(String artist, String title) {
    return spelt(artist + " " + title) + "-lyrics";
  }

  /// What an identifier of a row with these names probably is; null where nothing can be said.
  ///
  /// @param artist the first artist, or null
  public static @Nullable String probable(
      Platform platform, @Nullable String artist, @Nullable String title) {
    if (artist == null) {
      return null;
    }
    return switch (platform) {
      case GENIUS_PAGE -> title == null ? null : page(artist, title);
      case GENIUS_ARTIST -> spelt(artist);
      default -> null;
    };
  }

  private static String spelt(String name) {
    var slug = new StringBuilder(name.length());
    var apart = false;
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      var capital = c >= 'A' && c <= 'Z';
      if (capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (apart && !slug.isEmpty()) {
          slug.append('-');
        }
        apart = false;
        slug.append(capital ? (char) (c + 32) : c);
      } else if (c != '\'' && c < 0x300) {
        apart = true;
      }
    }
    if (!slug.isEmpty() && slug.charAt(0) >= 'a') {
      slug.setCharAt(0, (char) (slug.charAt(0) - 32));
    }
    return slug.toString();
  }
}
