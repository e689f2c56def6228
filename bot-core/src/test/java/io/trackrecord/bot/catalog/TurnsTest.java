package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.data.index.OpenIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class TurnsTest {

  private static final Page FIRST = new Page(0, 10);
  private static final Question.OfText WORDS =
      new Question.OfText("paper", null, null, null, null, null);

  @Test
  void noMoreHaveTheirTurnAtOnceThanMay() throws Exception {
    var turns = new Turns(3);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(12)) {
      var all = new ArrayList<Future<Integer>>();
      for (var i = 0; i < 300; i++) {
        all.add(
            threads.submit(
                () ->
                    turns.take(
                        Long.MAX_VALUE,
                        () -> {
                          most.accumulateAndGet(now.incrementAndGet(), Math::max);
                          Thread.onSpinWait();
                          return now.decrementAndGet();
                        })));
      }
      for (var each : all) {
        assertThat(each.get()).isLessThan(3);
      }
    }
    assertThat(most).hasValueLessThanOrEqualTo(3);
    assertThat(now).hasValue(0);
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
  void whileOthersHaveAllTurnsWhatIsListedIsAnsweredAndKeystrokesAreAndWordsWaitToTheirDeadline(
      PublishedCatalog sample) throws Exception {
    var version = sample.ask(TrackCatalog::summary).version();
    var turns = new Turns(1);
    var isTaken = new CountDownLatch(1);
    var isOver = new CountDownLatch(1);
    try (var index = OpenIndex.open(folder(version))) {
      var taking =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return turns.take(
                      0,
                      () -> {
                        isTaken.countDown();
                        await(isOver);
                        return "over";
                      });
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      await(isTaken);
      var hurried = new LuceneCatalog(index, new CatalogLimits(Duration.ofMillis(200)), turns);
      var patient = new LuceneCatalog(index, new CatalogLimits(Duration.ofMinutes(1)), turns);
      assertThat(patient.artist(new Question.OfArtist("Halden Brix"), FIRST).profile()).isPresent();
      // Nobody listed is called so, which takes a look for names that are alike.
      assertThat(hurried.complete(new CompletionQuery(NameKind.TITLE, "", "Haldn Brix", 5)))
          .isEmpty();
      assertThatThrownBy(() -> hurried.search(WORDS, FIRST))
          .isInstanceOf(CatalogTimeoutException.class);
      var waiting = CompletableFuture.supplyAsync(() -> patient.search(WORDS, FIRST));
      isOver.countDown();
      assertThat(waiting.get().tracks()).isPositive();
      assertThat(taking.get()).isEqualTo("over");
    }
  }

  private static Path folder(String version) throws IOException {
    try (var all = Files.walk(SampleCatalog.DATA_DIR)) {
      return all.filter(each -> each.endsWith(version)).findFirst().orElseThrow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
