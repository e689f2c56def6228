package io.trackrecord.data.completion;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The titles of songs and albums that stand under guests, too, on their way there: where each is
/// kept, in files by the part in which the guest lies; and where in that part it is referred to.
/// Safe for use by several threads.
final class GuestTitles implements Closeable {

  private static final int BUFFER = 1 << 12;

  private final int shift;
  private final DataOutputStream[] places;
  private final DataOutputStream[] references;
  private final Path folder;

  /// @param folder for temporary files; made
  /// @param parts how many parts there are: a power of two
  GuestTitles(Path folder, int parts) throws IOException {
    this.folder = Files.createDirectory(folder);
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(parts);
    this.places = new DataOutputStream[parts];
    this.references = new DataOutputStream[parts];
    for (var part = 0; part < parts; part++) {
      places[part] = open("places-" + part);
      references[part] = open("references-" + part);
    }
  }

  private DataOutputStream open(String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER));
  }

  /// A title of a guest.
  private record Key(long guest, long title) {}

  /// Takes the place where a title is kept.
  void kept(long guest, long title, NamePlace place) throws IOException {
    // A key's first bits are its part; with one part there are none.
    var out = places[shift == Long.SIZE ? 0 : (int) (guest >>> shift)];
    synchronized (out) {
      out.writeLong(guest);
      out.writeLong(title);
      out.writeInt(place.part());
      out.writeLong(place.at());
    }
  }

  /// Takes the place in a part where a title has to be referred to.
  void wanted(int part, long guest, long title, long at) throws IOException {
    var out = references[part];
    synchronized (out) {
      out.writeLong(guest);
      out.writeLong(title);
      out.writeLong(at);
    }
  }

  /// Writes the references into a part, once all parts are closed.
  ///
  /// @param bytes the part
  /// @param starts where each part starts
  void resolve(int part, byte[] bytes, long[] starts) throws IOException {
    var kept = places(part, starts);
    references[part].flush();
    try (var in = read("references-" + part)) {
      for (var guest = next(in); guest != null; guest = next(in)) {
        var title = in.readLong();
        var at = Math.toIntExact(in.readLong());
        var place = kept.get(new Key(guest, title));
        if (place == null) {
          throw new IllegalStateException("a guest's title is kept nowhere");
        }
        for (var i = 0; i < EntryWriter.PLACE_BYTES; i++) {
          bytes[at + i] = (byte) (place >>> (Byte.SIZE * i));
        }
      }
    }
  }

  private Map<Key, Long> places(int part, long[] starts) throws IOException {
    var kept = new HashMap<Key, Long>();
    places[part].flush();
    try (var in = read("places-" + part)) {
      for (var guest = next(in); guest != null; guest = next(in)) {
        kept.put(new Key(guest, in.readLong()), starts[in.readInt()] + in.readLong());
      }
    }
    return kept;
  }

  private DataInputStream read(String name) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name))));
  }

  private static @Nullable Long next(DataInputStream in) throws IOException {
    try {
      return in.readLong();
    } catch (EOFException _) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(places);
    IOUtils.close(references);
    IOUtils.rm(folder);
  }
}
