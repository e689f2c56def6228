package io.trackrecord.data.cli.shared;

import io.trackrecord.data.index.BuildProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Shows how a build goes on: one line that is rewritten on a terminal, with a bar where it is
/// known how many rows there are, and a plain line every ten seconds elsewhere.
public final class ProgressLine implements BuildProgress, AutoCloseable {

  private static final long REDRAW = Duration.ofMillis(200).toNanos();
  private static final long PLAIN = Duration.ofSeconds(10).toNanos();

  /// How many characters the bar has.
  private static final int BAR = 20;

  /// The clock is asked only once in so many rows.
  private static final int EVERY = 1 << 8;

  private final PrintWriter out;
  private final boolean terminal;
  private String step = "";
  private long started;
  private long shown;
  private long rows;
  private long total;

  /// Shows a build.
  ///
  /// @param terminal whether someone looks on
  public ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void at(String nextStep, long nextRows, long nextTotal) {
    if (nextStep.equals(step) && nextRows % EVERY != 0) {
      rows = nextRows;
      return;
    }
    var now = System.nanoTime();
    if (!nextStep.equals(step)) {
      endStep(now);
      step = nextStep;
      started = now;
      shown = now;
      rows = nextRows;
      total = nextTotal;
      if (terminal) {
        out.print(line(now));
        out.flush();
      }
      return;
    }
    rows = nextRows;
    if (now - shown > (terminal ? REDRAW : PLAIN)) {
      shown = now;
      out.print(terminal ? line(now) : line(now) + System.lineSeparator());
      out.flush();
    }
  }

  @Override
  public void close() {
    endStep(System.nanoTime());
  }

  private void endStep(long now) {
    if (!step.isEmpty()) {
      out.println(line(now));
      out.flush();
    }
    step = "";
  }

  private String bar() {
    var percent = Math.clamp(rows * 100 / total, 0, 100);
    var done = percent * BAR / 100;
    return terminal
        ? "[" + "#".repeat(done) + "-".repeat(BAR - done) + "] " + percent + " %, "
        : percent + " %, ";
  }

  private String line(long now) {
    var text = step;
    if (rows > 0) {
      var seconds = Math.max((now - started) / 1e9, 0.001);
      text =
          String.format(
              Locale.ROOT,
              "%s: %s%,d rows, %,d rows/s",
              step,
              total > 0 ? bar() : "",
              rows,
              Math.round(rows / seconds));
    }
    return terminal ? String.format(Locale.ROOT, "\r\u001b[K%s", text) : text;
  }
}
