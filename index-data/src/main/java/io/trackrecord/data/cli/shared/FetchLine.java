package io.trackrecord.data.cli.shared;

import io.trackrecord.data.fetch.FetchProgress;
import io.trackrecord.data.io.TerminalText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Shows how downloads go on, with rate and time left: one line that is rewritten on a terminal, a
/// plain line every ten seconds elsewhere.
public final class FetchLine implements FetchProgress, AutoCloseable {

  private static final long REDRAW = Duration.ofMillis(200).toNanos();
  private static final long PLAIN = Duration.ofSeconds(10).toNanos();

  private final PrintWriter out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private long shown = started;
  private long expected;
  private long done;

  /// Shows downloads.
  ///
  /// @param terminal whether someone looks on
  public FetchLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void expect(long bytes) {
    expected = bytes;
  }

  @Override
  public synchronized void bytes(long more) {
    done += more;
    var now = System.nanoTime();
    if (now - shown > (terminal ? REDRAW : PLAIN)) {
      shown = now;
      out.print(terminal ? "\r\u001b[K" + line(now) : line(now) + System.lineSeparator());
      out.flush();
    }
  }

  @Override
  public synchronized void say(String sentence) {
    out.println((terminal ? "\r\u001b[K" : "") + TerminalText.of(sentence));
    out.flush();
  }

  private String line(long now) {
    var seconds = Math.max(0.001, (now - started) / 1e9);
    var rate = Math.max(0, done) / seconds;
    var text = String.format(Locale.ROOT, "Fetching: %,d MB, %.1f MB/s", done >> 20, rate / 1e6);
    if (expected > done && rate > 0) {
      var left = Duration.ofSeconds(Math.round((expected - done) / rate));
      text +=
          String.format(
              Locale.ROOT,
              ", %d %%, %d:%02d left",
              done * 100 / expected,
              left.toMinutes(),
              left.toSecondsPart());
    }
    return text;
  }

  @Override
  public void close() {
    end();
  }

  /// Says how it went. Once is enough.
  public synchronized void end() {
    if (done > 0) {
      out.println((terminal ? "\r\u001b[K" : "") + line(System.nanoTime()));
      out.flush();
      done = 0;
    }
  }
}
