package io.trackrecord.bench.search;

import com.sun.management.ThreadMXBean;
import io.trackrecord.bench.ask.Ask;
import io.trackrecord.bench.ask.AskKind;
import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import java.lang.management.ManagementFactory;

/// Asks the queries of one kind after each other in one thread.
final class KindRun {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final CatalogSource source;

  KindRun(CatalogSource source) {
    this.source = source;
  }

  /// Asks for as long as is said, and before it a quarter as long without counting.
  SearchResult.OfKind measure(AskKind kind, long nanos) {
    var next = 0;
    for (var end = System.nanoTime() + nanos / 4; System.nanoTime() < end; next++) {
      outcome(source, ask(kind, next));
    }
    var histogram = Latency.histogram();
    var answered = 0L;
    var timeouts = 0L;
    var bytes = 0L;
    var end = System.nanoTime() + nanos;
    do {
      var ask = ask(kind, next++);
      var allocated = THREADS.getCurrentThreadAllocatedBytes();
      var start = System.nanoTime();
      var outcome = outcome(source, ask);
      Latency.record(histogram, System.nanoTime() - start);
      bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
      answered += outcome == Outcome.ANSWERED ? 1 : 0;
      timeouts += outcome == Outcome.TIMED_OUT ? 1 : 0;
    } while (System.nanoTime() < end);
    var count = histogram.getTotalCount();
    return new SearchResult.OfKind(
        kind.name(),
        (int) kind.asks().stream().distinct().count(),
        (double) answered / count,
        timeouts,
        Latency.of(histogram),
        bytes / count);
  }

  private static Ask ask(AskKind kind, int number) {
    return kind.asks().get(number % kind.asks().size());
  }

  /// How a query ended.
  enum Outcome {
    ANSWERED,
    NOTHING,
    TIMED_OUT
  }

  static Outcome outcome(CatalogSource source, Ask ask) {
    try {
      return source.ask(ask::isAnswered) ? Outcome.ANSWERED : Outcome.NOTHING;
    } catch (CatalogTimeoutException _) {
      return Outcome.TIMED_OUT;
    }
  }
}
