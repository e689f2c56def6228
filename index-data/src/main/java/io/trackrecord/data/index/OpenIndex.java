package io.trackrecord.data.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/// An index version, opened for reading. Its files are mapped into memory, not read into the heap.
public final class OpenIndex implements Closeable {

  private final Manifest manifest;
  private final DirectoryReader tracks;
  private final DirectoryReader names;

  private OpenIndex(Manifest manifest, DirectoryReader tracks, DirectoryReader names) {
    this.manifest = manifest;
    this.tracks = tracks;
    this.names = names;
  }

  /// Opens the version in the folder.
  ///
  /// @throws IOException where it cannot be read, or is of another format
  public static OpenIndex open(Path version) throws IOException {
    var manifest = IndexJson.manifest(version);
    var tracks = reader(version, IndexBuild.TRACKS);
    try {
      return new OpenIndex(manifest, tracks, reader(version, IndexBuild.NAMES));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(tracks, tracks.directory());
      throw e;
    }
  }

  private static DirectoryReader reader(Path version, String part) throws IOException {
    if (!Files.isDirectory(version.resolve(part))) {
      // Lucene would make the folder that it is to open.
      throw new IOException(
          "the index in "
              + version
              + " has no folder "
              + part
              + "; build it again with: trackrecord data build");
    }
    var files = new MMapDirectory(version.resolve(part));
    try {
      return DirectoryReader.open(files);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files);
      throw e;
    }
  }

  /// An index over readers of one's own, such as one that hides a row. Closing it closes the
  /// readers.
  public static OpenIndex over(Manifest manifest, DirectoryReader tracks, DirectoryReader names) {
    return new OpenIndex(manifest, tracks, names);
  }

  /// What the version says of itself.
  public Manifest manifest() {
    return manifest;
  }

  /// The index of tracks, with the fields of [TrackFields].
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
