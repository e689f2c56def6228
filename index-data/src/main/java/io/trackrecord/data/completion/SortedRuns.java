package io.trackrecord.data.completion;

import io.trackrecord.data.segment.ByteOrder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Sorts more texts than memory holds: runs of them, each sorted while it is in a processor's cache
/// and written to a temporary file, are merged in the end. Taking runs is safe for use by several
/// threads.
final class SortedRuns implements Closeable {

  /// Texts of a run at most: some ten megabytes.
  static final int LONGEST_RUN = 200_000;

  private final FSDirectory folder;
  private final IndexOutput out;
  private final List<Run> runs = new ArrayList<>();
  private final List<byte[]> waiting = new ArrayList<>();
  private boolean isDeleted;

  SortedRuns(FSDirectory folder, String name) throws IOException {
    this.folder = folder;
    this.out = folder.createTempOutput(name, "runs", IOContext.DEFAULT);
  }

  private record Run(long start, long end) {}

  /// Takes texts as a run.
  ///
  /// @param texts each of fewer than 32,768 bytes
  void addRun(List<byte[]> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    var run = texts.toArray(byte[][]::new);
    var order = ByteOrder.of(run);
    synchronized (out) {
      var start = out.getFilePointer();
      for (var place : order) {
        var text = run[place];
        out.writeShort((short) text.length);
        out.writeBytes(text, text.length);
      }
      runs.add(new Run(start, out.getFilePointer()));
    }
  }

  /// Takes a text, by one thread only.
  void add(byte[] text) throws IOException {
    waiting.add(text);
    if (waiting.size() == LONGEST_RUN) {
      flush();
    }
  }

  private void flush() throws IOException {
    addRun(waiting);
    waiting.clear();
  }

  /// All texts, sorted. Nothing can be added any more.
  Merged merge() throws IOException {
    flush();
    out.close();
    return new Merged(folder.openInput(out.getName(), IOContext.DEFAULT), runs);
  }

  /// Deletes the temporary file; doing so again does nothing.
  @Override
  public void close() throws IOException {
    if (!isDeleted) {
      isDeleted = true;
      out.close();
      folder.deleteFile(out.getName());
    }
  }

  /// The texts of all runs in their order. A text is good until the next.
  static final class Merged implements BytesRefIterator, Closeable {

    private final IndexInput in;
    private final PriorityQueue<Cursor> cursors;
    private boolean isStarted;

    private Merged(IndexInput in, List<Run> runs) throws IOException {
      this.in = in;
      this.cursors =
          new PriorityQueue<>(Math.max(1, runs.size())) {
            @Override
            protected boolean lessThan(Cursor a, Cursor b) {
              return a.start == b.start
                  ? Arrays.compareUnsigned(a.text, 0, a.length, b.text, 0, b.length) < 0
                  : Long.compareUnsigned(a.start, b.start) < 0;
            }
          };
      for (var run : runs) {
        var cursor = new Cursor(in.slice("run", run.start(), run.end() - run.start()));
        if (cursor.next()) {
          cursors.add(cursor);
        }
      }
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
      if (isStarted && cursors.size() > 0) {
        if (cursors.top().next()) {
          cursors.updateTop();
        } else {
          cursors.pop();
        }
      }
      isStarted = true;
      var first = cursors.top();
      return first == null ? null : new BytesRef(first.text, 0, first.length);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class Cursor {

    private final IndexInput in;
    private byte[] text = new byte[64];
    private int length;
    private long start;

    Cursor(IndexInput in) {
      this.in = in;
    }

    boolean next() throws IOException {
      if (in.getFilePointer() == in.length()) {
        return false;
      }
      length = in.readShort();
      if (text.length < length) {
        text = new byte[length * 2];
      }
      in.readBytes(text, 0, length);
      start = ByteOrder.start(text, length);
      return true;
    }
  }
}
