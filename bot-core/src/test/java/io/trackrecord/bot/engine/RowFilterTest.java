package io.trackrecord.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.KeyField;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowFilterTest {

  private static final RowFilter ONE = new RowFilter.InDataset("one");
  private static final RowFilter TWO = new RowFilter.InDataset("two");

  @Test
  void everything_adds_nothing_to_another_filter() {
    assertThat(RowFilter.both(RowFilter.EVERYTHING, ONE)).isEqualTo(ONE);
    assertThat(RowFilter.both(ONE, RowFilter.EVERYTHING)).isEqualTo(ONE);
    assertThat(RowFilter.both(ONE, TWO)).isEqualTo(new RowFilter.AllOf(List.of(ONE, TWO)));
  }

  @Test
  void no_filters_let_every_row_pass_where_all_have_to_and_none_where_any_has_to() {
    assertThat(RowFilter.all(List.of())).isEqualTo(RowFilter.EVERYTHING);
    assertThat(RowFilter.any(List.of())).isEqualTo(RowFilter.NOTHING);
  }

  @Test
  void a_single_filter_stands_for_itself() {
    assertThat(RowFilter.all(List.of(ONE))).isEqualTo(ONE);
    assertThat(RowFilter.any(List.of(ONE))).isEqualTo(ONE);
  }

  @Test
  void each_key_is_looked_for_once_in_each_field() {
    assertThat(RowFilter.anyKey(List.of(KeyField.TITLE, KeyField.ALBUM), List.of(1L, 2L, 1L)))
        .isEqualTo(
            new RowFilter.AnyOf(
                List.of(
                    new RowFilter.HasKey(KeyField.TITLE, 1),
                    new RowFilter.HasKey(KeyField.TITLE, 2),
                    new RowFilter.HasKey(KeyField.ALBUM, 1),
                    new RowFilter.HasKey(KeyField.ALBUM, 2))));
    assertThat(RowFilter.anyKey(List.of(KeyField.SONG), List.of())).isEqualTo(RowFilter.NOTHING);
  }
}
