package io.trackrecord.bot.check.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows that are a line each, in which quotes mean nothing.
final class LineRows implements CatalogueRows {

  private static final Pattern TRACK =
      Pattern.compile("#EXTINF:[^,\"]*(?:\"[^\"]*\"[^,\"]*)*,(.*)", Pattern.CASE_INSENSITIVE);
  private static final String ARTIST = "#EXTART:";
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|spotify):.*");

  private final BufferedReader lines;
  private final Kind kind;

  /// How a line is read.
  enum Kind {
    /// One song a line.
    SONGS,
    /// A playlist: a line with the song's name, then one with its file.
    PLAYLIST,
    /// Cells between tabs.
    TABS
  }

  LineRows(CatalogueText text, Kind kind) {
    this.lines = new BufferedReader(text);
    this.kind = kind;
  }

  static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    String name = null;
    var artist = "";
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (kind == Kind.TABS) {
        return cells(line);
      }
      if (line.isBlank()) {
        continue;
      }
      if (kind == Kind.SONGS) {
        return List.of(line.strip());
      }
      var track = TRACK.matcher(line.strip());
      if (track.matches()) {
        name = track.group(1).strip();
      } else if (line.regionMatches(true, 0, ARTIST, 0, ARTIST.length())) {
        artist = line.substring(ARTIST.length()).strip();
      } else if (!line.startsWith("#")) {
        var song = name == null || name.isEmpty() ? name(line.strip()) : name;
        return List.of(by(artist, song), line.strip());
      }
    }
    return name == null ? null : List.of(by(artist, name), "");
  }

  /// The song with the artist whom a line of its own names, where its own name has none.
  private static String by(String artist, String song) {
    return artist.isEmpty() || song.isEmpty() || ArtistAndTitle.split(song).isPresent()
        ? song
        : artist + " - " + song;
  }

  /// The song that a file's name tells.
  private static String name(String path) {
    if (ADDRESS.matcher(path).matches()) {
      return "";
    }
    var file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var dot = file.lastIndexOf('.');
    var name = dot > 0 ? file.substring(0, dot) : file;
    try {
      return path.startsWith("file:")
          ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
          : name;
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
