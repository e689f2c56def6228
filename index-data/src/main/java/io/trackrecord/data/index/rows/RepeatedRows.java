package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.TrackCodec;
import io.trackrecord.data.track.Track;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Unites rows that have the same id, by an external merge sort: rows are kept in memory up to a
/// number and a size, then sorted by id and written to a file; at the end the files are merged.
final class RepeatedRows implements Closeable {

  /// Rows kept in memory before they are written to a file.
  static final int IN_MEMORY = 50_000;

  /// Bytes of rows kept in memory before they are written to a file.
  private static final long BYTES_IN_MEMORY = 64L << 20;

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::id).thenComparingLong(Row::place);

  private final Path folder;
  private final String dataset;
  private final int inMemory;
  private final List<Row> rows = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long bytes;
  private long count;

  RepeatedRows(Path folder, String dataset, int inMemory) {
    this.folder = folder;
    this.dataset = dataset;
    this.inMemory = inMemory;
  }

  private record Row(String id, BytesRef encoded, long place) {
    Track track(String dataset) {
      return TrackCodec.decode(dataset, encoded);
    }
  }

  /// Takes the united tracks.
  @FunctionalInterface
  interface Consumer {
    /// Takes a track.
    ///
    /// @param place the place of its first row
    void accept(Track track, long place) throws IOException;
  }

  /// Takes a row.
  ///
  /// @param place the row's place in the input, which decides the order within an id
  void add(Track track, long place) throws IOException {
    var row = new Row(track.row(), TrackCodec.encode(track), place);
    rows.add(row);
    count++;
    bytes += row.encoded().length;
    if (rows.size() >= inMemory || bytes >= BYTES_IN_MEMORY) {
      spill();
    }
  }

  /// How many rows were taken.
  long count() {
    return count;
  }

  /// Hands over every track once, ordered by id, with its rows united in the order in which they
  /// came.
  void forEachUnited(Consumer consumer) throws IOException {
    rows.sort(ORDER);
    var sources = new PriorityQueue<Source>(Comparator.comparing(Source::head, ORDER));
    var open = new ArrayList<Source>();
    try {
      for (var run : runs) {
        open.add(new Source(run));
      }
      open.add(new Source(rows));
      for (var source : open) {
        if (source.advance()) {
          sources.add(source);
        }
      }
      UnitedRows united = null;
      var id = "";
      var place = 0L;
      while (!sources.isEmpty()) {
        var source = sources.remove();
        var row = source.head();
        if (source.advance()) {
          sources.add(source);
        }
        if (united != null && id.equals(row.id())) {
          united.add(row.track(dataset));
          continue;
        }
        if (united != null) {
          consumer.accept(united.track(), place);
        }
        united = new UnitedRows(row.track(dataset));
        id = row.id();
        place = row.place();
      }
      if (united != null) {
        consumer.accept(united.track(), place);
      }
    } finally {
      for (var source : open) {
        source.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var run : runs) {
      Files.deleteIfExists(run);
    }
  }

  private void spill() throws IOException {
    rows.sort(ORDER);
    var run = folder.resolve("repeated-" + dataset + "-" + runs.size() + ".run");
    runs.add(run);
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (var row : rows) {
        out.writeLong(row.place());
        out.writeUTF(row.id());
        out.writeInt(row.encoded().length);
        out.write(row.encoded().bytes, row.encoded().offset, row.encoded().length);
      }
    }
    rows.clear();
    bytes = 0;
  }

  /// Sorted rows, from a file or from memory.
  private static final class Source implements Closeable {

    private final @Nullable DataInputStream in;
    private final List<Row> rows;
    private int next;
    private @Nullable Row head;

    Source(Path run) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16));
      this.rows = List.of();
    }

    Source(List<Row> rows) {
      this.in = null;
      this.rows = rows;
    }

    Row head() {
      if (head == null) {
        throw new IllegalStateException("no row is left");
      }
      return head;
    }

    boolean advance() throws IOException {
      if (in == null) {
        head = next < rows.size() ? rows.get(next++) : null;
        return head != null;
      }
      long place;
      try {
        place = in.readLong();
      } catch (EOFException _) {
        head = null;
        return false;
      }
      // The rest of a row must follow its place; otherwise the file is damaged.
      var id = in.readUTF();
      var encoded = new byte[in.readInt()];
      in.readFully(encoded);
      head = new Row(id, new BytesRef(encoded), place);
      return true;
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
