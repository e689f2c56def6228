package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.TrackCodec;
import io.trackrecord.data.index.rows.RowPartitions.Kind;
import io.trackrecord.data.track.Track;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;

/// The rows of one partition, read back into memory as bytes. Takes about 30 bytes a row more than
/// the file.
public final class PartitionRows {

  private static final int BLOCK = 1 << 24;

  private final List<byte[]> blocks = new ArrayList<>();
  private int used = BLOCK;
  private long[] keys = new long[1024];
  private long[] places = new long[1024];
  private long[] starts = new long[1024];
  private int[] lengths = new int[1024];
  private char[] kinds = new char[1024];
  private int[] order = new int[0];
  private int count;

  /// Decides whether a record is read, by its fingerprint.
  @FunctionalInterface
  interface Filter {
    boolean takes(int dataset, Kind kind, long fingerprint);
  }

  static PartitionRows load(Path file, Filter filter) throws IOException {
    var rows = new PartitionRows();
    if (!Files.exists(file)) {
      return rows;
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
      while (true) {
        int length;
        try {
          length = in.readInt();
        } catch (EOFException _) {
          return rows;
        }
        var dataset = in.readUnsignedByte();
        var kind = Kind.of(in.readByte());
        var fingerprint = in.readLong();
        var key = in.readLong();
        var place = in.readLong();
        var track = length - RowPartitions.HEADER;
        if (filter.takes(dataset, kind, fingerprint)) {
          rows.add(dataset, kind, key, place, track, in);
        } else {
          in.skipNBytes(track);
        }
      }
    }
  }

  private void add(int dataset, Kind kind, long key, long place, int length, DataInputStream in)
      throws IOException {
    if (BLOCK - used < length) {
      blocks.add(new byte[Math.max(BLOCK, length)]);
      used = 0;
    }
    in.readFully(blocks.getLast(), used, length);
    if (count == keys.length) {
      var more = count + (count >> 1);
      keys = Arrays.copyOf(keys, more);
      places = Arrays.copyOf(places, more);
      starts = Arrays.copyOf(starts, more);
      lengths = Arrays.copyOf(lengths, more);
      kinds = Arrays.copyOf(kinds, more);
    }
    keys[count] = key;
    places[count] = place;
    starts[count] = (long) (blocks.size() - 1) << 32 | used;
    lengths[count] = length;
    kinds[count] = (char) (dataset << 8 | kind.code());
    count++;
    used = Math.min(BLOCK, used + length);
  }

  /// How many rows there are.
  public int count() {
    return count;
  }

  /// Sorts the rows by their artist's key, then by their place in the input.
  void sort() {
    order = new int[count];
    for (var i = 0; i < count; i++) {
      order[i] = i;
    }
    new IntroSorter() {
      private int pivot;

      @Override
      protected void setPivot(int i) {
        pivot = order[i];
      }

      @Override
      protected int comparePivot(int j) {
        return compareRows(pivot, order[j]);
      }

      @Override
      protected int compare(int i, int j) {
        return compareRows(order[i], order[j]);
      }

      @Override
      protected void swap(int i, int j) {
        var kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    }.sort(0, count);
  }

  private int compareRows(int a, int b) {
    var byKey = Long.compare(keys[a], keys[b]);
    return byKey != 0 ? byKey : Long.compare(places[a], places[b]);
  }

  /// The key of the artist under whom a row lies, or 0 where the row names nobody.
  public long key(int i) {
    return keys[order[i]];
  }

  /// The place of a row in the input.
  public long place(int i) {
    return places[order[i]];
  }

  /// The number of a row's dataset.
  public int dataset(int i) {
    return kinds[order[i]] >> 8;
  }

  /// Whether the artist under whose key a row lies is the row's first.
  public boolean isOwn(int i) {
    return Kind.of(kinds[order[i]] & 0xFF).isOwn();
  }

  /// A row as bytes, as the index stores it.
  public BytesRef bytes(int i) {
    var row = order[i];
    return new BytesRef(blocks.get((int) (starts[row] >>> 32)), (int) starts[row], lengths[row]);
  }

  /// Decodes a row.
  ///
  /// @param datasets the ids of the datasets
  public Track track(int i, List<String> datasets) {
    return TrackCodec.decode(datasets.get(dataset(i)), bytes(i));
  }
}
