package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.build.IndexBuild.Choices;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromisedColumnsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T09:30:00Z");

  @TempDir Path folder;

  private BuildReport build(boolean keep, boolean accept, DatasetInput... inputs) throws Exception {
    return new IndexBuild(new IndexVersions(folder.resolve("data")), false, BuildProgress.SILENT)
        .publish(List.of(inputs), new Choices(keep, false, accept), NOW);
  }

  private DatasetInput sleeping(int withTitle, int without) throws Exception {
    var lines = new StringBuilder();
    for (var i = 0; i < withTitle + without; i++) {
      lines.append(
          "{\"song_id\": %d, %s\"primary_artist\": \"Moss Choir\", \"named\": \"Paper %d\", \"lyrics\": \"secret words\"}%n"
              .formatted(i, i < withTitle ? "\"title\": \"Paper\", " : "", i));
    }
    return Collected.input(
        "sleeping-disco-9m", Files.writeString(folder.resolve("a.jsonl"), lines.toString()));
  }

  private DatasetInput list(int withArtist, int without) throws Exception {
    var rows = new StringBuilder("id,title,author,license,url,composer\n");
    for (var i = 0; i < withArtist + without; i++) {
      rows.append("%d,Paper,%s,CC0,,Ida Vell%n".formatted(i, i < withArtist ? "Moss Choir" : ""));
    }
    return Collected.input(
        "stable-audio-open", Files.writeString(folder.resolve("list.csv"), rows.toString()));
  }

  @Test
  void a_build_stops_where_more_than_five_of_a_hundred_rows_lack_the_title() throws Exception {
    assertThat(build(false, false, sleeping(95, 5)).datasets().getFirst().indexed()).isEqualTo(100);

    assertThatThrownBy(() -> build(false, false, sleeping(94, 6)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("6 of 100 rows have no title")
        .hasMessageContaining("--accept")
        .hasMessageNotContaining("no artist")
        .hasMessageContaining("named (Paper 0)")
        .hasMessageContaining("title (Paper)")
        .hasMessageContaining("lyrics, named")
        .hasMessageNotContaining("secret words");
  }

  @Test
  void it_shows_the_columns_with_an_example_of_each() throws Exception {
    assertThatThrownBy(() -> build(false, false, list(10, 10)))
        .hasMessageContaining("10 of 20 rows have no artist")
        .hasMessageContaining("author (Moss Choir)")
        .hasMessageContaining("composer (Ida Vell)")
        .hasMessageContaining("url, composer");
    assertThat(new IndexVersions(folder.resolve("data")).current()).isEmpty();
  }

  @Test
  void rows_that_are_rejected_for_want_of_any_name_count_too() throws Exception {
    var file =
        Files.writeString(folder.resolve("list.csv"), "id,title,author\n1,Paper,Moss Choir\n2,,\n");

    assertThatThrownBy(() -> build(false, false, Collected.input("stable-audio-open", file)))
        .hasMessageContaining("1 of 2 rows have no title, and 1 of 2 rows have no artist");
  }

  @Test
  void accepting_it_goes_on_and_what_is_carried_over_was_accepted_before() throws Exception {
    assertThat(build(false, true, list(1, 1)).datasets().getFirst().indexed()).isEqualTo(2);

    assertThat(build(true, false, sleeping(3, 0)).datasets().getFirst().indexed()).isEqualTo(3);
  }

  @Test
  void rows_known_by_their_id_promise_no_names() throws Exception {
    var file = Files.writeString(folder.resolve("m.csv"), "ytid,caption\n-0Gj8-vB1q4,A ballad.\n");

    assertThat(
            build(false, false, Collected.input("musiccaps", file)).datasets().getFirst().indexed())
        .isEqualTo(1);
  }
}
