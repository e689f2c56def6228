package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bench.generate.Genres;
import io.trackrecord.bench.generate.Noise;
import io.trackrecord.bench.generate.Oddity;
import io.trackrecord.bench.generate.Slug;
import io.trackrecord.bench.generate.Song;
import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.IOException;

/// Writes `raw_tracks.csv`: 39 columns, one header row, and more rows than `tracks.csv`.
record FmaRawTracks(World world) {

  private static final long NOISE = 61;
  private static final String HEADER =
      "track_id,album_id,album_title,album_url,artist_id,artist_name,artist_url,artist_website,"
          + "license_image_file,license_image_file_large,license_parent_id,license_title,"
          + "license_url,tags,track_bit_rate,track_comments,track_composer,track_copyright_c,"
          + "track_copyright_p,track_date_created,track_date_recorded,track_disc_number,"
          + "track_duration,track_explicit,track_explicit_notes,track_favorites,track_file,"
          + "track_genres,track_image_file,track_information,track_instrumental,track_interest,"
          + "track_language_code,track_listens,track_lyricist,track_number,track_publisher,"
          + "track_title,track_url";

  void write(World.Part part, CsvWriter csv, Tally tally) throws IOException {
    csv.writeRecord(HEADER.split(",", -1));
    for (var i = part.first(); i < part.first() + part.rows(); i++) {
      var row = world.row(Dataset.FREE_MUSIC_ARCHIVE, i);
      var noise = world.noise().at(NOISE, i);
      csv.writeRecord(cells(row, world.fmaIds().ofRow(i), noise));
      tally.row(row.oddity());
      if (world.fmaIds().extraFollows(i)) {
        csv.writeRecord(
            cells(
                new World.Row(row.song(), null, row.genre()),
                world.fmaIds().ofExtraAfter(i),
                noise));
        tally.lineBeside();
      }
    }
  }

  private static String[] cells(World.Row row, long id, long noise) {
    var song = row.song();
    var oddity = row.oddity();
    var album = oddity != Oddity.FMA_NO_ALBUM;
    var nameless = oddity == Oddity.FMA_NAMELESS;
    var genre = Genres.fma(song);
    return new String[] {
      Long.toString(id),
      album ? 1 + song.albumNumber() + ".0" : "",
      album ? song.album() : "",
      album ? FmaPages.album(song) : "",
      Long.toString(1 + song.artist().number()),
      nameless ? "" : song.artist().name(),
      FmaPages.artist(song),
      "",
      // The pictures of licences would be a third of the bytes, and nobody reads them.
      "",
      "",
      "5.0",
      "Attribution-NonCommercial-ShareAlike 3.0 International",
      "http://creativecommons.org/licenses/by-nc-sa/3.0/",
      tags(song, noise),
      Integer.toString(128_000 + 64_000 * Noise.below(Noise.again(noise, 6), 4)),
      "0",
      Noise.chance(Noise.again(noise, 1), 150) ? song.artist().name() : "",
      "",
      "",
      date(noise) + " 01:48:12 AM",
      date(noise),
      "1",
      duration(song.seconds(), oddity == Oddity.FMA_HOURS),
      song.explicit() ? "Radio-Unsafe" : "",
      "",
      Integer.toString(Noise.below(noise, 20)),
      "music/" + Slug.of(song.artist().name(), '_') + "/" + id + ".mp3",
      "[{'genre_id': '%d', 'genre_title': '%s', 'genre_url': '%s'}]"
          .formatted(genre.id(), genre.title(), genre.url()),
      "",
      oddity == Oddity.FMA_HTML ? html(song) : "",
      "0",
      Long.toString(song.plays() + 7),
      "en",
      Long.toString(song.plays()),
      "",
      Integer.toString(1 + Noise.below(Noise.again(noise, 2), 12)),
      "",
      nameless ? "" : title(row),
      FmaPages.track(song)
    };
  }

  static String title(World.Row row) {
    return row.oddity() == Oddity.FMA_UNTITLED ? "untitled" : FmaPages.title(row.song());
  }

  private static String html(Song song) {
    return "<p>Recorded \"live\" at home, by <a href=\"http://example.org/\">"
        + song.artist().name()
        + "</a>,\nmixed later.</p>\n<p>Thanks, all &amp; sundry.</p>";
  }

  private static String tags(Song song, long noise) {
    return Noise.chance(Noise.again(noise, 3), 100) ? "['" + song.genre() + "', 'lo-fi']" : "[]";
  }

  private static String date(long noise) {
    var day = Noise.below(Noise.again(noise, 4), 28 * 12);
    return "%02d/%02d/%d"
        .formatted(day / 28 + 1, day % 28 + 1, 2008 + Noise.below(Noise.again(noise, 5), 9));
  }

  /// "MM:SS", or "HH:MM:SS" for what lasts an hour.
  private static String duration(int seconds, boolean hours) {
    var clock = "%02d:%02d".formatted(seconds / 60, seconds % 60);
    return hours ? "01:" + clock : clock;
  }
}
