package io.trackrecord.slack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenSignaturesTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  private final SeenSignatures seen = new SeenSignatures();

  private static RequestSignature signature(long second, int number) {
    return new RequestSignature(NOW.getEpochSecond() + second, "%064x".formatted(number));
  }

  @Test
  void a_signature_is_new_once_for_as_long_as_it_is_recent() {
    for (var second : new long[] {-300, 0, 300}) {
      var signature = signature(second, 1);
      assertThat(seen.isNew(signature, NOW)).isTrue();
      for (var later = 0L; later <= 300 + second; later += 50) {
        assertThat(signature.isRecent(NOW.plusSeconds(later))).isTrue();
        assertThat(seen.isNew(signature, NOW.plusSeconds(later))).isFalse();
      }
      assertThat(signature.isRecent(NOW.plusSeconds(300 + second + 1))).isFalse();
    }
  }

  @Test
  void another_body_or_another_time_is_another_signature() {
    assertThat(seen.isNew(signature(0, 1), NOW)).isTrue();
    assertThat(seen.isNew(signature(0, 2), NOW)).isTrue();
    assertThat(seen.isNew(signature(1, 1), NOW)).isTrue();
  }

  @Test
  void a_signature_that_was_pushed_out_is_not_new_again() {
    var perSecond = SeenSignatures.MAX_SIGNATURES / 100;
    for (var second = 0; second < 250; second++) {
      for (var i = 0; i < perSecond; i++) {
        assertThat(seen.isNew(signature(second, i), NOW.plusSeconds(second))).isTrue();
      }
    }
    for (var second = 0; second < 250; second++) {
      assertThat(seen.isNew(signature(second, 1), NOW.plusSeconds(250))).isFalse();
    }
    assertThat(seen.isNew(signature(250, 1), NOW.plusSeconds(250))).isTrue();
  }

  @Test
  void what_could_not_be_acted_on_may_come_again() {
    seen.isNew(signature(0, 1), NOW);
    seen.forget(signature(0, 1));
    assertThat(seen.isNew(signature(0, 1), NOW)).isTrue();
    assertThat(seen.isNew(signature(0, 1), NOW)).isFalse();
  }
}
