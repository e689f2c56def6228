package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;

/// A file of an index version, mapped into memory.
public final class MappedFile {

  private MappedFile() {}

  /// Maps a file after a look at its header and footer.
  ///
  /// @param arena owns the mapping
  /// @throws IOException where the file cannot be read or is another
  public static MemorySegment open(Path file, String codec, int version, Arena arena)
      throws IOException {
    try (var directory = new MMapDirectory(file.resolveSibling(""));
        var in = directory.openInput(file.getFileName().toString(), IOContext.DEFAULT)) {
      CodecUtil.checkHeader(in, codec, version, version);
      CodecUtil.retrieveChecksum(in);
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /// Reads the whole of a file and compares it with its checksum.
  public static void check(Path file) throws IOException {
    try (var directory = FSDirectory.open(file.resolveSibling(""));
        var in = directory.openInput(file.getFileName().toString(), IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    }
  }
}
