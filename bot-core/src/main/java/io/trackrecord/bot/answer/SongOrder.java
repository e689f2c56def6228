package io.trackrecord.bot.answer;

import io.trackrecord.bot.catalog.Song;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// An order of an artist's songs.
public enum SongOrder {
  /// Best match and most popular first, as an artist's card has them.
  POPULARITY,
  /// By title, as people look titles up: without regard to case, accents or punctuation.
  TITLE,
  /// By year, earliest first; songs without a year last.
  YEAR,
  /// By album, and by title within one; songs without an album last.
  ALBUM;

  /// The word that requests and messages use.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The order that a word names; by title for any other word.
  public static SongOrder of(String word) {
    return Arrays.stream(values())
        .filter(order -> order.key().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(TITLE);
  }

  /// The songs in this order.
  public List<Song> sorted(List<Song> songs) {
    var byTitle = Comparator.comparing(SongOrder::title);
    return switch (this) {
      case POPULARITY -> songs;
      case TITLE -> songs.stream().sorted(byTitle).toList();
      case YEAR -> songs.stream().sorted(Comparator.comparingInt(SongOrder::year)).toList();
      case ALBUM ->
          songs.stream()
              .sorted(
                  Comparator.comparing((Song song) -> album(song).isEmpty())
                      .thenComparing(song -> NameForm.same(album(song)))
                      .thenComparing(byTitle))
              .toList();
    };
  }

  /// The place of the first song of each first letter, of songs sorted by title.
  public static Map<String, Integer> letters(List<Song> sorted) {
    var letters = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < sorted.size(); i++) {
      var title = title(sorted.get(i));
      if (!title.isEmpty()) {
        var first = title.substring(0, title.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        letters.putIfAbsent(first, i);
      }
    }
    return letters;
  }

  /// The title of the album that a song's best row names; empty where none does.
  public static String album(Song song) {
    return song.rows().stream().map(Track::album).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static String title(Song song) {
    return NameForm.same(song.title());
  }

  private static int year(Song song) {
    return song.rows().stream()
        .map(Track::year)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(Integer.MAX_VALUE);
  }
}
