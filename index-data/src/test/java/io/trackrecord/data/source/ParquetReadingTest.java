package io.trackrecord.data.source;

import static io.trackrecord.data.track.Platform.YOUTUBE_ALBUM;
import static io.trackrecord.data.track.Platform.YOUTUBE_CHANNEL;
import static io.trackrecord.data.track.Platform.YOUTUBE_VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.PlatformId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetReadingTest {

  private static final String LAION = "laion-disco-12m";
  private static final String CHANNEL = "UCabcdefghijklmnopqrstuv";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SNAPPY, element",
    "SNAPPY, item",
    "ZSTD, element",
    "ZSTD, item",
    "UNCOMPRESSED, element",
    "UNCOMPRESSED, item"
  })
  void a_row_is_read_whatever_the_codec_and_the_name_of_the_lists_child(
      CompressionCodecName codec, String child) throws Exception {
    var rows = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 10; i++) {
      rows.add(
          Map.of(
              "song_id",
              "abcdefghij" + i,
              "title",
              "Song " + i,
              "artist_names",
              List.of("One", "Two"),
              "artist_ids",
              List.of(CHANNEL, "UCother"),
              "album_name",
              "Album",
              "album_id",
              "MPREb_1",
              "isExplicit",
              true,
              "views",
              "945K plays",
              "duration",
              215L));
    }
    var file = ParquetWriting.laion(folder.resolve("train.parquet"), codec, child, rows);

    var read = Collected.of(LAION, file);

    assertThat(read.rejects()).isEmpty();
    assertThat(read.ids()).hasSize(10).startsWith("abcdefghij0").endsWith("abcdefghij9");
    var track = read.tracks().get(3);
    assertThat(track.title()).isEqualTo("Song 3");
    assertThat(track.artists())
        .containsExactly(new Credit("One", CHANNEL), new Credit("Two", "UCother"));
    assertThat(track.album()).isEqualTo("Album");
    assertThat(track.explicit()).isTrue();
    assertThat(track.popularity()).isEqualTo(945_000);
    assertThat(track.durationMillis()).isEqualTo(215_000);
    assertThat(track.links())
        .containsExactly(
            new PlatformId(YOUTUBE_VIDEO, "abcdefghij3"),
            new PlatformId(YOUTUBE_CHANNEL, CHANNEL),
            new PlatformId(YOUTUBE_CHANNEL, "UCother"),
            new PlatformId(YOUTUBE_ALBUM, "MPREb_1"));
  }

  @Test
  void a_row_of_nulls_but_for_id_and_title_is_a_track() throws Exception {
    var track = read(Map.of("song_id", "abcdefghijk", "title", "Alone")).only();

    assertThat(track.title()).isEqualTo("Alone");
    assertThat(track.artists()).isEmpty();
    assertThat(track.album()).isNull();
    assertThat(track.explicit()).isNull();
    assertThat(track.popularity()).isNull();
    assertThat(track.durationMillis()).isNull();
  }

  @Test
  void a_row_with_a_null_or_blank_id_is_rejected() throws Exception {
    var read =
        read(
            Map.of("title", "No id", "artist_names", List.of("One")),
            Map.of("song_id", "  ", "title", "Blank id"),
            Map.of("song_id", "", "title", "Empty id"));

    assertThat(read.tracks()).isEmpty();
    assertThat(read.reasons()).containsExactly("no-id", "no-id", "no-id");
    assertThat(read.rejects().get(1).row()).isEqualTo(2);
    assertThat(read.rejects().get(1).file()).isEqualTo("train.parquet");
    assertThat(read.rejects().get(1).text()).contains("Blank id");
  }

  @Test
  void a_row_that_nobody_could_find_is_rejected() throws Exception {
    var read =
        read(
            Map.of("song_id", "abcdefghijk"),
            Map.of("song_id", "abcdefghijk", "title", " ", "artist_names", Arrays.asList(null, "")),
            Map.of("song_id", "abcdefghijk", "artist_names", List.of()));

    assertThat(read.reasons())
        .containsExactly(
            "no-title-and-no-artist", "no-title-and-no-artist", "no-title-and-no-artist");
  }

  @Test
  void a_null_title_beside_an_artist_is_kept() throws Exception {
    var track = read(Map.of("song_id", "abcdefghijk", "artist_names", List.of("One"))).only();

    assertThat(track.title()).isNull();
    assertThat(track.artistNames()).containsExactly("One");
  }

  @Test
  void lists_of_unequal_length_are_not_paired() throws Exception {
    var read =
        read(
            Map.of(
                "song_id",
                "aaaaaaaaaaa",
                "title",
                "T",
                "artist_names",
                List.of("One", "Two"),
                "artist_ids",
                List.of(CHANNEL)),
            Map.of(
                "song_id",
                "bbbbbbbbbbb",
                "title",
                "T",
                "artist_names",
                List.of("One"),
                "artist_ids",
                List.of(CHANNEL, "UCother")));

    assertThat(read.tracks().get(0).artists())
        .containsExactly(new Credit("One", null), new Credit("Two", null));
    assertThat(read.tracks().get(1).artists()).containsExactly(new Credit("One", null));
    // The ids are still the row's own: a link to them finds it.
    assertThat(read.tracks().get(0).links()).contains(new PlatformId(YOUTUBE_CHANNEL, CHANNEL));
  }

  @Test
  void a_null_item_takes_its_id_with_it_and_leaves_the_others_paired() throws Exception {
    var track =
        read(Map.of(
                "song_id",
                "abcdefghijk",
                "title",
                "T",
                "artist_names",
                Arrays.asList("One", null, "Three"),
                "artist_ids",
                Arrays.asList("UC1", "UC2", null)))
            .only();

    assertThat(track.artists())
        .containsExactly(new Credit("One", "UC1"), new Credit("Three", null));
  }

  @ParameterizedTest
  @CsvSource({
    "945K plays, 945000",
    "1 play, 1",
    "12 plays, 12",
    "1.2M views, 1200000",
    "3B views, 3000000000",
    "'1,234 views', 1234",
    "87, 87",
    "none,",
    "plays,"
  })
  void views_are_read_as_the_site_writes_them(String views, Double count) throws Exception {
    var track = read(Map.of("song_id", "abcdefghijk", "title", "T", "views", views)).only();

    assertThat(track.popularity()).isEqualTo(count);
  }

  @Test
  void parquet_with_other_columns_is_refused_with_what_was_expected() throws Exception {
    var schema = MessageTypeParser.parseMessageType("message m { optional binary other (UTF8); }");
    var file =
        ParquetWriting.write(
            folder.resolve("other.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            schema,
            List.of(Map.of("other", "x")));

    assertThatThrownBy(() -> Collected.of(LAION, file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "other.parquet is no file of laion-disco-12m: expected Parquet with the columns"
                + " song_id, title.");
  }

  @Test
  void a_file_that_is_cut_off_is_refused_with_its_name() throws Exception {
    var file = write(Map.of("song_id", "abcdefghijk", "title", "T"));
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> Collected.of(LAION, file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("train.parquet cannot be read as Parquet: ")
        .hasMessageEndingWith(". Get the file again.");
  }

  @Test
  void what_fails_behind_the_reader_is_not_blamed_on_the_file() throws Exception {
    var file = write(Map.of("song_id", "abcdefghijk", "title", "T"));
    var part = Collected.input(LAION, file).parts().getFirst();
    var full = new UncheckedIOException(new IOException("no space is left"));

    assertThatThrownBy(
            () ->
                part.read(
                    new RowSink() {
                      @Override
                      public void track(
                          String name, long row, io.trackrecord.data.track.Track track) {
                        throw full;
                      }

                      @Override
                      public void reject(Reject reject) {}
                    }))
        .isSameAs(full);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the rows are only read
  private Collected read(Map<String, Object>... rows) throws IOException, InputException {
    return Collected.of(LAION, write(List.of(rows)));
  }

  private Path write(Map<String, Object> row) throws IOException {
    return write(List.of(row));
  }

  private Path write(List<Map<String, Object>> rows) throws IOException {
    return ParquetWriting.laion(
        folder.resolve("train.parquet"), CompressionCodecName.UNCOMPRESSED, "element", rows);
  }
}
