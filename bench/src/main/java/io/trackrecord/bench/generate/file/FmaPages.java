package io.trackrecord.bench.generate.file;

import io.trackrecord.bench.generate.Slug;
import io.trackrecord.bench.generate.Song;

/// Titles and addresses as the Free Music Archive writes them; FMA's own files and Stability AI's
/// list agree on them.
final class FmaPages {

  private static final String MUSIC = "freemusicarchive.org/music/";

  static String title(Song song) {
    return song.artists().size() > 1
        ? song.titleInBrackets() + " (feat. " + song.featuredNames() + ")"
        : song.titleInBrackets();
  }

  static String artist(Song song) {
    return "http://" + MUSIC + Slug.of(song.artist().name(), '_') + "/";
  }

  static String album(Song song) {
    return artist(song) + Slug.of(song.album(), '_') + "/";
  }

  static String track(Song song) {
    return album(song) + Slug.of(title(song), '_');
  }

  static String attributed(Song song) {
    return "https://" + track(song).substring("http://".length()) + "/";
  }

  private FmaPages() {}
}
