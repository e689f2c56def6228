package io.trackrecord.data.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.ReadAdvice;
import org.apache.lucene.util.IOUtils;

/// An index version, opened for reading. Its files are mapped into memory, not read into the heap.
public final class OpenIndex implements Closeable {

  /// The name of the tracks' folder in a version.
  public static final String TRACKS = "tracks";

  /// The name of the names' folder in a version.
  public static final String NAMES = "names";

  private final Path folder;
  private final Manifest manifest;
  private final DirectoryReader tracks;
  private final DirectoryReader names;

  private OpenIndex(Path folder, Manifest manifest, DirectoryReader tracks, DirectoryReader names) {
    this.folder = folder;
    this.manifest = manifest;
    this.tracks = tracks;
    this.names = names;
  }

  /// Opens the version in the folder. Checks the lengths of its files first, where the version has
  /// a list of them.
  ///
  /// @throws IOException where it cannot be read, is damaged, or is of another format
  public static OpenIndex open(Path version) throws IOException {
    return open(version, memory());
  }

  /// Opens a version on a machine with so many bytes of memory.
  static OpenIndex open(Path version, long memory) throws IOException {
    var manifest = IndexJson.manifest(version);
    var files = FileList.read(version);
    if (files.isPresent()) {
      files.get().checkLengths(version);
    }
    var opened = new ArrayList<Closeable>();
    try {
      var bytes =
          files.stream()
              .flatMap(list -> list.files().stream())
              .mapToLong(FileList.Entry::bytes)
              .sum();
      var fits = bytes < memory;
      var tracks = reader(version, TRACKS, fits, opened);
      var names = reader(version, NAMES, fits, opened);
      return new OpenIndex(version, manifest, tracks, names);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(opened.reversed());
      throw e;
    }
  }

  /// The memory of the machine, or of the container.
  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private static DirectoryReader reader(
      Path version, String name, boolean fits, List<Closeable> opened) throws IOException {
    var files = new MMapDirectory(part(version, name));
    opened.add(files);
    if (!fits) {
      // What the system would read ahead pushes out what is needed: with a read-ahead of 8 MB and
      // 1 GB of memory, answers from the whole index took seconds.
      files.setReadAdvice((_, _) -> Optional.of(ReadAdvice.RANDOM));
    }
    try {
      var reader = DirectoryReader.open(files);
      opened.add(reader);
      return reader;
    } catch (CorruptIndexException | IndexNotFoundException | EOFException | RuntimeException e) {
      throw new IOException(
          "the index of "
              + name
              + " in "
              + version
              + " is damaged; publish an earlier version with: trackrecord data rollback, or build it"
              + " again with: trackrecord data build",
          e);
    }
  }

  private static Path part(Path version, String name) throws IOException {
    var part = version.resolve(name);
    if (!Files.exists(part)) {
      // Lucene would create a missing folder.
      throw new IOException(
          "the index in "
              + version
              + " has no "
              + name
              + "; build it again with: trackrecord data build");
    }
    return part;
  }

  /// This index with another index of tracks, such as one with some tracks hidden. Only the
  /// original needs to be closed.
  public OpenIndex withTracks(DirectoryReader others) {
    return new OpenIndex(folder, manifest, others, names);
  }

  /// The folder of the version.
  public Path folder() {
    return folder;
  }

  /// What the version says of itself.
  public Manifest manifest() {
    return manifest;
  }

  /// The index of tracks, with the fields of [KeyField], [WordField] and [TrackFields].
  public DirectoryReader tracks() {
    return tracks;
  }

  /// The index of names, with the fields of [NameFields].
  public DirectoryReader names() {
    return names;
  }

  @Override
  public void close() throws IOException {
    try {
      close(tracks);
    } finally {
      close(names);
    }
  }

  private static void close(DirectoryReader reader) throws IOException {
    try {
      reader.close();
    } finally {
      reader.directory().close();
    }
  }
}
