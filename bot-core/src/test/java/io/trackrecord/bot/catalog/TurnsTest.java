package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Page FIRST = new Page(0, 10);
  private static final Question.OfText WORDS =
      new Question.OfText("paper", null, null, null, null, null);
  private static final CatalogLimits HURRIED = new CatalogLimits(Duration.ofMillis(100));
  private static final CatalogLimits PATIENT = new CatalogLimits(Duration.ofMinutes(1));

  private final CountDownLatch isOver = new CountDownLatch(1);

  @Test
  void noMoreHaveTheirTurnAtOnceThanMay() throws Exception {
    var turns = new Turns(3);
    var isEach = new CountDownLatch(3);
    for (var i = 0; i < 3; i++) {
      start(() -> turns.take(0, () -> holding(isEach)));
    }
    isEach.await();
    assertLate(() -> turns.take(0, () -> "a fourth"));
    var waiting = start(() -> turns.take(Duration.ofMinutes(1).toNanos(), () -> "a fourth"));
    waiting.assertWaits();
    isOver.countDown();
    assertThat(waiting.result().get()).isEqualTo("a fourth");
  }

  @Test
  void aTurnIsGivenBackByWhatFails() throws IOException {
    var turns = new Turns(1);
    assertThatThrownBy(
            () ->
                turns.take(
                    0,
                    () -> {
                      throw new IOException("no disk");
                    }))
        .hasMessage("no disk");
    assertThat(turns.<String>take(0, () -> "answered")).isEqualTo("answered");
  }

  @Test
  void whileOthersHaveAllTurnsLinksNamesAndKeystrokesAreAnsweredAndWordsWaitToTheirDeadline()
      throws Exception {
    var turns = new Turns(1);
    var isTaken = new CountDownLatch(1);
    start(() -> turns.take(0, () -> holding(isTaken)));
    isTaken.await();
    try (var index = OpenIndex.open(SampleIndex.folder(SampleCatalog.DATA_DIR, _ -> {}))) {
      var hurried = new LuceneCatalog(index, HURRIED, turns);
      var patient = new LuceneCatalog(index, PATIENT, turns);
      var listed = patient.artist(new Question.OfArtist("Halden Brix"), FIRST);
      assertThat(listed.profile()).isPresent();
      assertThat(patient.byId(new PlatformId(Platform.SPOTIFY_TRACK, "x"), 1)).isEmpty();
      // Nobody listed is called so, which takes a look for names that are alike.
      assertThat(patient.complete(new CompletionQuery(NameKind.TITLE, "", "Haldn Brix", 5)))
          .isEmpty();
      assertLate(() -> hurried.search(WORDS, FIRST));
      assertLate(() -> hurried.artist(new Question.OfArtist("Haldn Brix"), FIRST));
      assertLate(() -> hurried.song(new Question.OfSong("Papr Lantrn", null, null), FIRST));
      var waiting = start(() -> patient.search(WORDS, FIRST).tracks());
      waiting.assertWaits();
      isOver.countDown();
      assertThat(waiting.result().get()).isPositive();
    }
  }

  private static void assertLate(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(CatalogTimeoutException.class);
  }

  /// What runs beside the test.
  private record Running<T>(Thread thread, FutureTask<T> result) {

    void assertWaits() throws InterruptedException {
      while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(1);
      }
      assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    }
  }

  private static <T> Running<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    return new Running<>(Thread.ofPlatform().daemon().start(task), task);
  }

  private String holding(CountDownLatch isTaken) {
    isTaken.countDown();
    try {
      isOver.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return "over";
  }
}
