package io.trackrecord.discord.file;

import io.trackrecord.bot.export.ExportFullException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Takes the rows of an export, in memory, until they are as large as may be uploaded: plain as
/// long as that is enough, from then on packed with gzip. Each row is one write. Rows come from
/// another thread than the one that reads the content, or gives up.
final class ExportedRows extends OutputStream {

  /// Room for what gzip writes at the end.
  private static final int CLOSING = 64;

  private final int maxBytes;
  private final Duration longest;
  private ByteArrayOutputStream content = new ByteArrayOutputStream();
  private @Nullable GZIPOutputStream gzip;

  /// Bytes given to gzip of which the content may not show anything yet.
  private long pending;

  private long started;
  private boolean isEnded;

  /// @param maxBytes the largest content
  /// @param longest how long rows are taken, from the first one on
  ExportedRows(int maxBytes, Duration longest) {
    this.maxBytes = maxBytes;
    this.longest = longest;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /// Takes a row.
  ///
  /// @throws ExportFullException where there is no room or no time for it
  @Override
  public synchronized void write(byte[] row, int from, int length) throws IOException {
    if (isEnded || isOverdue()) {
      throw full();
    }
    if (gzip == null && content.size() + length > maxBytes) {
      pack();
    }
    if (gzip != null) {
      packed(gzip, row, from, length);
    } else if (content.size() + length <= maxBytes) {
      content.write(row, from, length);
    } else {
      throw full();
    }
  }

  private ExportFullException full() {
    isEnded = true;
    return new ExportFullException();
  }

  private boolean isOverdue() {
    if (started == 0) {
      started = System.nanoTime();
    }
    return System.nanoTime() - started >= longest.toNanos();
  }

  /// Packs what is there, unless that makes no room.
  private void pack() throws IOException {
    var packed = new ByteArrayOutputStream();
    var packing = new GZIPOutputStream(packed, 512, true);
    content.writeTo(packing);
    packing.flush();
    if (packed.size() + CLOSING <= maxBytes) {
      content = packed;
      gzip = packing;
    }
  }

  private void packed(GZIPOutputStream to, byte[] row, int from, int length) throws IOException {
    if (packedAtMost(length) > maxBytes) {
      to.flush();
      pending = 0;
      if (packedAtMost(length) > maxBytes) {
        throw full();
      }
    }
    to.write(row, from, length);
    pending += length;
  }

  /// The size of a file that ends with so many bytes more, were they not to pack at all: deflate
  /// adds five bytes to each 16 kB then.
  private long packedAtMost(int more) {
    return content.size() + (pending + more) * 1_001 / 1_000 + CLOSING;
  }

  /// Whether the content is packed.
  synchronized boolean isPacked() {
    return gzip != null;
  }

  /// What was taken, as a whole file. Ends the taking.
  synchronized byte[] content() throws IOException {
    isEnded = true;
    if (gzip != null) {
      gzip.close();
    }
    return content.toByteArray();
  }

  /// Ends the taking, so that whoever still exports stops.
  @Override
  public synchronized void close() {
    isEnded = true;
  }
}
