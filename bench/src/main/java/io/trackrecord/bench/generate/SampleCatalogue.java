package io.trackrecord.bench.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `sample-catalogue.txt`, where the music of the sample is written down; the file begins
/// with its own grammar.
final class SampleCatalogue {

  /// A song, the other genre that Spotify has it under, and the letters of its datasets.
  record Item(Song song, String secondGenre, String datasets) {}

  private static final Pattern ALBUM = Pattern.compile("(.+) \\((\\d{4})\\): (.+)");
  private static final Pattern SONG =
      Pattern.compile(
          "(?<title>.+?)(?: \\[(?<version>[^\\]]+)\\])?(?: ft\\. (?<guests>.+?))?"
              + "(?: \\{(?<datasets>[A-Za-z]+)\\})?");

  private final Noise noise;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Artist> artists = new LinkedHashMap<>();
  private int artistNumber;
  private long albumNumber;
  private @Nullable Artist artist;
  private String genre = "";
  private String secondGenre = "";
  private String datasets = "";

  private SampleCatalogue(Noise noise) {
    this.noise = noise;
  }

  static List<Item> read(Noise noise) throws IOException {
    var catalogue = new SampleCatalogue(noise);
    try (var in = SampleCatalogue.class.getResourceAsStream("sample-catalogue.txt")) {
      var lines =
          text(in).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      // Guests may come before their own entry.
      lines.stream().filter(line -> line.startsWith("@ ")).forEach(catalogue::introduce);
      catalogue.artistNumber = 0;
      lines.forEach(catalogue::line);
    }
    return Collections.unmodifiableList(catalogue.items);
  }

  private static String text(@Nullable InputStream in) throws IOException {
    if (in == null) {
      throw new IllegalStateException("sample-catalogue.txt is not among the resources");
    }
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private void introduce(String line) {
    var name = line.substring(2);
    artistNumber++;
    artists.putIfAbsent(name, new Artist(artistNumber, name));
  }

  private void line(String line) {
    switch (line.charAt(0)) {
      case '@' -> {
        artistNumber++;
        artist = new Artist(artistNumber, line.substring(2));
      }
      case '~' -> {
        var words = line.split(" ", -1);
        var genres = words[1].split("/", -1);
        genre = genres[0];
        secondGenre = genres[1];
        datasets = words[2];
      }
      default -> album(line);
    }
  }

  private void album(String line) {
    var album = ALBUM.matcher(line);
    if (!album.matches() || artist == null) {
      throw new IllegalStateException("not an album: " + line);
    }
    albumNumber++;
    for (var entry : album.group(3).split("; ", -1)) {
      var song = SONG.matcher(entry.strip());
      if (!song.matches()) {
        throw new IllegalStateException("not a song: " + entry);
      }
      var own = song.group("datasets");
      items.add(
          new Item(
              song(
                  artist,
                  song.group("title"),
                  song.group("version"),
                  song.group("guests"),
                  album.group(1),
                  Integer.parseInt(album.group(2))),
              secondGenre,
              own == null ? datasets : own));
    }
  }

  private Song song(
      Artist main,
      String title,
      @Nullable String version,
      @Nullable String guests,
      String album,
      int year) {
    var number = items.size() + 1L;
    var draw = noise.at(1, number);
    var all = new ArrayList<Artist>();
    all.add(main);
    if (guests != null) {
      for (var name : guests.split(" & ", -1)) {
        var guest = artists.get(name);
        if (guest == null) {
          throw new IllegalStateException("the guest has no entry: " + name);
        }
        all.add(guest);
      }
    }
    return new Song(
        number,
        title,
        version == null ? "" : version,
        all,
        albumNumber,
        album,
        year,
        95 + Noise.below(draw, 240),
        genre,
        Noise.chance(Noise.again(draw, 1), 60),
        plays(number, Noise.unit(Noise.again(draw, 2))));
  }

  /// From a few to millions, evenly over the orders of magnitude. The first song is the best known.
  private static long plays(long number, double unit) {
    return number == 1 ? 4_200_000 : (long) StrictMath.pow(10, 1 + 5.3 * unit);
  }
}
