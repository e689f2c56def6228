package io.trackrecord.discord.file;

import io.trackrecord.bot.catalogue.BoundedCopy;
import io.trackrecord.bot.catalogue.CheckedCatalogue;
import io.trackrecord.bot.check.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.dv8tion.jda.api.utils.FileUpload;
import org.jspecify.annotations.Nullable;

/// A checked catalogue as Discord takes it: plain where it is small enough, else packed with gzip.
/// Kept on the disk, whatever its size.
public final class CheckedUpload implements AutoCloseable {

  /// The end of a packed file's name.
  static final String PACKED = ".gz";

  /// The room that the rest of an upload may take.
  private static final int ENVELOPE = 4_096;

  private final String name;
  private final @Nullable Path packed;
  private final Path file;

  private CheckedUpload(String name, Path file, @Nullable Path packed) {
    this.name = name;
    this.file = file;
    this.packed = packed;
  }

  /// Makes the file ready; empty where it is too large even if it is packed.
  ///
  /// @param name its name if it is not packed
  /// @param mostBytes the largest file that may be uploaded
  public static Optional<CheckedUpload> of(Path csv, String name, long mostBytes)
      throws IOException {
    var most = mostBytes - ENVELOPE;
    if (Files.size(csv) <= most) {
      return Optional.of(new CheckedUpload(name, csv, null));
    }
    var packed = TemporaryFiles.ofProcess().file("checked", ".csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(csv, out);
    } catch (IOException e) {
      Files.delete(packed);
      throw e;
    }
    if (Files.size(packed) <= most) {
      return Optional.of(new CheckedUpload(name + PACKED, packed, packed));
    }
    Files.delete(packed);
    return Optional.empty();
  }

  /// Writes what was uploaded into a file, unpacked.
  ///
  /// @throws IOException where it is larger than any that the bot uploads
  public static void unpack(InputStream uploaded, String name, Path to) throws IOException {
    try (var in = name.endsWith(PACKED) ? new GZIPInputStream(uploaded) : uploaded) {
      if (!BoundedCopy.isWhole(in, to, CheckedCatalogue.MAX_BYTES)) {
        throw new IOException("larger than a checked catalogue");
      }
    }
  }

  /// Its name without the end that says that it is packed.
  public static String plainName(String name) {
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  /// The file, to be uploaded.
  public FileUpload upload() {
    return FileUpload.fromData(file, name);
  }

  @Override
  public void close() throws IOException {
    if (packed != null) {
      Files.deleteIfExists(packed);
    }
  }
}
