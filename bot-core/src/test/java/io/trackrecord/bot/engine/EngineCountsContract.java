package io.trackrecord.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.NameForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How every engine counts rows.
abstract class EngineCountsContract extends EngineNamesContract {

  static final RowFilter MOSS_CHOIR = key(KeyField.ARTIST, "The Moss Choir");

  static RowFilter key(KeyField field, String name) {
    return new RowFilter.HasKey(field, NameForm.sameKey(name));
  }

  @Test
  void counts_are_by_dataset_and_song() {
    var counted = session().count(RowFilter.EVERYTHING, 100);

    assertThat(counted.datasets())
        .containsExactly(new DatasetCount("one", 4, 4, 0), new DatasetCount("two", 4, 4, 0));
    assertThat(counted.songs()).isEqualTo(8);
    assertThat(counted.isAtLeast()).isFalse();
    assertThat(session().count(RowFilter.NOTHING, 100).tracks()).isZero();
  }

  @Test
  void several_counts_are_what_each_is_alone() {
    var filters = List.of(RowFilter.EVERYTHING, RowFilter.NOTHING, new RowFilter.InDataset("one"));

    for (var max : List.of(0L, 3L, 100L)) {
      assertThat(session().counts(filters, max))
          .isEqualTo(filters.stream().map(each -> session().count(each, max)).toList());
    }
    assertThat(session().counts(List.of(), 100)).isEmpty();
  }

  @Test
  void totals_count_every_row() {
    assertThat(
            session()
                .totals(
                    List.of(
                        RowFilter.EVERYTHING,
                        RowFilter.NOTHING,
                        new RowFilter.InDataset("one"),
                        new RowFilter.Not(new RowFilter.InYears(2001, 2005)))))
        .containsExactly(8L, 0L, 4L, 5L);
    assertThat(session().totals(List.of())).isEmpty();
  }

  @Test
  void counts_say_how_many_tracks_are_on_a_per_track_list_drawn_from_their_dataset()
      throws Exception {
    close();
    engine = open(EngineTracks.fewWithList());

    assertThat(session().count(RowFilter.EVERYTHING, 100).datasets())
        .containsExactly(
            new DatasetCount("one", 4, 4, 2),
            new DatasetCount("two", 4, 4, 0),
            new DatasetCount("list", 3, 3, 0));
    var choir = session().artist(NameForm.sameKey("The Moss Choir")).orElseThrow();
    assertThat(choir.datasets())
        .extracting(ArtistEntry.InDataset::dataset, ArtistEntry.InDataset::listed)
        .contains(tuple("one", 1L), tuple("list", 0L));
  }

  @Test
  void a_count_that_stops_says_so_and_still_names_every_dataset() {
    var counted = session().count(RowFilter.EVERYTHING, 3);

    assertThat(counted.isAtLeast()).isTrue();
    assertThat(counted.datasets()).extracting(DatasetCount::dataset).contains("one", "two");
    assertThat(session().count(RowFilter.EVERYTHING, 8).isAtLeast()).isFalse();
  }

  @Test
  void whether_a_row_exists_is_known() {
    assertThat(session().exists(MOSS_CHOIR)).isTrue();
    assertThat(session().exists(key(KeyField.ARTIST, "Nobody"))).isFalse();
    assertThat(session().exists(RowFilter.without(MOSS_CHOIR, MOSS_CHOIR))).isFalse();
  }
}
