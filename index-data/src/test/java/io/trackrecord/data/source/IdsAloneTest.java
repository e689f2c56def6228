package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Datasets whose rows are known by an id alone, and other layouts that came with them.
class IdsAloneTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static PlatformId id(Platform platform, String value) {
    return new PlatformId(platform, value);
  }

  @Test
  void musiccaps_has_youtube_ids_and_neither_titles_nor_artists() throws Exception {
    var track =
        Collected.of(
                "musiccaps",
                file(
                    "musiccaps-public.csv",
                    """
                    ytid,start_s,end_s,audioset_positive_labels,aspect_list,caption,author_id
                    -0Gj8-vB1q4,30,40,"/m/0140xf,/m/02cjck","['sad']",A ballad.,4
                    """))
            .only();

    assertThat(track.row()).isEqualTo("-0Gj8-vB1q4");
    assertThat(track.title()).isNull();
    assertThat(track.artists()).isEmpty();
    assertThat(track.links()).containsExactly(id(Platform.YOUTUBE_VIDEO, "-0Gj8-vB1q4"));
  }

  @Test
  void audiosets_comments_are_passed_over_and_its_labels_are_one_cell() throws Exception {
    var read =
        Collected.of(
            "audioset",
            file(
                "eval_segments.csv",
                """
                # Segments csv created Sun Mar  5 10:54:25 2017
                # num_ytids=20371, num_segs=20371, num_unique_labels=527
                # YTID, start_seconds, end_seconds, positive_labels
                --4gqARaEJE, 0.000, 10.000, "/m/068hy,/m/07q6cd_,/m/0bt9lr"
                -0RWZT-miFs, 420.000, 430.000, "/m/03v3yw"
                """));

    assertThat(read.ids()).containsExactly("--4gqARaEJE", "-0RWZT-miFs");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.tracks().getLast().links())
        .containsExactly(id(Platform.YOUTUBE_VIDEO, "-0RWZT-miFs"));
  }

  @Test
  void jamendos_rows_have_any_number_of_tags_and_their_number_is_the_id() throws Exception {
    var read =
        Collected.of(
            "mtg-jamendo",
            file(
                "autotagging.tsv",
                """
                TRACK_ID\tARTIST_ID\tALBUM_ID\tPATH\tDURATION\tTAGS
                track_0000948\tartist_000087\talbum_000149\t48/948.mp3\t212.7\tmood/theme---film
                track_0000950\tartist_000087\talbum_000149\t50/950.mp3\t248.0\tgenre---pop\tgenre---rock
                track_0000951\tartist_000087\talbum_000149\t51/951.mp3
                """));

    assertThat(read.ids()).containsExactly("track_0000948", "track_0000950");
    assertThat(read.tracks().getFirst().links()).containsExactly(id(Platform.JAMENDO_TRACK, "948"));
    assertThat(read.tracks().getFirst().durationMillis()).isEqualTo(212_700);
    assertThat(read.reasons()).containsExactly("unreadable");
  }

  @Test
  void jamendos_table_of_names_gives_titles_and_artists() throws Exception {
    Track track =
        Collected.of(
                "mtg-jamendo",
                file(
                    "raw.meta.tsv",
                    """
                    TRACK_ID\tARTIST_ID\tALBUM_ID\tTRACK_NAME\tARTIST_NAME\tALBUM_NAME\tRELEASEDATE\tURL
                    track_0000948\tartist_000087\talbum_000149\tPaper\tMoss Choir\tBoats\t2005-01-17\thttps://x
                    """))
            .only();

    assertThat(track.title()).isEqualTo("Paper");
    assertThat(track.artistNames()).containsExactly("Moss Choir");
    assertThat(track.year()).isEqualTo(2005);
  }

  @Test
  void freesounds_rows_are_known_by_their_number() throws Exception {
    var track =
        Collected.of(
                "freesound-attribution",
                file(
                    "freesound_dataset_attribution2.csv",
                    """
                    id,title,author,license,url
                    350902,Door,someone,CC0,https://freesound.org/people/someone/sounds/350902/
                    """))
            .only();

    assertThat(track.links()).containsExactly(id(Platform.FREESOUND_SOUND, "350902"));
    assertThat(track.title()).isEqualTo("Door");
  }

  @Test
  void a_row_with_neither_names_nor_a_link_is_rejected() throws Exception {
    var read =
        Collected.of("musiccaps", file("list.csv", "ytid,caption\nno id of a video,A ballad.\n"));

    assertThat(read.reasons()).containsExactly("no-title-and-no-artist");
    assertThatThrownBy(
            () -> Collected.of("musiccaps", file("other.csv", "id,caption\n1,A ballad.\n")))
        .hasMessageContaining("expected a header row with the columns ytid, ytid");
  }
}
