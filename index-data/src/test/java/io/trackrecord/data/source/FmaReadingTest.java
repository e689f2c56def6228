package io.trackrecord.data.source;

import static io.trackrecord.data.track.Platform.FMA_PAGE;
import static io.trackrecord.data.track.Platform.FMA_TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.PlatformId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmaReadingTest {

  private static final String FMA = "free-music-archive";
  private static final String HEADER =
      "track_id,album_id,album_title,album_url,artist_id,artist_name,license_title,"
          + "track_date_recorded,track_duration,track_explicit,track_genres,track_listens,"
          + "track_title,track_url\n";
  private static final String GENRES =
      "\"[{'genre_id': '21', 'genre_title': 'Hip-Hop', 'genre_url': 'x'},"
          + " {'genre_id': '5', 'genre_title': \"\"Children's Music\"\"}]\"";
  private static final String FOOD = row(2, "168", "Radio-Unsafe", "Food");
  private static final String EXTRA = row(9, "01:02:03", "", "Not of the dataset");
  private static final String TRACKS =
      """
      ,album,album,artist,set,track
      ,date_released,tracks,name,split,title
      track_id,,,,,
      2,2009-01-05 00:00:00,7,AWOL,training,Food
      """;

  @TempDir Path folder;

  private static String row(int id, String duration, String explicit, String title) {
    return id
        + ",1.0,AWOL - A Way Of Life,http://freemusicarchive.org/music/AWOL/A/,1,AWOL,CC BY-NC,"
        + "11/26/2008,"
        + duration
        + ","
        + explicit
        + ","
        + GENRES
        + ",1293,"
        + title
        + ",http://freemusicarchive.org/music/AWOL/AWOL_-_A_Way_Of_Life/"
        + title
        + "\n";
  }

  @Test
  void raw_tracks_gives_the_row_and_tracks_the_year_of_its_album() throws Exception {
    raw(HEADER + FOOD + EXTRA);
    tracks(TRACKS);

    var track = Collected.of(FMA, folder).only();

    assertThat(track.row()).isEqualTo("2");
    assertThat(track.title()).isEqualTo("Food");
    assertThat(track.artists()).containsExactly(new Credit("AWOL", "1"));
    assertThat(track.album()).isEqualTo("AWOL - A Way Of Life");
    assertThat(track.year()).isEqualTo(2009);
    assertThat(track.durationMillis()).isEqualTo(168_000);
    assertThat(track.genres()).containsExactly("Hip-Hop", "Children's Music");
    assertThat(track.explicit()).isTrue();
    assertThat(track.popularity()).isEqualTo(1293);
    assertThat(track.licence()).isEqualTo("CC BY-NC");
    assertThat(track.links())
        .containsExactly(
            new PlatformId(FMA_TRACK, "2"),
            new PlatformId(FMA_PAGE, "AWOL/AWOL_-_A_Way_Of_Life/Food"));
  }

  @ParameterizedTest
  @CsvSource({"02:48, 168000", "01:02:03, 3723000", "168, 168000", "2:48.5, 168500", "x,", "'',"})
  void durations_are_clocks_or_seconds(String duration, Long millis) throws Exception {
    raw(HEADER + row(2, duration, "", "Food"));

    assertThat(Collected.of(FMA, folder).only().durationMillis()).isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"Radio-Safe, false", "Radio-Unsafe, true", "Adults-Only, true", "'',", "maybe,"})
  void explicit_words_are_read(String word, Boolean explicit) throws Exception {
    raw(HEADER + row(2, "1", word, "Food"));

    assertThat(Collected.of(FMA, folder).only().explicit()).isEqualTo(explicit);
  }

  @Test
  void raw_tracks_alone_gives_all_its_rows_and_says_so() throws Exception {
    raw(HEADER + FOOD + EXTRA);

    var input = Collected.input(FMA, folder);

    assertThat(Collected.of(FMA, folder).ids()).containsExactly("2", "9");
    assertThat(Collected.of(FMA, folder).tracks().getFirst().year()).isEqualTo(2008);
    assertThat(input.note())
        .isEqualTo(
            "tracks.csv was not given, so all rows of raw.csv are listed, including those that are"
                + " not in the published dataset.");
  }

  @Test
  void tracks_alone_is_refused() throws Exception {
    tracks(TRACKS);

    assertThatThrownBy(() -> Collected.of(FMA, folder))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "raw_tracks.csv of FMA is missing: tracks.csv alone has no addresses. Give the folder"
                + " or fma_metadata.zip that holds both.");
  }

  @Test
  void two_tables_with_the_same_header_are_refused() throws Exception {
    raw(HEADER + FOOD);
    Files.writeString(folder.resolve("copy.csv"), HEADER + EXTRA);

    assertThatThrownBy(() -> Collected.of(FMA, folder))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "copy.csv and raw.csv both have the header of raw_tracks.csv. Name the one that is"
                + " meant.");
  }

  @Test
  void an_id_of_tracks_that_raw_tracks_lacks_is_rejected() throws Exception {
    raw(HEADER + FOOD);
    tracks(TRACKS + "3,,7,AWOL,training,Electric Ave\n");

    var read = Collected.of(FMA, folder);

    assertThat(read.ids()).containsExactly("2");
    assertThat(read.reasons()).containsExactly("not-in-raw-tracks");
    assertThat(read.rejects().getFirst().text()).isEqualTo("3");
    assertThat(read.rejects().getFirst().file()).isEqualTo("other-name.csv");
  }

  @Test
  void a_row_with_a_blank_id_and_one_of_too_few_cells_are_rejected() throws Exception {
    raw(HEADER + FOOD + FOOD.replaceFirst("2", " ") + "9,1\n" + "2,1\n");
    tracks(TRACKS);

    var read = Collected.of(FMA, folder);

    assertThat(read.ids()).containsExactly("2");
    assertThat(read.reasons()).containsExactly("no-id", "unreadable");
  }

  @Test
  void html_and_line_breaks_within_cells_are_read() throws Exception {
    raw(HEADER + row(2, "1", "", "\"<b>Bold</b>\nand \"\"more\"\"\"") + EXTRA);

    assertThat(Collected.of(FMA, folder).titles().getFirst())
        .isEqualTo("<b>Bold</b>\nand \"more\"");
  }

  @Test
  void a_byte_order_mark_hides_neither_table() throws Exception {
    raw("\uFEFF" + HEADER + FOOD + EXTRA);
    tracks("\uFEFF" + TRACKS);

    assertThat(Collected.of(FMA, folder).ids()).containsExactly("2");
  }

  @Test
  void the_zip_is_read_with_entries_of_bzip2() throws Exception {
    var zip = folder.resolve("fma_metadata.zip");
    try (var out = new ZipArchiveOutputStream(zip)) {
      bzip2(out, "fma_metadata/README.txt", "not a table");
      bzip2(out, "fma_metadata/genres.csv", "genre_id,#tracks,parent,title,top_level\n");
      bzip2(out, "fma_metadata/tracks.csv", TRACKS);
      bzip2(out, "fma_metadata/raw_tracks.csv", HEADER + FOOD + EXTRA);
    }
    assertThatThrownBy(() -> new java.util.zip.ZipFile(zip.toFile()).close())
        .hasMessageContaining("bad compression method: 12");

    var read = Collected.of(FMA, zip);

    assertThat(read.ids()).containsExactly("2");
    assertThat(Collected.input(FMA, zip).note()).isEmpty();
    assertThat(Collected.input(FMA, zip).parts().getFirst().name())
        .isEqualTo("fma_metadata.zip!fma_metadata/raw_tracks.csv");
  }

  private static void bzip2(ZipArchiveOutputStream zip, String name, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var packed = new java.io.ByteArrayOutputStream();
    try (var out = new BZip2CompressorOutputStream(packed)) {
      out.write(bytes);
    }
    var crc = new java.util.zip.CRC32();
    crc.update(bytes);
    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipMethod.BZIP2.getCode());
    entry.setSize(bytes.length);
    entry.setCompressedSize(packed.size());
    entry.setCrc(crc.getValue());
    zip.addRawArchiveEntry(entry, new java.io.ByteArrayInputStream(packed.toByteArray()));
  }

  private void raw(String text) throws IOException {
    Files.writeString(folder.resolve("raw.csv"), text);
  }

  private void tracks(String text) throws IOException {
    Files.writeString(folder.resolve("other-name.csv"), text);
  }
}
