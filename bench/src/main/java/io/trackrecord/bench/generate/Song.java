package io.trackrecord.bench.generate;

import java.util.List;

/// One recording of the invented world. Every dataset that has it writes it in its own way.
///
/// @param number the identity; a live version of a song has its own
/// @param title without version and featured artists
/// @param version such as "Live" or "Remastered 2011", empty for the plain recording
/// @param artists the first is the main artist, the others are featured
/// @param genre as the Spotify dataset spells genres
public record Song(
    long number,
    String title,
    String version,
    List<Artist> artists,
    long albumNumber,
    String album,
    int year,
    int seconds,
    String genre,
    boolean explicit,
    long plays) {

  /// The first artist.
  public Artist artist() {
    return artists.getFirst();
  }

  /// The artists after the first.
  public List<Artist> featured() {
    return artists.subList(1, artists.size());
  }

  /// The title with its version in brackets: "Paper Lighthouse (Live)".
  public String titleInBrackets() {
    return version.isEmpty() ? title : title + " (" + version + ")";
  }

  /// The title with its version after a dash: "Paper Lighthouse - Live".
  public String titleWithDash() {
    return version.isEmpty() ? title : title + " - " + version;
  }

  /// The names of the featured artists: "A & B".
  public String featuredNames() {
    var names = new StringBuilder();
    for (var artist : featured()) {
      names.append(names.isEmpty() ? "" : " & ").append(artist.name());
    }
    return names.toString();
  }
}
