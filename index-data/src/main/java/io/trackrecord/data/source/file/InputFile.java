package io.trackrecord.data.source.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/// A file of the input: on disk, or an entry of a zip archive; either may be compressed with gzip.
public final class InputFile {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final @Nullable ZipArchive archive;
  private final @Nullable ZipArchiveEntry entry;
  private final ExpansionLimit limit;
  private final ExpansionLimit.Reached reached = new ExpansionLimit.Reached();
  private final State state;

  /// A file on disk.
  InputFile(Path path) throws IOException {
    this.path = path;
    this.archive = null;
    this.entry = null;
    this.state = State.of(path);
    this.limit = new ExpansionLimit(state.bytes());
  }

  /// An entry of an archive.
  InputFile(Path path, ZipArchive archive, ZipArchiveEntry entry) throws IOException {
    this.path = path;
    this.archive = archive;
    this.entry = entry;
    this.state = State.of(path);
    this.limit = archive.limit();
  }

  /// What changes when a file is changed.
  private record State(long bytes, FileTime modified, @Nullable Object key) {

    static State of(Path path) throws IOException {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
  }

  /// The file as the operator knows it: its name, and the entry's behind a `!` within an archive.
  public String name() {
    var file = path.getFileName().toString();
    return entry == null ? file : file + "!" + entry.getName();
  }

  /// The file on disk: the archive, where it is an entry of one.
  public SourceFile source() throws IOException {
    return SourceFile.of(path);
  }

  /// Returns the archive that holds this file, or null.
  public @Nullable ZipArchive archive() {
    return archive;
  }

  /// Refuses a file that changed since it was found. What was read may mix its old and new content.
  public void requireUnchanged() throws InputException {
    State now;
    try {
      now = State.of(path);
    } catch (IOException _) {
      now = new State(-1, state.modified(), null);
    }
    if (!now.equals(state)) {
      throw new InputException(
          path.getFileName()
              + " was changed while it was read. Start again once nothing writes to it.");
    }
  }

  /// The path on disk where the file is neither packed nor compressed.
  public @Nullable Path plainPath() throws IOException {
    if (entry != null) {
      return null;
    }
    try (var stream = Files.newInputStream(path)) {
      return isGzip(stream.readNBytes(2)) ? null : path;
    }
  }

  /// The file's bytes, unpacked and decompressed.
  public InputStream open() throws IOException {
    var raw = new BufferedInputStream(openRaw(), BUFFER);
    try {
      raw.mark(2);
      var start = raw.readNBytes(2);
      raw.reset();
      if (isGzip(start)) {
        var unpacked = new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
        return new InputStreamOfFile(limit.count(new ToTheEnd(unpacked, raw), reached));
      }
      return new InputStreamOfFile(entry == null ? raw : limit.count(raw, reached));
    } catch (IOException e) {
      raw.close();
      throw new DamagedFileException(e);
    }
  }

  /// What makes the file the same as one that was named in another way.
  public String identity() throws IOException {
    return path.toRealPath() + "!" + (entry == null ? "" : entry.getName());
  }

  /// The first bytes of the file, at most `most`, decompressed.
  public byte[] head(int most) throws IOException {
    try (var stream = open()) {
      return stream.readNBytes(most);
    }
  }

  private InputStream openRaw() throws IOException {
    if (entry == null || archive == null) {
      return Files.newInputStream(path);
    }
    try {
      return archive.open(entry);
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  /// Reads the packed bytes to their end after the unpacked ones, because a zip entry's checksum is
  /// verified there.
  private static final class ToTheEnd extends FilterInputStream {

    private final InputStream packed;

    ToTheEnd(InputStream unpacked, InputStream packed) {
      super(unpacked);
      this.packed = Objects.requireNonNull(packed);
    }

    @Override
    public int read() throws IOException {
      var one = super.read();
      return one < 0 ? end() : one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var count = super.read(bytes, offset, length);
      return count < 0 ? end() : count;
    }

    private int end() throws IOException {
      packed.transferTo(OutputStream.nullOutputStream());
      return -1;
    }
  }
}
