package io.trackrecord.bot.check.read;

import java.util.Optional;
import java.util.regex.Pattern;

/// A line that names a song as "Artist - Title", with any dash between blanks.
public record ArtistAndTitle(String artist, String title) {

  private static final Pattern DASH = Pattern.compile("(?U)\\s[-\u2010-\u2015\u2212\uFF0D]\\s");

  /// Splits at the first dash; empty where there is none or nothing stands before or behind it.
  public static Optional<ArtistAndTitle> split(String text) {
    var dash = DASH.matcher(text);
    if (!dash.find()) {
      return Optional.empty();
    }
    var artist = text.substring(0, dash.start()).strip();
    var title = text.substring(dash.end()).strip();
    return artist.isEmpty() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArtistAndTitle(artist, title));
  }
}
