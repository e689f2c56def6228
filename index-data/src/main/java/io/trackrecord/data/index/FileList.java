package io.trackrecord.data.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of an index version with their lengths and checksums, as the build left them; kept in
/// it as `files.json`.
///
/// @param files all files but the list itself, ordered by name
public record FileList(List<Entry> files) {

  /// The name of the list's file in a version.
  public static final String NAME = "files.json";

  private static final String AGAIN =
      "; publish an earlier version with: trackrecord data rollback, or build it again with:"
          + " trackrecord data build";

  private static final String DAMAGED = " is damaged" + AGAIN;
  private static final String GONE = " is missing" + AGAIN;

  public FileList {
    files = List.copyOf(files);
  }

  /// A file.
  ///
  /// @param name its path within the version, with slashes
  /// @param bytes its length
  /// @param sha256 its SHA-256 in lower-case hexadecimal
  public record Entry(String name, long bytes, String sha256) {

    /// Whether the name can be that of a file of a version: letters, digits, `.`, `_` and `-`, in
    /// one folder at most, and no name that starts with a dot.
    public boolean hasGoodName() {
      return name.matches("([A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    }

    /// Reads a file of a version and takes its checksum.
    public static Entry of(Path version, String name) throws IOException {
      var file = version.resolve(name);
      return new Entry(name, Files.size(file), Digests.hex("SHA-256", file));
    }
  }

  /// Lists the files of a version. Reads all of them.
  public static FileList of(Path version) throws IOException {
    var entries = new ArrayList<Entry>();
    try (var walk = Files.walk(version)) {
      for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
        var name = version.relativize(file).toString().replace('\\', '/');
        if (!name.equals(NAME) && !name.endsWith("write.lock")) {
          entries.add(Entry.of(version, name));
        }
      }
    }
    return new FileList(entries);
  }

  /// Writes the list into the version.
  public void write(Path version) throws IOException {
    Files.writeString(version.resolve(NAME), IndexJson.print(this));
  }

  /// Reads the list of a version; empty where it has none.
  ///
  /// @throws IOException if the list cannot be read
  public static Optional<FileList> read(Path version) throws IOException {
    if (!Files.exists(version.resolve(NAME))) {
      return Optional.empty();
    }
    try {
      var list = IndexJson.read(version.resolve(NAME), FileList.class);
      if (list.files().stream().allMatch(FileList::isWhole)) {
        return Optional.of(list);
      }
    } catch (JsonProcessingException _) {
      // Told below.
    }
    throw new IOException("the list of files of the index in " + version + DAMAGED);
  }

  @SuppressWarnings("NullAway") // JSON may leave out what it likes
  private static boolean isWhole(Entry entry) {
    return entry.name() != null && entry.sha256() != null && entry.hasGoodName();
  }

  /// Checks that every file is there and has its length. Reads none of them.
  ///
  /// @throws IOException with a sentence that names the first file that is damaged
  public void checkLengths(Path version) throws IOException {
    for (var entry : files) {
      var file = version.resolve(entry.name());
      if (!Files.isRegularFile(file)) {
        throw new IOException("the file " + entry.name() + " of the index in " + version + GONE);
      }
      var bytes = Files.size(file);
      if (bytes != entry.bytes()) {
        throw new IOException(
            "the file "
                + entry.name()
                + " of the index in "
                + version
                + " has "
                + bytes
                + " bytes and not "
                + entry.bytes()
                + AGAIN);
      }
    }
  }

  /// Checks the length and the checksum of every file. Reads all of them.
  ///
  /// @throws IOException with a sentence that names the first file that is damaged
  public void check(Path version) throws IOException {
    checkLengths(version);
    for (var entry : files) {
      if (!Digests.hex("SHA-256", version.resolve(entry.name())).equals(entry.sha256())) {
        throw new IOException("the file " + entry.name() + " of the index in " + version + DAMAGED);
      }
    }
  }
}
