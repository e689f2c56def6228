package io.trackrecord.data.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;

/// An index version, opened for reading. Its files are mapped into memory, not read into the heap.
public final class OpenIndex implements Closeable {

  private final Manifest manifest;
  private final MMapDirectory trackFiles;
  private final MMapDirectory nameFiles;
  private final DirectoryReader tracks;
  private final DirectoryReader names;

  private OpenIndex(
      Manifest manifest,
      MMapDirectory trackFiles,
      MMapDirectory nameFiles,
      DirectoryReader tracks,
      DirectoryReader names) {
    this.manifest = manifest;
    this.trackFiles = trackFiles;
    this.nameFiles = nameFiles;
    this.tracks = tracks;
    this.names = names;
  }

  /// Opens the version in the folder.
  ///
  /// @throws IOException where it cannot be read, or is of another format
  public static OpenIndex open(Path version) throws IOException {
    var manifest = IndexJson.manifest(version);
    var trackFiles = new MMapDirectory(version.resolve(IndexBuild.TRACKS));
    var nameFiles = new MMapDirectory(version.resolve(IndexBuild.NAMES));
    var tracks = DirectoryReader.open(trackFiles);
    try {
      return new OpenIndex(
          manifest, trackFiles, nameFiles, tracks, DirectoryReader.open(nameFiles));
    } catch (IOException e) {
      tracks.close();
      throw e;
    }
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
    try (trackFiles;
        nameFiles;
        tracks;
        names) {
      // Closed in the order that try gives.
    }
  }
}
