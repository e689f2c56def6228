package io.trackrecord.data.completion;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;

/// Writes the completions of an index: first parts, side by side, then albums, genres and all the
/// sorted lists. Needs 40 bytes of temporary disk for each name.
public final class CompletionBuild implements Closeable {

  static final String NAMES = "names";
  static final String PACKING = "packing";
  static final String ARTISTS = "artists";
  static final String CODEC = "TrackrecordCompletion";
  static final int VERSION = 4;

  /// Titles that are found by any of their words, of all artists: the most popular.
  private static final long TITLES_BY_WORD = 1_000_000;

  private static final CompletionPart.ArtistKey[] NONE = {};

  private final Path temporary;
  private final FSDirectory spill;
  private final NamePacking packing;
  private final CompletionPart.ArtistKey[][] artists;
  private final long[] lengths;
  private final GuestTitles guests;
  private final PopularTitles popular = new PopularTitles(TITLES_BY_WORD);
  private final Map<Sorted, SortedRuns> ways = new EnumMap<>(Sorted.class);

  /// The lists of ways to begin names.
  enum Sorted {
    ARTIST_WHOLE("artist-whole", 32),
    /// From any word on, the first included. Searched most, for misspelt names: denser.
    ARTIST_ANY("artist-any", 8),
    TITLE_WHOLE("title-whole", 64),
    TITLE_WORD("title-word", 32),
    ALBUM_WHOLE("album-whole", 32),
    ALBUM_WORD("album-word", 32),
    GENRE_WHOLE("genre-whole", 8),
    GENRE_WORD("genre-word", 8);

    private final String file;
    private final int every;

    Sorted(String file, int every) {
      this.file = file;
      this.every = every;
    }

    String file() {
      return file;
    }
  }

  /// Starts writing.
  ///
  /// @param temporary a folder for temporary files, which is made
  /// @param parts how many parts there will be: a power of two. An artist lies in the part that the
  ///   first bits of its key name
  /// @param packing compresses the names
  public CompletionBuild(Path temporary, int parts, NamePacking packing) throws IOException {
    this.temporary = Files.createDirectory(temporary);
    this.spill = FSDirectory.open(temporary);
    this.packing = packing;
    this.artists = new CompletionPart.ArtistKey[parts][];
    Arrays.fill(artists, NONE);
    this.lengths = new long[parts];
    this.guests = new GuestTitles(temporary.resolve("guests"), parts);
    for (var kind : Sorted.values()) {
      ways.put(kind, new SortedRuns(spill, kind.file));
    }
  }

  /// Starts a part. Parts are written by different threads and lie in the order of their numbers,
  /// which is that of their artists' keys.
  public CompletionPart part(int number) throws IOException {
    var sections = spill.createOutput(section(number), IOContext.DEFAULT);
    return new CompletionPart(this, number, sections, packing);
  }

  GuestTitles guests() {
    return guests;
  }

  PopularTitles popular() {
    return popular;
  }

  SortedRuns ways(Sorted kind) {
    return Objects.requireNonNull(ways.get(kind));
  }

  synchronized void end(int part, List<CompletionPart.ArtistKey> keys, long length) {
    artists[part] = keys.toArray(NONE);
    lengths[part] = length;
  }

  /// Writes the completions; to be called once all parts are closed.
  ///
  /// @param albums the albums of all artists, in any order
  /// @param genres the genres
  /// @param folder where to; made
  public void write(Iterator<Album> albums, List<Completable> genres, Path folder)
      throws IOException {
    Files.createDirectory(folder);
    try (var to = FSDirectory.open(folder)) {
      var starts = names(albums, genres, to);
      ArtistTableWriter.write(to, ARTISTS, artists, starts);
      try (var out = to.createOutput(PACKING, IOContext.DEFAULT)) {
        CodecUtil.writeHeader(out, CODEC, VERSION);
        packing.write(out);
        CodecUtil.writeFooter(out);
      }
      try (var arena = Arena.ofConfined()) {
        var names = MappedFile.open(folder.resolve(NAMES), CODEC, VERSION, arena);
        // The words of titles are sorted behind whole titles, out of which they are picked.
        var picking = popular.picking(names, packing, starts, ways(Sorted.TITLE_WORD));
        for (var kind : Sorted.values()) {
          try (var sorted = ways(kind).merge()) {
            var passing = kind == Sorted.TITLE_WHOLE ? picking.from(sorted) : sorted;
            SortedNamesWriter.write(to, kind.file, passing, starts, kind.every);
          }
          ways(kind).close();
        }
      }
    }
  }

  /// Writes the file of names.
  ///
  /// @return where each part starts, albums and genres last, and where these end
  private long[] names(Iterator<Album> albums, List<Completable> genres, FSDirectory to)
      throws IOException {
    var starts = new long[lengths.length + 2];
    try (var out = to.createOutput(NAMES, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      starts[0] = out.getFilePointer();
      for (var part = 0; part < lengths.length; part++) {
        starts[part + 1] = starts[part] + lengths[part];
      }
      for (var part = 0; part < lengths.length; part++) {
        if (lengths[part] > 0) {
          var bytes = new byte[Math.toIntExact(lengths[part])];
          try (var in = spill.openInput(section(part), IOContext.READONCE)) {
            in.readBytes(bytes, 0, bytes.length);
          }
          spill.deleteFile(section(part));
          guests.resolve(part, bytes, starts);
          out.writeBytes(bytes, bytes.length);
        }
      }
      var entries = new LooseNames(packing, lengths.length, out);
      while (albums.hasNext()) {
        var album = albums.next();
        var begun =
            album.place() == null
                ? entries.write(album.name())
                : entries.begun(album.name(), album.place());
        add(begun, Sorted.ALBUM_WHOLE, Sorted.ALBUM_WORD);
      }
      for (var genre : genres) {
        add(entries.write(genre), Sorted.GENRE_WHOLE, Sorted.GENRE_WORD);
      }
      starts[lengths.length + 1] = out.getFilePointer();
      CodecUtil.writeFooter(out);
    }
    return starts;
  }

  private void add(LooseNames.Begun begun, Sorted whole, Sorted words) throws IOException {
    for (var way : begun.whole()) {
      ways(whole).add(way);
    }
    for (var way : begun.words()) {
      ways(words).add(way);
    }
  }

  private static String section(int number) {
    return "section-" + number;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(ways.values());
    guests.close();
    spill.close();
    IOUtils.rm(temporary);
  }
}
