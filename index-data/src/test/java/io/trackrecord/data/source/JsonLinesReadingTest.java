package io.trackrecord.data.source;

import static io.trackrecord.data.track.Platform.GENIUS_ARTIST;
import static io.trackrecord.data.track.Platform.GENIUS_PAGE;
import static io.trackrecord.data.track.Platform.GENIUS_SONG;
import static io.trackrecord.data.track.Platform.YOUTUBE_VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.PlatformId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReadingTest {

  private static final String SLEEPING = "sleeping-disco-9m";
  private static final String MARKER = "never-to-be-kept";

  @TempDir Path folder;

  @Test
  void a_whole_row_is_read() throws Exception {
    var track =
        read("""
                {"song_id": 4711, "song_url": "https://genius.com/Some-artist-some-song-lyrics",\
                 "title": "Some Song", "primary_artist": "Some Artist",\
                 "artist_url": "https://genius.com/artists/Some-artist",\
                 "featured_artists": ["Guest", "Other"], "lyricists": ["Someone"],\
                 "album_name": "Album", "album_url": "https://genius.com/albums/Some/Album",\
                 "album_release_date": "1999-05-01", "tags": ["rock", "rock", "pop"],\
                 "language": "en", "lyrics": "never-to-be-kept", "genius_annotation": {"a": 1},\
                 "qna": ["never-to-be-kept"],\
                 "youtube_links": ["https://www.youtube.com/watch?v=abcdefghijk", "lmnopqrstuv"]}
                """)
            .only();

    assertThat(track.row()).isEqualTo("4711");
    assertThat(track.title()).isEqualTo("Some Song");
    assertThat(track.artistNames()).containsExactly("Some Artist", "Guest", "Other");
    assertThat(track.album()).isEqualTo("Album");
    assertThat(track.year()).isEqualTo(1999);
    assertThat(track.genres()).containsExactly("rock", "pop");
    assertThat(track.links())
        .containsExactly(
            new PlatformId(GENIUS_SONG, "4711"),
            new PlatformId(GENIUS_PAGE, "Some-artist-some-song-lyrics"),
            new PlatformId(GENIUS_ARTIST, "Some-artist"),
            new PlatformId(YOUTUBE_VIDEO, "abcdefghijk"),
            new PlatformId(YOUTUBE_VIDEO, "lmnopqrstuv"));
    assertThat(track.toString()).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title", "song_title", "song_name", "song", "track_name", "full_title", "name"})
  void the_title_is_found_under_each_of_its_keys(String key) throws Exception {
    assertThat(read("{\"song_id\": 1, \"" + key + "\": \"Found\"}").only().title())
        .isEqualTo("Found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "{}", "true", "[\"a\", \"b\"]"})
  void a_title_key_that_holds_no_text_gives_way_to_the_next(String value) throws Exception {
    assertThat(
            read("{\"song_id\": 1, \"title\": " + value + ", \"song_name\": \"Next\"}")
                .only()
                .title())
        .isEqualTo("Next");
  }

  @Test
  void without_any_title_key_the_address_spells_it_without_the_artist() throws Exception {
    var read =
        read(
            """
            {"song_id": 1, "song_url": "https://genius.com/The-artist-my-song-lyrics", "primary_artist": "The Artist"}
            {"song_id": 2, "song_url": "https://genius.com/Other-my-song-lyrics", "primary_artist": "Nobody"}
            {"song_id": 3, "song_url": "https://genius.com/Caf%C3%A9-song-lyrics"}
            """);

    assertThat(read.titles()).containsExactly("my song", "Other my song", "Café song");
  }

  @Test
  void a_row_without_an_id_is_known_by_its_address() throws Exception {
    var track = read("{\"title\": \"T\", \"song_url\": \"https://genius.com/A-t-lyrics\"}").only();

    assertThat(track.row()).isEqualTo("https://genius.com/A-t-lyrics");
    assertThat(track.links()).containsExactly(new PlatformId(GENIUS_PAGE, "A-t-lyrics"));
  }

  @Test
  void missing_and_null_keys_leave_a_track() throws Exception {
    var read =
        read(
            """
            {"song_id": "1", "title": "Bare"}
            {"song_id": "2", "title": "Nulls", "primary_artist": null, "featured_artists": null, "album_name": null, "tags": null, "youtube_links": null, "album_release_date": null}
            {"song_id": "3", "primary_artist": "Artist only"}
            """);

    assertThat(read.ids()).containsExactly("1", "2", "3");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void values_of_other_types_are_read_where_they_have_a_meaning() throws Exception {
    var track =
        read("""
                {"song_id": 12.0, "title": 99, "primary_artist": {"name": "Named", "lyrics": "never-to-be-kept"},\
                 "featured_artists": "One Guest", "album_name": ["Single"], "album_release_date": 1987,\
                 "tags": "rock", "youtube_links": "https://youtu.be/abcdefghijk", "lyrics": 5}
                """)
            .only();

    assertThat(track.row()).isEqualTo("12");
    assertThat(track.title()).isEqualTo("99");
    assertThat(track.artistNames()).containsExactly("Named", "One Guest");
    assertThat(track.album()).isEqualTo("Single");
    assertThat(track.year()).isEqualTo(1987);
    assertThat(track.genres()).containsExactly("rock");
    assertThat(track.links()).contains(new PlatformId(YOUTUBE_VIDEO, "abcdefghijk"));
    assertThat(track.toString()).doesNotContain(MARKER);
  }

  @Test
  void broken_lines_are_rejected_with_their_number_and_the_others_are_kept() throws Exception {
    var read =
        read(
            """
            {"song_id": 1, "title": "First"}
            {"song_id": 2, "title": "Cut off", "lyrics": "never-to-be-

            not json
            ["an", "array"]
            {"song_id": 3, "title": "Two"} {"song_id": 4, "title": "on one line"}
            {"title": "No id"}
            {"song_id": 6, "lyrics": "never-to-be-kept"}
            {"song_id": 7, "title": "Last"}""");

    assertThat(read.ids()).containsExactly("1", "7");
    assertThat(read.rejects()).extracting(Reject::row).containsExactly(2L, 4L, 5L, 6L, 7L, 8L);
    assertThat(read.reasons())
        .containsExactly(
            "unreadable",
            "unreadable",
            "unreadable",
            "unreadable",
            "no-id",
            "no-title-and-no-artist");
    assertThat(read.rejects()).noneMatch(reject -> reject.toString().contains("never-to-be"));
    assertThat(read.rejects().getFirst().text()).isEqualTo("song_id: 2, title: Cut off");
  }

  @Test
  void blank_lines_and_carriage_returns_are_no_rows() throws Exception {
    var read = read("\r\n  \t\r\n{\"song_id\": 1, \"title\": \"A\"}\r\n\n\n");

    assertThat(read.ids()).containsExactly("1");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void a_byte_order_mark_and_bytes_that_are_no_utf8_cost_no_row() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.writeBytes("{\"song_id\": 1, \"title\": \"A\"}\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("{\"song_id\": 2, \"title\": \"caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("\"}\n".getBytes(StandardCharsets.UTF_8));
    var file = Files.write(folder.resolve("a.jsonl"), bytes.toByteArray());

    assertThat(Collected.of(SLEEPING, file).titles()).containsExactly("A", "caf\uFFFD");
  }

  @Test
  void zero_bytes_in_front_are_a_broken_line_and_no_failure() throws Exception {
    var read = read("{\"song_id\": 1, \"title\": \"A\"}\n\0\0\0{\"song_id\": 2}\n\0\0x\0y\n");

    assertThat(read.ids()).containsExactly("1");
    assertThat(read.reasons()).containsExactly("unreadable", "unreadable");
  }

  @Test
  void nesting_without_end_is_a_broken_line() throws Exception {
    var read =
        read("{\"song_id\": 1, \"title\": \"A\"}\n{\"song_id\": 2, \"tags\": " + "[".repeat(5_000));

    assertThat(read.reasons()).containsExactly("unreadable");
  }

  @Test
  void a_line_that_is_too_long_is_rejected_in_bounded_memory() throws Exception {
    var file = folder.resolve("a.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"song_id\": 1, \"title\": \"A\"}\n{\"song_id\": 2, \"lyrics\": \"");
      for (var i = 0; i < 17; i++) {
        out.write("x".repeat(1 << 20));
      }
      out.write("\"}\n{\"song_id\": 3, \"title\": \"B\"}\n");
    }

    var read = Collected.of(SLEEPING, file);

    assertThat(read.ids()).containsExactly("1", "3");
    assertThat(read.reasons()).containsExactly("too-long");
  }

  @Test
  void keys_that_the_descriptor_does_not_know_are_reported() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"song_id\": 1, \"title\": \"A\", \"zz_new\": 1, \"lyrics\": \"x\", \"more\": {}}\n");

    assertThat(Collected.input(SLEEPING, file).note())
        .isEqualTo("Keys that the descriptor does not know: more, zz_new.");
  }

  @Test
  void a_file_of_another_layout_is_refused_with_what_was_expected() throws Exception {
    var file = Files.writeString(folder.resolve("a.csv"), "song_id,title\n1,A\n");

    assertThatThrownBy(() -> Collected.of(SLEEPING, file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "a.csv is no file of sleeping-disco-9m: expected one JSON object a line with the keys"
                + " song_id or song_url, title, song_title, song_name, song, track_name,"
                + " full_title, name.");
  }

  @Test
  void a_gzip_file_that_is_cut_off_is_refused_with_its_name() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      for (var i = 0; i < 20_000; i++) {
        var line = "{\"song_id\": " + i + ", \"title\": \"" + i * 7919L + "\"}\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    var whole = bytes.toByteArray();
    var file =
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 1_000));

    assertThatThrownBy(() -> Collected.of(SLEEPING, file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("a.jsonl.gz is damaged or cut off (")
        .hasMessageEndingWith("). Get the file again.");
  }

  private Collected read(String lines) throws IOException, InputException {
    return Collected.of(SLEEPING, Files.writeString(folder.resolve("a.jsonl"), lines));
  }
}
