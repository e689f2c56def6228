package io.trackrecord.data.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A body that fails once nothing has come for a while, where the stream itself would wait for
/// ever.
final class StallingStream extends FilterInputStream {

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("download-watch").factory());

  private final long most;
  private final ScheduledFuture<?> watch;
  private volatile long last = System.nanoTime();
  private volatile boolean stalled;

  StallingStream(InputStream body, Duration most) {
    super(body);
    this.most = most.toNanos();
    var every = Math.max(1, most.toMillis() / 4);
    this.watch = WATCH.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (System.nanoTime() - last > most && !stalled) {
      stalled = true;
      try {
        // Whoever waits for bytes is woken.
        in.close();
      } catch (IOException _) {
        // It is given up anyway.
      }
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var count = super.read(bytes, offset, length);
    if (stalled) {
      throw new RetryException("nothing came for " + most / 1_000_000_000 + " s", null);
    }
    last = System.nanoTime();
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    super.close();
  }
}
