package io.trackrecord.data.source;

import static io.trackrecord.data.track.Platform.FMA_PAGE;
import static io.trackrecord.data.track.Platform.FMA_TRACK;
import static io.trackrecord.data.track.Platform.SPOTIFY_TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.PlatformId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedReadingTest {

  private static final String SPOTIFY = "spotify-tracks-dataset";
  private static final String STABILITY = "stable-audio-open";
  private static final String ID = "5SuOikwiRyPMVoIQDJUgSV";
  private static final String COLUMNS =
      "track_id,artists,album_name,track_name,popularity,duration_ms,explicit,danceability,energy,"
          + "key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,"
          + "time_signature,track_genre";
  private static final String MEASURES = "0.676,0.461,1,-6.746,0,0.143,0.03,0.0,0.3,0.7,87.9,4";

  @TempDir Path folder;

  @Test
  void spotifys_header_with_an_empty_first_cell_is_read() throws Exception {
    var track =
        spotify(
                "," + COLUMNS,
                "0,"
                    + ID
                    + ",Gen Hoshino;Some One,Comedy,Comedy,73,230666,False,"
                    + MEASURES
                    + ",acoustic")
            .only();

    assertThat(track.row()).isEqualTo(ID);
    assertThat(track.title()).isEqualTo("Comedy");
    assertThat(track.artistNames()).containsExactly("Gen Hoshino", "Some One");
    assertThat(track.popularity()).isEqualTo(73);
    assertThat(track.durationMillis()).isEqualTo(230_666);
    assertThat(track.explicit()).isFalse();
    assertThat(track.genres()).containsExactly("acoustic");
    assertThat(track.links()).containsExactly(new PlatformId(SPOTIFY_TRACK, ID));
  }

  @Test
  void spotifys_table_is_read_without_that_column_and_with_columns_added() throws Exception {
    var without = spotify(COLUMNS, ID + ",A,B,C,1,1000,TRUE," + MEASURES + ",rock").only();
    var added =
        spotify(
                "popular_or_not," + COLUMNS + ",another",
                "1," + ID + ",A,B,C,1,1000,FALSE," + MEASURES + ",rock,x")
            .only();

    assertThat(without.explicit()).isTrue();
    assertThat(without.genres()).containsExactly("rock");
    assertThat(added.explicit()).isFalse();
    assertThat(added.title()).isEqualTo("C");
  }

  @Test
  void the_row_without_artist_album_and_title_is_rejected() throws Exception {
    var read = spotify("," + COLUMNS, "65900," + ID + ",,,,0,0,False," + MEASURES + ",k-pop");

    assertThat(read.reasons()).containsExactly("no-title-and-no-artist");
    assertThat(read.rejects().getFirst().text()).startsWith("65900," + ID + ",,,,0,0,False");
  }

  @Test
  void stabilitys_list_with_carriage_returns_is_read() throws Exception {
    var read =
        stability(
            "id,title,author,license,url\r\n"
                + "155320,\uFF21\uFF22,Some One,CC BY 4.0,"
                + "https://freemusicarchive.org/music/Some_One/Album/AB/\r\n"
                + "2,\"One, \"\"Two\"\"\",Other,CC0 1.0,\r\n");

    assertThat(read.rejects()).isEmpty();
    assertThat(read.titles()).containsExactly("\uFF21\uFF22", "One, \"Two\"");
    assertThat(read.tracks().getFirst().licence()).isEqualTo("CC BY 4.0");
    assertThat(read.tracks().getFirst().links())
        .containsExactly(
            new PlatformId(FMA_TRACK, "155320"), new PlatformId(FMA_PAGE, "Some_One/Album/AB"));
    assertThat(read.tracks().get(1).links()).containsExactly(new PlatformId(FMA_TRACK, "2"));
  }

  @Test
  void a_byte_order_mark_before_the_header_is_no_part_of_it() throws Exception {
    assertThat(stability("\uFEFFid,title,author,license,url\n1,T,A,L,\n").ids())
        .containsExactly("1");
  }

  @Test
  void a_cell_in_quotes_may_have_several_lines() throws Exception {
    var read = stability("id,title,author,license,url\n1,\"One\nTwo\",A,L,\n2,T,A,L,\n");

    assertThat(read.titles()).containsExactly("One\nTwo", "T");
  }

  @Test
  void a_row_with_more_or_fewer_cells_than_the_header_is_rejected() throws Exception {
    var read = stability("id,title,author,license,url\n1,T,A,L\n2,T,A,L,,x\n\n3,T,A,L,\n,T,A,L,\n");

    assertThat(read.ids()).containsExactly("3");
    assertThat(read.reasons()).containsExactly("unreadable", "unreadable", "no-id");
    assertThat(read.rejects()).extracting(Reject::row).containsExactly(1L, 2L, 4L);
    assertThat(read.rejects().getFirst().detail()).isEqualTo("the row has 4 cells, the header 5");
  }

  @Test
  void stray_quotes_cost_nothing() throws Exception {
    var read =
        stability("id,title,author,license,url\n1,7\" single,A,L,\n2,\"Big\" one,A,L,\n3,T,A,L,\n");

    assertThat(read.rejects()).isEmpty();
    assertThat(read.ids()).containsExactly("1", "2", "3");
    assertThat(read.titles().getFirst()).isEqualTo("7\" single");
    assertThat(read.titles().get(1)).contains("Big").contains("one");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_with_the_place() throws Exception {
    assertThatThrownBy(
            () -> stability("id,title,author,license,url\n1,T,A,L,\n2,\"T,A,L,\n3,T,A,L,\n"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("list.csv cannot be read behind row 1 (")
        .hasMessageContaining("a quote that is never closed");
  }

  @Test
  void bytes_that_are_no_utf8_are_kept_as_replacement_characters() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("id,title,author,license,url\n1,caf".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(",A,L,\n".getBytes(StandardCharsets.UTF_8));

    assertThat(stability(bytes.toByteArray()).titles()).containsExactly("caf\uFFFD");
  }

  @Test
  void a_separator_of_several_characters_is_read_without_quotes() throws Exception {
    var read =
        msd(
            """
            TRMMMYQ128F932D901<SEP>SOQMMHC12AB0180CB8<SEP>Faster "Pussy" cat<SEP>Silent Night
            TRMMMKD128F425225D<SEP>SOVFVAK12A8C1350D9<SEP>"Karkkiautomaatti<SEP>Tanssi vaan
            TRMMMRX128F93187D9<SEP>SOGTUKN12AB017F4F1<SEP>a < b <SEP
            TRMMMCH128F425532C<SEP>SOBNYVR12A8C13558C<SEP>Si Vos Querés, <SEP>De Culo
            """);

    assertThat(read.ids())
        .containsExactly("TRMMMYQ128F932D901", "TRMMMKD128F425225D", "TRMMMCH128F425532C");
    assertThat(read.tracks().get(0).artistNames()).containsExactly("Faster \"Pussy\" cat");
    assertThat(read.tracks().get(1).artistNames()).containsExactly("\"Karkkiautomaatti");
    assertThat(read.tracks().get(2).artistNames()).containsExactly("Si Vos Querés,");
    assertThat(read.reasons()).containsExactly("unreadable");
  }

  @Test
  void a_cell_that_starts_with_a_zero_byte_is_no_quote() throws Exception {
    assertThat(msd("T1<SEP>S1<SEP>\0A<SEP>One\nT2<SEP>S2<SEP>B<SEP>Two\n").ids())
        .containsExactly("T1", "T2");
  }

  @Test
  void tabs_separate_where_the_descriptor_says_so() throws Exception {
    var dataset =
        Descriptors.parse(
            "tabs.json",
            """
            {"id": "tabs", "name": "Tabs", "about": "A table.", "publisher": "Someone",
             "reviewed": "2026-11-22",
             "layout": {"type": "delimited", "separator": "\\t", "columns": {
               "row": {"from": ["id"]}, "title": {"from": ["song"]}, "artists": {"from": ["artist"]},
               "album": {"from": ["album_name"]}}}}
            """);
    var file =
        Files.writeString(
            folder.resolve("id_information.csv"),
            "id\tartist\tsong\talbum_name\n0009fFIM1eYThaPg\tCheryl\tRain on Me\t3 Words\n");

    var track = Collected.of(dataset, file).only();

    assertThat(track.title()).isEqualTo("Rain on Me");
    assertThat(track.album()).isEqualTo("3 Words");
  }

  @Test
  void rows_without_ids_are_known_by_their_number_in_every_file() throws Exception {
    var dataset =
        Descriptors.parse(
            "plain.json",
            """
            {"id": "plain", "name": "Plain", "about": "A table.", "publisher": "Someone",
             "reviewed": "2026-11-22",
             "layout": {"type": "delimited", "separator": ",", "columns": {
               "title": {"from": ["title"]}, "artists": {"from": ["artist"]}}}}
            """);
    var one = Files.writeString(folder.resolve("one.csv"), "title,artist\nA,X\nB,X\n");
    var two = Files.writeString(folder.resolve("two.csv"), "title,artist\nC,X\nD,X\n");

    assertThat(Collected.of(dataset, one).ids()).containsExactly("1", "2");
    assertThat(Collected.of(dataset, one, two).ids()).containsExactly("1:1", "1:2", "2:1", "2:2");
  }

  @Test
  void a_table_of_another_layout_is_refused_with_what_was_expected() throws Exception {
    var file = Files.writeString(folder.resolve("list.csv"), "id,title,author,license,url\n");

    assertThatThrownBy(() -> Collected.of(SPOTIFY, file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "list.csv is no file of spotify-tracks-dataset: expected a header row with the columns"
                + " track_id, track_name.");
    assertThatThrownBy(() -> Collected.of(msd(), file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "list.csv is no file of million-song-dataset: expected 4 cells a row with \"<SEP>\""
                + " between them.");
  }

  @Test
  void an_empty_file_is_refused() throws Exception {
    var file = Files.createFile(folder.resolve("empty.csv"));

    assertThatThrownBy(() -> Collected.of(STABILITY, file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("empty.csv is no file of stable-audio-open");
  }

  private Collected spotify(String... lines) throws IOException, InputException {
    return Collected.of(
        SPOTIFY, Files.writeString(folder.resolve("dataset.csv"), String.join("\n", lines) + "\n"));
  }

  private Collected stability(String text) throws IOException, InputException {
    return stability(text.getBytes(StandardCharsets.UTF_8));
  }

  private Collected stability(byte[] text) throws IOException, InputException {
    return Collected.of(STABILITY, Files.write(folder.resolve("list.csv"), text));
  }

  private Collected msd(String text) throws Exception {
    return Collected.of(msd(), Files.writeString(folder.resolve("unique_tracks.txt"), text));
  }

  private static Dataset msd() throws Exception {
    return Descriptors.builtIn()
        .with(Path.of("examples"))
        .find("million-song-dataset")
        .orElseThrow();
  }
}
