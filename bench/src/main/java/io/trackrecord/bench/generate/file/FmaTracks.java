package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bench.generate.Genres;
import io.trackrecord.bench.generate.Noise;
import io.trackrecord.bench.generate.Oddity;
import io.trackrecord.bench.generate.World;
import java.io.IOException;
import java.util.Arrays;

/// Writes `tracks.csv`: 52 columns after the id, known by group and field, under three header rows.
record FmaTracks(World world) {

  private static final String ALBUM =
      "comments date_created date_released engineer favorites id information listens producer tags"
          + " title tracks type";
  private static final String ARTIST =
      "active_year_begin active_year_end associated_labels bio comments date_created favorites id"
          + " latitude location longitude members name related_projects tags website"
          + " wikipedia_page";
  private static final String SET = "split subset";
  private static final String TRACK =
      "bit_rate comments composer date_created date_recorded duration favorites genre_top genres"
          + " genres_all information interest language_code license listens lyricist number"
          + " publisher tags title";

  private static final String[] FIELDS =
      (" " + ALBUM + " " + ARTIST + " " + SET + " " + TRACK).split(" ", -1);
  private static final String[] GROUPS = groups();

  private static String[] groups() {
    var groups = new String[FIELDS.length];
    groups[0] = "";
    var at = 1;
    for (var group :
        new String[][] {{"album", ALBUM}, {"artist", ARTIST}, {"set", SET}, {"track", TRACK}}) {
      var end = at + group[1].split(" ", -1).length;
      Arrays.fill(groups, at, end, group[0]);
      at = end;
    }
    return groups;
  }

  void write(World.Part part, CsvWriter csv) throws IOException {
    csv.writeRecord(GROUPS);
    csv.writeRecord(FIELDS);
    var third = new String[FIELDS.length];
    Arrays.fill(third, "");
    third[0] = "track_id";
    csv.writeRecord(third);
    for (var i = part.first(); i < part.first() + part.rows(); i++) {
      var row = world.row(Dataset.FREE_MUSIC_ARCHIVE, i);
      csv.writeRecord(cells(row, world.fmaIds().ofRow(i)));
    }
  }

  private static String[] cells(World.Row row, long id) {
    var song = row.song();
    var oddity = row.oddity();
    var album = oddity != Oddity.FMA_NO_ALBUM;
    var artist = oddity != Oddity.FMA_NO_ARTIST_RECORD && oddity != Oddity.FMA_NAMELESS;
    var genre = Genres.fma(song);
    var seconds = song.seconds() + (oddity == Oddity.FMA_HOURS ? 3600 : 0);
    return new String[] {
      Long.toString(id),
      // album
      album ? "0" : "-1",
      album ? moment(song.albumNumber()) : "",
      album ? song.year() + "-01-01 00:00:00" : "",
      "",
      album ? "4" : "-1",
      album ? Long.toString(1 + song.albumNumber()) : "-1",
      oddity == Oddity.FMA_HTML ? "<p>A record,\nwith \"notes\".</p>" : "",
      album ? "6073" : "-1",
      "",
      "[]",
      album ? song.album() : "",
      album ? "7" : "-1",
      album ? "Album" : "",
      // artist
      "",
      "",
      "",
      "",
      artist ? "0" : "-1",
      artist ? moment(song.artist().number()) : "",
      artist ? "9" : "-1",
      Long.toString(1 + song.artist().number()),
      "",
      "",
      "",
      "",
      artist ? song.artist().name() : "",
      "",
      "[]",
      "",
      "",
      // set
      "training",
      "large",
      // track
      "256000",
      "0",
      "",
      moment(id),
      song.year() + "-01-01 00:00:00",
      Integer.toString(seconds),
      "2",
      genre.title(),
      "[" + genre.id() + "]",
      "[" + genre.id() + "]",
      "",
      Long.toString(song.plays() + 7),
      "en",
      "Attribution-NonCommercial-ShareAlike 3.0 International",
      Long.toString(song.plays()),
      "",
      "3",
      "",
      "[]",
      oddity == Oddity.FMA_NAMELESS ? "" : FmaRawTracks.title(row)
    };
  }

  /// A time in November 2008, when the archive was filled.
  private static String moment(long number) {
    return "2008-11-%02d %02d:%02d:%02d"
        .formatted(
            1 + number % 30, number / 30 % 24, number * 7 % 60, Noise.below(Noise.mix(number), 60));
  }
}
