package io.trackrecord.data.index;

import io.trackrecord.data.completion.Album;
import io.trackrecord.data.completion.NamePlace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.lucene.util.IOUtils;

/// The albums of all artists on their way to be put together by title: an album's title with each
/// of its artists, in files by the title's key. Safe for use by several threads.
final class AlbumSpill implements Closeable {

  private static final int COUNT = 32;

  private final Path folder;
  private final DataOutputStream[] files = new DataOutputStream[COUNT];

  AlbumSpill(Path folder) throws IOException {
    this.folder = Files.createDirectory(folder);
    for (var i = 0; i < COUNT; i++) {
      files[i] =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)), 1 << 15));
    }
  }

  private Path file(int number) {
    return folder.resolve("albums-" + number);
  }

  /// Takes the albums of one artist.
  ///
  /// @param places where its section has them, by key
  void add(Map<Long, SongTally> albums, Map<Long, NamePlace> places) throws IOException {
    for (var each : albums.entrySet()) {
      var key = each.getKey();
      var album = each.getValue();
      var out = files[(int) (key >>> 59)];
      synchronized (out) {
        out.writeLong(key);
        text(out, album.name());
        text(out, album.artist());
        out.writeLong(album.tracks());
        out.writeLong(album.rows());
        out.writeLong(album.datasets());
        out.writeInt(album.bestPopularity());
        var place = Objects.requireNonNull(places.get(key));
        out.writeInt(place.part());
        out.writeLong(place.at());
      }
    }
  }

  /// The albums, each title once. Holds one file's albums in memory.
  Iterator<Album> albums() throws IOException {
    for (var out : files) {
      out.flush();
    }
    return new Iterator<>() {
      private int next;
      private Iterator<Tally> tallies = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!tallies.hasNext() && next < COUNT) {
          try {
            tallies = read(file(next++)).values().iterator();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return tallies.hasNext();
      }

      @Override
      public Album next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return tallies.next().album();
      }
    };
  }

  /// An album of one title.
  private static final class Tally {

    private final SongTally all = new SongTally();
    private int artists;
    private NamePlace place = new NamePlace(0, 0);

    void add(DataInputStream in) throws IOException {
      all.add(text(in), text(in), in.readLong(), in.readLong(), in.readLong(), in.readInt());
      place = new NamePlace(in.readInt(), in.readLong());
      artists++;
    }

    Album album() {
      return artists == 1
          ? new Album(all.completable(), place)
          : new Album(all.completableOfSeveral(), null);
    }
  }

  private static Map<Long, Tally> read(Path file) throws IOException {
    var albums = new HashMap<Long, Tally>();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        long key;
        try {
          key = in.readLong();
        } catch (EOFException _) {
          return albums;
        }
        albums.computeIfAbsent(key, _ -> new Tally()).add(in);
      }
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files);
    IOUtils.rm(folder);
  }
}
