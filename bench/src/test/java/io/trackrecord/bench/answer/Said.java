package io.trackrecord.bench.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was said, without any platform's formatting and layout.
///
/// @param lines everything but the songs, in reading order, the heading first; where the songs
///   stand there is the one line [#SONGS]
/// @param songs the songs, in order
/// @param offered the names offered to choose from, in order
record Said(List<String> lines, List<SaidSong> songs, List<String> offered) {

  /// Stands where the songs were.
  static final String SONGS = "(songs)";

  /// The isolates that keep a right-to-left name from turning its surroundings; they are not seen.
  private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

  /// What stands between a label and its value, be it a colon, a line break or a tab stop.
  private static final Pattern BETWEEN = Pattern.compile(":?\\s+|:$");

  Said {
    lines = List.copyOf(lines);
    songs = List.copyOf(songs);
    offered = List.copyOf(offered);
  }

  /// One song.
  ///
  /// @param name title, artists and, if known, album and year: `title - artists (album, year)`
  /// @param basis how it matched, or null where that was not said of this song
  /// @param uncertain whether it was said to be perhaps the same as another one
  /// @param rows its rows, in order
  /// @param moreRows how many more rows it was said to have
  /// @param link where the title itself leads, or null
  record SaidSong(
      int number,
      String name,
      @Nullable String basis,
      boolean uncertain,
      List<SaidRow> rows,
      int moreRows,
      @Nullable String link) {

    SaidSong {
      rows = List.copyOf(rows);
    }
  }

  /// One row of a song.
  ///
  /// @param row its id, or null where only the dataset was named
  record SaidRow(String dataset, @Nullable String row, List<String> links) {

    SaidRow {
      links = List.copyOf(links);
    }
  }

  /// What the answer is about.
  String heading() {
    return words(lines.getFirst());
  }

  /// Everything but the songs, word by word.
  List<String> words() {
    return List.of(words(String.join("\n", lines)).split(" "));
  }

  /// A text without what only lays it out.
  static String words(String text) {
    return BETWEEN.matcher(ISOLATES.matcher(text).replaceAll("").strip()).replaceAll(" ").strip();
  }

  /// A link's text with its address, which is said once where it is the text itself.
  static String link(String text, String address) {
    return text.equals(address) ? address : text + ": " + address;
  }

  /// A song's title, artists and album in one line.
  static String name(String title, String artists, String detail) {
    return words(title + " - " + artists + (detail.isEmpty() ? "" : " (" + detail + ")"));
  }

  /// Takes an answer down, line by line.
  static final class Notes {

    private final List<String> lines = new ArrayList<>();
    private final List<SaidSong> songs = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();

    void line(String line) {
      if (!line.isBlank()) {
        lines.add(line.strip());
      }
    }

    void song(SaidSong song) {
      if (songs.isEmpty()) {
        lines.add(SONGS);
      }
      songs.add(song);
    }

    void offer(String name) {
      offered.add(words(name));
    }

    Said said() {
      return new Said(lines, songs, offered);
    }
  }
}
