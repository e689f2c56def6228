package io.trackrecord.bench.generate.file;

import io.trackrecord.bench.generate.Artist;
import io.trackrecord.bench.generate.Ids;
import io.trackrecord.bench.generate.Song;
import io.trackrecord.bench.generate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the file of an [AddedDataset] in its real layout. Every row is readable and has an id of
/// its own.
public final class AddedFile {

  /// Writes so many rows; songs come again where there are fewer of them.
  ///
  /// @param songs how many rows LAION-DISCO-12M has in this world, at least one
  public static void write(World world, AddedDataset dataset, long rows, long songs, Path file)
      throws IOException {
    var stride = Math.max(1, songs / Math.max(1, rows));
    try (var out = Files.newBufferedWriter(file)) {
      out.write(head(dataset));
      for (var row = 0L; row < rows; row++) {
        var source = world.row(Dataset.LAION_DISCO_12M, row * stride % songs);
        // A spoilt row may repeat an earlier song. One video in eight is of a song.
        var video = row % 8 == 0 && source.oddity() == null ? source.song().number() : -1 - row;
        out.write(line(dataset, row, source.song(), video));
      }
    }
  }

  private static String head(AddedDataset dataset) {
    return switch (dataset) {
      case MILLION_SONG -> "";
      case AUDIOSET -> "# Segments csv\n# YTID, start_seconds, end_seconds, positive_labels\n";
      case FREESOUND -> "id,title,author,license,url\n";
      case MTG_JAMENDO ->
          "TRACK_ID\tARTIST_ID\tALBUM_ID\tTRACK_NAME\tARTIST_NAME\tALBUM_NAME\tRELEASEDATE\tURL\n";
    };
  }

  private static String line(AddedDataset dataset, long row, Song song, long video) {
    return switch (dataset) {
      case MILLION_SONG ->
          String.join(
              "<SEP>",
              "TR" + number(row, 16),
              "SO" + number(song.number(), 16),
              artists(song),
              plain(song.titleInBrackets()) + "\n");
      case AUDIOSET -> Ids.video(video, 0) + ", 30.000, 40.000, \"/m/04rlf,/m/02mscn\"\n";
      case FREESOUND ->
          String.join(
              ",",
              Long.toString(row + 7),
              quoted(plain(song.title()) + ".wav"),
              quoted(plain(song.artist().name())),
              "cc0",
              "https://freesound.org/s/" + (row + 7) + "\n");
      case MTG_JAMENDO ->
          String.join(
              "\t",
              String.format(Locale.ROOT, "track_%07d", row + 1),
              String.format(Locale.ROOT, "artist_%06d", song.artist().number()),
              String.format(Locale.ROOT, "album_%06d", song.albumNumber()),
              plain(song.titleInBrackets()),
              artists(song),
              plain(song.album()),
              song.year() + "-01-01",
              "http://www.jamendo.com/track/" + (row + 1) + "\n");
    };
  }

  private static String artists(Song song) {
    return plain(song.artists().stream().map(Artist::name).collect(Collectors.joining(" & ")));
  }

  private static String number(long number, int length) {
    return String.format(Locale.ROOT, "%0" + length + "X", number);
  }

  /// Without what would end a line or a cell of the files that have no quotes.
  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private AddedFile() {}
}
