package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Request;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A bot whose catalog fails or is slow.
@ExtendWith(SampleCatalog.class)
class TroubledBotTest {

  private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  private static Request artist(String name) {
    return Request.of("artist", Map.of("name", name));
  }

  @Test
  void aDefectIsASentenceWithAReferenceAndNeverAnException() {
    var broken = new Broken();
    try (var failing = new CatalogBot(broken, ENGLISH, BotLimits.standard())) {
      var reply = failing.answer(artist("Anyone")).join();
      assertThat(reply.outcome()).isEqualTo(Outcome.FAILURE);
      assertThat(reply.findings().error()).contains("reference").doesNotContain("Exception");
    }
  }

  /// A catalog that knows what it holds but fails on every question.
  private final class Broken implements CatalogSource {
    @Override
    public <T> T ask(Function<TrackCatalog, T> question) {
      return sample.ask(
          catalog ->
              question.apply(
                  (TrackCatalog)
                      java.lang.reflect.Proxy.newProxyInstance(
                          TrackCatalog.class.getClassLoader(),
                          new Class<?>[] {TrackCatalog.class},
                          (_, method, _) -> {
                            if (method.getName().equals("summary")) {
                              return catalog.summary();
                            }
                            throw new IllegalStateException("broken on purpose");
                          })));
    }
  }

  /// A catalog that does not answer on threads whose names start so until it may.
  private CatalogSource held(String threads, CountDownLatch hold) {
    return new CatalogSource() {
      @Override
      public <T> T ask(Function<TrackCatalog, T> question) {
        if (Thread.currentThread().getName().startsWith(threads)) {
          try {
            hold.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        return sample.ask(question);
      }
    };
  }

  @Test
  void beyondTheBoundTheUserIsToldAtOnce() throws Exception {
    var hold = new CountDownLatch(1);
    var slow = held("search", hold);
    try (var busy = new CatalogBot(slow, ENGLISH, new BotLimits(1, 1, 2, 1, 1))) {
      var asked = IntStream.range(0, 6).mapToObj(_ -> busy.answer(artist("Halden Brix"))).toList();
      var refused = asked.stream().filter(CompletableFuture::isDone).toList();
      assertThat(refused).hasSize(3);
      assertThat(refused.getFirst().join().findings().error()).contains("few seconds");
      hold.countDown();
      assertThat(asked.getFirst().get().outcome()).isEqualTo(Outcome.FOUND);
    }
  }

  @Test
  void aKeystrokeIsAnsweredWhileAnotherIsStillLookedFor() throws Exception {
    var hold = new CountDownLatch(1);
    var oneIsSlow = held("completion-0", hold);
    try (var busy = new CatalogBot(oneIsSlow, ENGLISH, new BotLimits(1, 2, 1, 2, 1))) {
      var slow = busy.complete("artist", "name", "hal", Map.of(), 25);
      var quick = busy.complete("artist", "name", "hal", Map.of(), 25);
      assertThat(quick.get(10, TimeUnit.SECONDS)).isNotEmpty();
      assertThat(slow).isNotDone();
      hold.countDown();
      assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(quick.get());
    }
  }
}
