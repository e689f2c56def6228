package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.trackrecord.bench.generate.Artist;
import io.trackrecord.bench.generate.Ids;
import io.trackrecord.bench.generate.Noise;
import io.trackrecord.bench.generate.Oddity;
import io.trackrecord.bench.generate.Song;
import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Writes `dataset.csv` of the Spotify Tracks Dataset: a row for each track and genre, genre by
/// genre, with an index column that has no name.
public final class SpotifyFile {

  private static final long NOISE = 51;
  private static final String HEADER =
      ",track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,"
          + "key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,"
          + "time_signature,track_genre";

  /// Writes the songs of a part of the world.
  ///
  /// @return how many rows, and how many of each quirk, are in the file
  public static Tally write(World world, World.Part part, Path file) throws IOException {
    var tally = new Tally();
    try (var csv = CsvText.to(Files.newOutputStream(file), LineDelimiter.LF)) {
      csv.writeRecord(HEADER.split(",", -1));
      for (var i = part.first(); i < part.first() + part.rows(); i++) {
        var row = world.row(Dataset.SPOTIFY_TRACKS, i);
        // A track's numbers are the same under each of its genres.
        csv.writeRecord(cells(row, world.noise().at(NOISE, row.song().number()), i));
        tally.row(row.oddity());
      }
    }
    return tally;
  }

  private static String[] cells(World.Row row, long noise, long index) {
    var song = row.song();
    var nameless = row.oddity() == Oddity.SPOTIFY_NAMELESS;
    var artists = song.artists().stream().map(Artist::name).collect(Collectors.joining(";"));
    return new String[] {
      Long.toString(index),
      Ids.spotifyTrack(song.number()),
      nameless ? "" : artists,
      nameless ? "" : song.album(),
      nameless ? "" : title(song, noise),
      Integer.toString(popularity(song)),
      nameless ? "0" : Long.toString(song.seconds() * 1000L + Noise.below(noise, 1000)),
      song.explicit() ? "True" : "False",
      fraction(noise, 1),
      fraction(noise, 2),
      Integer.toString(Noise.below(Noise.again(noise, 3), 12)),
      "-" + Noise.below(Noise.again(noise, 4), 20) + "." + Noise.below(Noise.again(noise, 5), 1000),
      Integer.toString(Noise.below(Noise.again(noise, 6), 2)),
      "0.0" + (100 + Noise.below(Noise.again(noise, 7), 900)),
      fraction(noise, 8),
      Noise.chance(Noise.again(noise, 9), 300) ? "0.0" : "8.35e-06",
      fraction(noise, 10),
      fraction(noise, 11),
      60 + Noise.below(Noise.again(noise, 12), 140) + "." + Noise.below(noise, 1000),
      Noise.chance(Noise.again(noise, 13), 900) ? "4" : "3",
      row.genre()
    };
  }

  private static String title(Song song, long noise) {
    if (song.artists().size() < 2 || Noise.chance(Noise.again(noise, 14), 400)) {
      return song.titleWithDash();
    }
    var guests = " (feat. " + song.featuredNames() + ")";
    return song.title() + guests + (song.version().isEmpty() ? "" : " - " + song.version());
  }

  /// From 0 to 100, growing with the logarithm of the plays.
  private static int popularity(Song song) {
    return Math.min(100, (64 - Long.numberOfLeadingZeros(song.plays())) * 3);
  }

  private static String fraction(long noise, int salt) {
    return "0." + (100 + Noise.below(Noise.again(noise, salt), 900));
  }

  private SpotifyFile() {}
}
