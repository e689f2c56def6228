package io.trackrecord.bench.search;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.MachineLine;
import java.io.PrintWriter;
import java.util.Locale;

/// Prints what was measured, for people.
public final class SearchReport {

  private static final double MIB = 1 << 20;

  private final PrintWriter out;

  private SearchReport(PrintWriter out) {
    this.out = out;
  }

  /// Prints a result.
  public static void print(SearchResult result, PrintWriter out) {
    new SearchReport(out).print(result);
    out.flush();
  }

  private void print(SearchResult result) {
    MachineLine.print(result.machine(), out);
    var index = result.index();
    line(
        "index %s: %,d tracks of %,d rows, %,.1f MiB; biggest artist: %s",
        index.version(), index.tracks(), index.rows(), index.bytes() / MIB, index.biggestArtist());
    line("one thread, %.1f s a kind, seed %d; milliseconds", result.seconds(), result.seed());
    line("");
    line(
        "%-44s %9s %9s %9s %9s %9s %9s %9s",
        "kind", "calls", "answered", "p50", "p90", "p99", "max", "kB/call");
    for (var kind : result.kinds()) {
      line(
          "%-44s %,9d %8.1f%% %s %,9.1f%s",
          kind.name(),
          kind.millis().count(),
          100 * kind.answered(),
          percentiles(kind.millis()),
          kind.bytes() / 1000.0,
          kind.timeouts() == 0 ? "" : "  " + kind.timeouts() + " timed out");
    }
    line("");
    line(
        "export: %,.0f rows/s (%,d rows)", result.export().rowsPerSecond(), result.export().rows());
    line(
        "mixed, saturated, %d threads: %,.0f queries/s; %s",
        result.threads(), result.saturated().perSecond(), words(result.saturated().millis()));
    line(
        "mixed, half of that, at random moments: %,.0f queries/s; searches %s; keystrokes %s;"
            + " with a typing error %s",
        result.half().perSecond(),
        words(result.half().searches()),
        words(result.half().keystrokes()),
        words(result.half().misspeltKeystrokes()));
    for (var kind : result.half().kinds()) {
      line(
          "  %-42s %,9d %9s %s",
          kind.name(), kind.millis().count(), "", percentiles(kind.millis()));
    }
    var burst = result.burst();
    line("%d at once, mixed, the slowest: %s", burst.size(), words(burst.slowest()));
    var memory = result.memory();
    line(
        "memory: resident %,.0f MiB, of it anonymous %,.0f MiB, live heap %,.0f MiB",
        memory.residentBytes() / MIB, memory.anonymousBytes() / MIB, memory.heapUsedBytes() / MIB);
  }

  private static String percentiles(Latency millis) {
    return String.format(
        Locale.ROOT,
        "%9.3f %9.3f %9.3f %9.3f",
        millis.p50(),
        millis.p90(),
        millis.p99(),
        millis.max());
  }

  private static String words(Latency millis) {
    return String.format(
        Locale.ROOT,
        "p50 %.2f, p90 %.2f, p99 %.2f, max %.2f ms",
        millis.p50(),
        millis.p90(),
        millis.p99(),
        millis.max());
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
