package io.trackrecord.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.DatasetCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowCountTest {

  @Test
  void datasets_come_most_tracks_first_and_by_name_where_they_have_as_many() {
    var count =
        new RowCount(
            List.of(
                new DatasetCount("few", 1, 9, 0),
                new DatasetCount("b", 5, 5, 0),
                new DatasetCount("none", 0, 0, 0),
                new DatasetCount("a", 5, 6, 0)),
            3,
            false);

    assertThat(count.datasets()).extracting(DatasetCount::dataset).containsExactly("a", "b", "few");
    assertThat(count.tracks()).isEqualTo(11);
  }
}
