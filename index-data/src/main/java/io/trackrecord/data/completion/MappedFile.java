package io.trackrecord.data.completion;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

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

  /// Makes the sentence that says what is wrong with a file.
  @FunctionalInterface
  public interface Damage {
    IOException of(String why, @Nullable Throwable cause);
  }

  /// The same, where a file that is damaged or of another version ends in that sentence.
  public static MemorySegment open(Path file, String codec, int version, Arena arena, Damage damage)
      throws IOException {
    try {
      return open(file, codec, version, arena);
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException e) {
      throw damage.of(String.valueOf(e.getMessage()), e);
    }
  }

  /// Opens what owns its mappings.
  @FunctionalInterface
  public interface Opening<T> {
    T in(Arena arena) throws IOException;
  }

  /// Opens something in an arena of its own, which is closed where that fails.
  public static <T> T inArena(Opening<T> opening) throws IOException {
    var arena = Arena.ofShared();
    try {
      return opening.in(arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
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
