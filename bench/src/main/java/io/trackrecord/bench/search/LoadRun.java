package io.trackrecord.bench.search;

import io.trackrecord.bench.ask.Ask;
import io.trackrecord.bench.ask.AskKind;
import io.trackrecord.bench.ask.RowAsks;
import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.command.BotLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/// Asks queries of all kinds, mixed, from several threads.
final class LoadRun {

  /// A parked thread wakes this late at worst on a quiet system.
  private static final long WAKING_NANOS = 80_000;

  private final CatalogSource source;
  private final List<AskKind> kinds;
  private final int threads;
  private final long seed;

  LoadRun(CatalogSource source, List<AskKind> kinds, int threads, long seed) {
    this.source = source;
    this.kinds = kinds;
    this.threads = threads;
    this.seed = seed;
  }

  /// Every thread asks its next query when the one before is answered: as much as the machine can
  /// do.
  SearchResult.Load saturated(long nanos) {
    var start = System.nanoTime();
    var running = new ArrayList<CompletableFuture<Histogram>>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var i = 0; i < threads; i++) {
        var random = new SplittableRandom(seed + i);
        running.add(CompletableFuture.supplyAsync(() -> askOn(random, start + nanos), pool));
      }
    }
    var histogram = sum(running.stream().map(CompletableFuture::join));
    var seconds = (System.nanoTime() - start) / 1e9;
    return new SearchResult.Load(histogram.getTotalCount() / seconds, Latency.of(histogram));
  }

  private Histogram askOn(RandomGenerator random, long end) {
    var own = Latency.histogram();
    while (System.nanoTime() < end) {
      var ask = AskKind.mixed(kinds, random);
      var asked = System.nanoTime();
      KindRun.outcome(source, ask);
      Latency.record(own, System.nanoTime() - asked);
    }
    return own;
  }

  /// Queries come at random moments, so many a second, whether or not the ones before are answered.
  /// A latency counts from the moment at which the query came, so that waiting for a thread counts
  /// too: what is called coordinated omission does not flatter it. As in the bots, keystrokes have
  /// threads of their own.
  SearchResult.Open open(double perSecond, long nanos) {
    var random = new SplittableRandom(~seed);
    var searches = new ArrayList<Arrival>();
    var keystrokes = new ArrayList<Arrival>();
    for (var at = 0.0; at < nanos; at += random.nextExponential() * 1e9 / perSecond) {
      var kind = AskKind.draw(kinds, random);
      var ask = kind.any(random);
      var arrival = new Arrival((long) at, kind.name(), ask);
      (ask instanceof Ask.Completion ? keystrokes : searches).add(arrival);
    }
    var nextSearch = new AtomicInteger();
    var nextKeystroke = new AtomicInteger();
    var start = System.nanoTime();
    var running = new ArrayList<CompletableFuture<Map<String, Histogram>>>();
    var forKeystrokes = BotLimits.standard().completionThreads();
    try (var pool = Executors.newFixedThreadPool(threads + forKeystrokes)) {
      for (var i = 0; i < threads; i++) {
        running.add(CompletableFuture.supplyAsync(() -> answer(searches, nextSearch, start), pool));
      }
      for (var i = 0; i < forKeystrokes; i++) {
        running.add(
            CompletableFuture.supplyAsync(() -> answer(keystrokes, nextKeystroke, start), pool));
      }
    }
    var byKind = new HashMap<String, Histogram>();
    for (var each : running) {
      each.join()
          .forEach((kind, own) -> byKind.computeIfAbsent(kind, _ -> Latency.histogram()).add(own));
    }
    var ofKinds = new ArrayList<SearchResult.UnderLoad>();
    for (var kind : kinds) {
      var came = byKind.get(kind.name());
      if (came != null) {
        ofKinds.add(new SearchResult.UnderLoad(kind.name(), Latency.of(came)));
      }
    }
    return new SearchResult.Open(
        perSecond,
        of(byKind, kind -> !RowAsks.isKeystroke(kind)),
        of(byKind, kind -> RowAsks.isKeystroke(kind) && !RowAsks.isMisspelt(kind)),
        of(byKind, kind -> RowAsks.isKeystroke(kind) && RowAsks.isMisspelt(kind)),
        ofKinds);
  }

  private static Latency of(Map<String, Histogram> byKind, Predicate<String> kind) {
    return Latency.of(sum(byKind.keySet().stream().filter(kind).map(name -> byKind.get(name))));
  }

  /// A query and the moment at which it comes, in nanoseconds from the start.
  private record Arrival(long at, String kind, Ask ask) {}

  private Map<String, Histogram> answer(List<Arrival> arrivals, AtomicInteger next, long start) {
    var own = new HashMap<String, Histogram>();
    for (var i = next.getAndIncrement(); i < arrivals.size(); i = next.getAndIncrement()) {
      var arrival = arrivals.get(i);
      waitUntil(start + arrival.at());
      KindRun.outcome(source, arrival.ask());
      Latency.record(
          own.computeIfAbsent(arrival.kind(), _ -> Latency.histogram()),
          System.nanoTime() - start - arrival.at());
    }
    return own;
  }

  /// So many queries come in one moment, again and again.
  SearchResult.Burst bursts(int size, int times) {
    var random = new SplittableRandom(seed / 2);
    var slowest = Latency.histogram();
    var all = Latency.histogram();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var i = 0; i < times; i++) {
        var asks = random.ints(size).mapToObj(_ -> AskKind.mixed(kinds, random)).toList();
        var start = System.nanoTime();
        var running =
            asks.stream()
                .map(ask -> CompletableFuture.supplyAsync(() -> sinceStart(ask, start), pool))
                .toList();
        var last = 0L;
        for (var each : running) {
          var nanos = each.join();
          Latency.record(all, nanos);
          last = Math.max(last, nanos);
        }
        Latency.record(slowest, last);
      }
    }
    return new SearchResult.Burst(size, Latency.of(slowest), Latency.of(all));
  }

  private long sinceStart(Ask ask, long start) {
    KindRun.outcome(source, ask);
    return System.nanoTime() - start;
  }

  private static void waitUntil(long moment) {
    for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      if (left > WAKING_NANOS) {
        LockSupport.parkNanos(left - WAKING_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private static Histogram sum(Stream<Histogram> parts) {
    var sum = Latency.histogram();
    parts.forEach(sum::add);
    return sum;
  }
}
