package io.trackrecord.discord.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FailureTest {

  private static final String SECRET = "secret https://discord.com/api/webhooks/1/token";

  @Test
  void itsKindIsNamedWithoutAnyMessage() {
    assertThat(Failure.kind(new IllegalStateException(SECRET))).isEqualTo("IllegalStateException");
    assertThat(
            Failure.kind(
                new ExecutionException(
                    new CompletionException(
                        new UncheckedIOException(new ConnectException(SECRET))))))
        .isEqualTo("ConnectException");
    assertThat(Failure.kind(new IllegalStateException(SECRET, new IOException(SECRET))))
        .isEqualTo("IllegalStateException, caused by IOException");
    assertThat(Failure.kind(new CompletionException(null))).isEqualTo("CompletionException");
  }

  @Test
  void whatIsLoggedOfAMistakeIsItsKindsAndPlaces() {
    var cause = new IllegalArgumentException(SECRET);
    var bare = Failure.bare(new IllegalStateException(SECRET, cause));

    assertThat(bare).hasMessage("IllegalStateException");
    assertThat(bare.getCause()).hasMessage("IllegalArgumentException").hasNoCause();
    assertThat(bare.getCause())
        .extracting(Throwable::getStackTrace)
        .isEqualTo(cause.getStackTrace());
  }

  @Test
  void aFailureOfTheWorldIsNoMistake() {
    assertThat(Failure.isOrdinary(new ExecutionException(new TimeoutException()))).isTrue();
    assertThat(Failure.isOrdinary(new UncheckedIOException(new IOException()))).isTrue();
    assertThat(Failure.isOrdinary(new ExecutionException(new IllegalStateException()))).isFalse();
  }
}
