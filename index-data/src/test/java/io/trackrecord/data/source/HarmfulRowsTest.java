package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows with absurdly many values are rejected; the other rows are read.
class HarmfulRowsTest {

  private static final String SPOTIFY = "track_id,artists,album_name,track_name,track_genre\n";

  @TempDir Path folder;

  @Test
  void a_row_with_a_million_artists_is_rejected_in_every_layout() throws Exception {
    var many = 1_000_000;
    var csv =
        Files.writeString(
            folder.resolve("dataset.csv"),
            SPOTIFY + "a," + "N;".repeat(many) + ",Album,Title,\nb,A;B,Album,Title,\n");
    assertRejected(
        Collected.of("spotify-tracks-dataset", csv), "the row has more than 1000 artists");

    var json =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"song_id\": 1, \"title\": \"T\", \"featured_artists\": [\"N\""
                + ",\"N\"".repeat(many)
                + "]}\n{\"song_id\": 2, \"title\": \"T\"}\n");
    assertRejected(Collected.of("sleeping-disco-9m", json), "the row has more than 1000 artists");

    var parquet =
        ParquetWriting.laion(
            folder.resolve("train.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            "element",
            List.of(
                Map.of(
                    "song_id", "a", "title", "T", "artist_names", Collections.nCopies(many, "N")),
                Map.of("song_id", "b", "title", "T", "artist_names", List.of("N"))));
    assertRejected(Collected.of("laion-disco-12m", parquet), "the row has more than 1000 artists");
  }

  @Test
  void genres_and_long_names_are_bounded_too() throws Exception {
    var csv =
        Files.writeString(
            folder.resolve("dataset.csv"),
            SPOTIFY
                + "a,"
                + ("x".repeat(3_999) + ";").repeat(20)
                + ",Album,Title,\n"
                + "b,A,Album,Title,rock\n");
    assertRejected(
        Collected.of("spotify-tracks-dataset", csv),
        "the row has more than 1000 artists, or their names have more than 65536 characters together");

    var json =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"song_id\": 1, \"title\": \"T\", \"tags\": [\"g\""
                + ",\"g\"".repeat(1_000)
                + "]}\n{\"song_id\": 2, \"title\": \"T\", \"tags\": [\"g\""
                + ",\"g\"".repeat(999)
                + "]}\n");
    assertRejected(Collected.of("sleeping-disco-9m", json), "the row has more than 1000 genres");
  }

  private static void assertRejected(Collected read, String detail) {
    assertThat(read.reasons()).containsExactly("too-many-values");
    assertThat(read.rejects().getFirst().detail()).isEqualTo(detail);
    assertThat(read.tracks()).hasSize(1);
  }

  @Test
  void a_cell_of_genres_may_be_as_long_as_it_likes() {
    var text = "long \\'name\\' ".repeat(100_000);
    var literal = "[{'genre_id': '1', 'genre_title': '" + text + "', 'x': 'y'}, ";

    assertThat(PythonLiteral.genreTitles(literal + "{'genre_title': \"Hip-Hop\"}]", 9))
        .containsExactly(text.replace("\\", ""), "Hip-Hop");
    assertThat(PythonLiteral.genreTitles(literal.substring(0, 500_000), 9)).isEmpty();
    assertThat(PythonLiteral.genreTitles("'genre_title': 'a' ".repeat(50_000), 9)).hasSize(9);
    for (var broken : List.of("'genre_title':", "'genre_title': 7", "'genre_title': 'a\\", "")) {
      assertThat(PythonLiteral.genreTitles(broken, 9)).as(broken).isEmpty();
    }
  }

  @Test
  void a_json_file_that_is_cut_off_anywhere_is_not_taken_for_a_whole_one() throws Exception {
    var whole =
        """
        {"song_id": 1, "title": "Café", "tags": ["x"]}
        {"song_id": 22, "title": "Two", "primary_artist": {"name": "B"}}
        """;
    var bytes = whole.getBytes(StandardCharsets.UTF_8);
    var second = whole.indexOf("\n") + 2;
    for (var length = second + 1; length < bytes.length - 1; length++) {
      var cut = java.util.Arrays.copyOf(bytes, length);
      var plain = Collected.of("sleeping-disco-9m", Files.write(folder.resolve("a.jsonl"), cut));
      assertThat(plain.ids()).as("%d bytes", length).containsExactly("1");
      assertThat(plain.reasons()).as("%d bytes", length).containsExactly("unreadable");
      // The packed file is whole, and what is in it is not.
      var packed = Files.write(folder.resolve("b.jsonl.gz"), gzip(cut));
      assertThat(Collected.of("sleeping-disco-9m", packed).reasons()).containsExactly("unreadable");
    }
    var untilTheLineBreak = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(
            Collected.of(
                    "sleeping-disco-9m", Files.write(folder.resolve("a.jsonl"), untilTheLineBreak))
                .ids())
        .containsExactly("1", "22");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
