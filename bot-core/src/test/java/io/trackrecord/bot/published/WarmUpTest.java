package io.trackrecord.bot.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static final Duration PATIENT = Duration.ofMinutes(1);

  @Test
  void questions_end_by_themselves_long_before_a_patient_end() {
    var catalog =
        new MatchingCatalog(new InMemoryEngine(EngineTracks.few()), new CatalogLimits(PATIENT));

    assertThat(WarmUp.run(catalog, Duration.ofHours(1))).isBetween(100, 6_000);
  }

  @Test
  void nothing_is_asked_where_there_is_no_time() {
    var catalog =
        new MatchingCatalog(new InMemoryEngine(EngineTracks.few()), new CatalogLimits(PATIENT));

    assertThat(WarmUp.run(catalog, Duration.ZERO)).isZero();
  }

  @Test
  void an_empty_catalog_can_be_warmed() {
    var catalog = new MatchingCatalog(new InMemoryEngine(List.of()), new CatalogLimits(PATIENT));

    assertThat(WarmUp.run(catalog, Duration.ofHours(1))).isPositive();
  }

  @Test
  void a_question_that_takes_too_long_does_not_end_the_warm_up() {
    var slow =
        new MatchingCatalog(
            new InMemoryEngine(EngineTracks.few()), new CatalogLimits(Duration.ZERO));

    assertThat(WarmUp.run(slow, Duration.ofHours(1))).isPositive();
  }
}
