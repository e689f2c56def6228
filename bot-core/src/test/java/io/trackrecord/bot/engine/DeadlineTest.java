package io.trackrecord.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void work_goes_on_until_the_deadline_and_ends_with_an_error_behind_it() {
    assertThatCode(Deadline.in(Duration.ofHours(1))::check).doesNotThrowAnyException();
    assertThatThrownBy(Deadline.in(Duration.ZERO)::check)
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(Deadline.in(Duration.ofSeconds(-1))::check)
        .isInstanceOf(CatalogTimeoutException.class);
  }

  @Test
  void a_deadline_holds_where_the_clock_of_the_machine_overflows() {
    var passed = new Deadline(System.nanoTime() - 1, Duration.ofNanos(1));
    var ahead = new Deadline(System.nanoTime() + Long.MAX_VALUE / 2, Duration.ofNanos(1));

    assertThat(passed.hasPassed()).isTrue();
    assertThat(ahead.hasPassed()).isFalse();
  }
}
