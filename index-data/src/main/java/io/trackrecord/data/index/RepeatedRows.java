package io.trackrecord.data.index;

import io.trackrecord.data.track.PlatformId;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Unites rows that have the same id, in bounded memory: rows are kept up to a number, then sorted
/// by id and written to a file; at the end the files are merged.
final class RepeatedRows implements Closeable {

  /// Rows kept in memory before they are written to a file.
  static final int IN_MEMORY = 50_000;

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.track().row()).thenComparingLong(Row::sequence);

  private final Path folder;
  private final int inMemory;
  private final List<Row> rows = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long sequence;

  RepeatedRows(Path folder, int inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  private record Row(Track track, long sequence) {}

  /// Takes what comes of the rows.
  @FunctionalInterface
  interface UnitedRows {
    void accept(Track track) throws IOException;
  }

  void add(Track track) throws IOException {
    rows.add(new Row(track, sequence++));
    if (rows.size() >= inMemory) {
      spill();
    }
  }

  /// Hands over each track once, with all its rows united, in the order of the ids.
  void forEachUnited(UnitedRows consumer) throws IOException {
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
      Track united = null;
      while (!sources.isEmpty()) {
        var source = sources.remove();
        var track = source.head().track();
        if (source.advance()) {
          sources.add(source);
        }
        if (united != null && united.row().equals(track.row())) {
          united = unite(united, track);
        } else {
          if (united != null) {
            consumer.accept(united);
          }
          united = track;
        }
      }
      if (united != null) {
        consumer.accept(united);
      }
    } finally {
      for (var source : open) {
        source.close();
      }
    }
  }

  /// The track of two rows with one id: what the first lacks the second gives, genres and links are
  /// united, of two counts the greater stays.
  static Track unite(Track first, Track second) {
    var genres = new LinkedHashSet<>(first.genres());
    genres.addAll(second.genres());
    var links = new LinkedHashSet<PlatformId>(first.links());
    links.addAll(second.links());
    return new Track(
        first.dataset(),
        first.row(),
        either(first.title(), second.title()),
        first.artists().isEmpty() ? second.artists() : first.artists(),
        either(first.album(), second.album()),
        either(first.year(), second.year()),
        either(first.durationMillis(), second.durationMillis()),
        List.copyOf(genres),
        either(first.explicit(), second.explicit()),
        greater(first.popularity(), second.popularity()),
        either(first.licence(), second.licence()),
        List.copyOf(links),
        first.rows() + second.rows());
  }

  @Override
  public void close() throws IOException {
    for (var run : runs) {
      Files.deleteIfExists(run);
    }
  }

  private void spill() throws IOException {
    rows.sort(ORDER);
    var run = folder.resolve("repeated-" + runs.size() + ".run");
    runs.add(run);
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (var row : rows) {
        var bytes = TrackCodec.encode(row.track());
        out.writeLong(row.sequence());
        out.writeInt(bytes.length);
        out.write(bytes.bytes, bytes.offset, bytes.length);
      }
    }
    rows.clear();
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable Double greater(@Nullable Double first, @Nullable Double second) {
    if (first == null || second == null) {
      return either(first, second);
    }
    return Math.max(first, second);
  }

  /// Rows in order: of a run on disk, or of memory.
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
      try {
        var sequence = in.readLong();
        var bytes = in.readNBytes(in.readInt());
        head = new Row(TrackCodec.decode(new BytesRef(bytes)), sequence);
        return true;
      } catch (EOFException _) {
        head = null;
        return false;
      }
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
