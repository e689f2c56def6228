package io.trackrecord.bot.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LookoutTest {

  @Test
  void goesOnThoughALookThrowsAnError() throws Exception {
    var looks = new CountDownLatch(2);
    try (var _ =
        Lookout.start(
            "two-looks",
            () -> {
              looks.countDown();
              throw new StackOverflowError("of a test");
            })) {
      assertThat(looks.await(2, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  void waitsForTheLookThatHasBegunAndThenItsThreadIsGone() throws Exception {
    var begun = new CountDownLatch(1);
    var thread = new AtomicReference<Thread>();
    var lookout =
        Lookout.start(
            "one-look",
            () -> {
              thread.set(Thread.currentThread());
              begun.countDown();
            });
    assertThat(begun.await(2, TimeUnit.MINUTES)).isTrue();
    lookout.close();

    assertThat(thread.get().join(Duration.ofMinutes(2))).isTrue();
  }
}
