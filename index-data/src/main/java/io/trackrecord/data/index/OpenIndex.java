package io.trackrecord.data.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;

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
    var tracks = DirectoryReader.open(new MMapDirectory(version.resolve(IndexBuild.TRACKS)));
    try {
      var names = DirectoryReader.open(new MMapDirectory(version.resolve(IndexBuild.NAMES)));
      return new OpenIndex(manifest, tracks, names);
    } catch (IOException e) {
      close(tracks);
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
