package io.trackrecord.bot.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that can be looked up in the datasets. Names are as a user typed them; folding them is
/// the catalog's business.
public sealed interface Question {

  /// All tracks credited to an artist.
  ///
  /// @param name the artist's name, not blank; several with `;` between, unless that is a name
  /// @param identity whose tracks are wanted among those of the name, or null for all
  record OfArtist(String name, @Nullable ArtistId identity) implements Question {

    /// All tracks credited to the name, whoever carries it.
    public OfArtist(String name) {
      this(name, null);
    }
  }

  /// An artist as a dataset tells artists apart.
  ///
  /// @param dataset the dataset's id
  /// @param id the artist's id in it
  record ArtistId(String dataset, String id) {}

  /// One song.
  ///
  /// @param title the title, not blank
  /// @param artist one of its artists, or null
  /// @param album the album it is on, or null
  record OfSong(String title, @Nullable String artist, @Nullable String album)
      implements Question {}

  /// Free text over artist, title and album, narrowed by filters. At least one part is not null.
  ///
  /// @param words the words, or null for the filters alone
  /// @param dataset a dataset's id, or null
  /// @param artist an artist's name, or null
  /// @param album an album's title, or null
  /// @param genre a genre, or null
  /// @param years the years of release, or null
  record OfText(
      @Nullable String words,
      @Nullable String dataset,
      @Nullable String artist,
      @Nullable String album,
      @Nullable String genre,
      @Nullable Years years)
      implements Question {}

  /// A span of years, both ends included.
  record Years(int first, int last) {

    /// Asks for rows that give no year at all.
    public static final Years UNKNOWN = new Years(-1, -1);

    public Years {
      if (first > last) {
        throw new IllegalArgumentException(first + " is after " + last);
      }
    }

    /// Reads `1997`, `1990-1999` or `1990s`; empty for anything else.
    public static Optional<Years> parse(String text) {
      var typed = text.strip().replace('\u2013', '-');
      if (typed.matches("\\d{4}")) {
        var year = Integer.parseInt(typed);
        return Optional.of(new Years(year, year));
      }
      if (typed.matches("\\d{3}0s")) {
        var decade = Integer.parseInt(typed.substring(0, 4));
        return Optional.of(new Years(decade, decade + 9));
      }
      if (typed.matches("\\d{4} ?- ?\\d{4}")) {
        var first = Integer.parseInt(typed.substring(0, 4));
        var last = Integer.parseInt(typed.substring(typed.length() - 4));
        return first <= last ? Optional.of(new Years(first, last)) : Optional.empty();
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }
}
