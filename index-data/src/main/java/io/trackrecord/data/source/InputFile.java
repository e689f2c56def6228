package io.trackrecord.data.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/// A file of the input: on disk, or an entry of a zip archive; either may be compressed with gzip.
///
/// Zip entries are read through Commons Compress, since FMA's are compressed with BZIP2, which
/// `java.util.zip` cannot read.
final class InputFile {

  private static final int BUFFER = 1 << 16;

  /// The methods that Commons Compress reads without a further library.
  private static final Set<ZipMethod> READABLE =
      EnumSet.of(
          ZipMethod.STORED,
          ZipMethod.UNSHRINKING,
          ZipMethod.IMPLODING,
          ZipMethod.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED,
          ZipMethod.BZIP2);

  private final Path path;
  private final @Nullable String entry;

  InputFile(Path path, @Nullable String entry) {
    this.path = path;
    this.entry = entry;
  }

  /// The file as the operator knows it: its name, and the entry's behind a `!` within an archive.
  String name() {
    var file = path.getFileName().toString();
    return entry == null ? file : file + "!" + entry;
  }

  /// The file on disk: the archive, where it is an entry of one.
  SourceFile source() throws IOException {
    return SourceFile.of(path);
  }

  /// The path on disk where the file is neither packed nor compressed.
  @Nullable Path plainPath() throws IOException {
    if (entry != null) {
      return null;
    }
    try (var stream = Files.newInputStream(path)) {
      return isGzip(stream.readNBytes(2)) ? null : path;
    }
  }

  /// The file's bytes, unpacked and decompressed.
  InputStream open() throws IOException {
    var raw = new BufferedInputStream(openRaw(), BUFFER);
    try {
      raw.mark(2);
      var start = raw.readNBytes(2);
      raw.reset();
      var isGzip = isGzip(start);
      InputStream bytes = raw;
      if (isGzip || entry != null) {
        var unpacked =
            isGzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
        bytes = new BoundedExpansion(unpacked, Files.size(path));
      }
      return new InputStreamOfFile(bytes);
    } catch (IOException e) {
      raw.close();
      throw new DamagedFileException(e);
    }
  }

  /// What makes the file the same as one that was named in another way.
  String identity() throws IOException {
    return path.toRealPath() + "!" + (entry == null ? "" : entry);
  }

  /// The first bytes of the file, at most `most`, decompressed.
  byte[] head(int most) throws IOException {
    try (var stream = open()) {
      return stream.readNBytes(most);
    }
  }

  private InputStream openRaw() throws IOException {
    if (entry == null) {
      return Files.newInputStream(path);
    }
    var zip = ZipFile.builder().setPath(path).get();
    try {
      var found = zip.getEntry(entry);
      if (found == null) {
        throw new IOException(name() + " is no longer in the archive");
      }
      var method = ZipMethod.getMethodByCode(found.getMethod());
      if (method == null || !READABLE.contains(method)) {
        throw new IOException(
            "it is packed by %s, which is not read here: unpack it, or pack it with deflate"
                .formatted(method == null ? "method " + found.getMethod() : method));
      }
      return new EntryStream(zip, zip.getInputStream(found));
    } catch (IOException e) {
      zip.close();
      throw new DamagedFileException(e);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  /// An entry's bytes; closing them closes the archive.
  private static final class EntryStream extends SequenceInputStream {

    private final ZipFile zip;

    EntryStream(ZipFile zip, InputStream bytes) {
      super(bytes, new ByteArrayInputStream(new byte[0]));
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
