package io.trackrecord.data.index.version;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.fetch.DiskSpace;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.io.Cores;
import io.trackrecord.data.io.Digests;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A version as one file, so that one machine builds and many small ones run: a tar archive in
/// zstd, whose first entry lists all files with their checksums.
public final class VersionPack {

  private static final long RESERVE = 64L << 20;
  private static final int LEVEL = 3;

  private VersionPack() {}

  /// Writes the version in a folder into a file.
  ///
  /// @throws IOException where the version is damaged, or the file cannot be written
  public static void pack(Path version, OutputStream file) throws IOException {
    var manifest = IndexJson.manifest(version);
    var list = VersionCheck.files(version);
    var files = new ArrayList<>(list.files());
    files.add(FileList.Entry.of(version, FileList.NAME));
    write(
        version, new PackList(PackList.FORMAT, manifest.version(), manifest.format(), files), file);
  }

  private static void write(Path version, PackList list, OutputStream file) throws IOException {
    try (var compressed = new ZstdOutputStream(new BufferedOutputStream(file), LEVEL);
        var tar = new TarArchiveOutputStream(compressed)) {
      compressed.setChecksum(true);
      compressed.setWorkers(Cores.USED);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      var first = Descriptors.json().writeValueAsBytes(list);
      entry(tar, PackList.NAME, first.length);
      tar.write(first);
      tar.closeArchiveEntry();
      for (var each : list.files()) {
        entry(tar, each.name(), each.bytes());
        Files.copy(version.resolve(each.name()), tar);
        tar.closeArchiveEntry();
      }
      tar.finish();
    }
  }

  private static void entry(TarArchiveOutputStream tar, String name, long bytes)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(bytes);
    // A version always gives the same pack, whoever packs it and when.
    entry.setModTime(FileTime.fromMillis(0));
    entry.setUserName("");
    tar.putArchiveEntry(entry);
  }

  /// Unpacks a file and publishes the version in it. The file may come from anywhere: it is held to
  /// its list, and the version is checked whole before it is published.
  ///
  /// @return the id of the version
  /// @throws FetchException where the file is no pack, is damaged, or does not fit on the disk
  public static String unpack(
      Path file, IndexVersions versions, BuildProgress progress, Instant now)
      throws IOException, FetchException, IndexVersions.BusyException {
    return unpack(file, Optional.empty(), versions, progress, now);
  }

  /// Unpacks a file that must hold a certain version.
  ///
  /// @param wanted the id of the version; empty where any will do
  static String unpack(
      Path file,
      Optional<String> wanted,
      IndexVersions versions,
      BuildProgress progress,
      Instant now)
      throws IOException, FetchException, IndexVersions.BusyException {
    try (var compressed =
            new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        var bounded = new BoundedHeaders(new BufferedInputStream(compressed, 1 << 16));
        var tar = new TarArchiveInputStream(bounded)) {
      var list = list(tar, bounded, file);
      if (wanted.isPresent() && !wanted.get().equals(list.version())) {
        throw damaged(
            file, "it holds index version " + list.version() + " in place of " + wanted.get());
      }
      DiskSpace.require(versions.folder(), list.bytes(), RESERVE);
      try (var build = versions.startBuild(list.version(), now)) {
        progress.at("Unpacking", 0, 0);
        for (var each : list.files()) {
          unpack(tar, bounded, each, build.working(), file);
        }
        progress.at("Verifying", 0, 0);
        requireWhole(file, build.working(), list.version());
        progress.at("Publishing", 0, 0);
        build.publish();
        return build.id();
      }
    }
  }

  private static void requireWhole(Path file, Path working, String version) throws FetchException {
    Manifest manifest;
    try {
      manifest = VersionCheck.check(working);
    } catch (IOException e) {
      // Its advice is for a version in its place.
      var reason = String.valueOf(e.getMessage()).replaceFirst("; .*", "");
      throw damaged(file, reason.replace(" in " + working, ""));
    }
    if (!manifest.version().equals(version)) {
      throw damaged(file, "its manifest is of another version");
    }
  }

  /// Reads on in the archive: what fails here is the archive's fault, and not the disk's behind it.
  private static <T> T reading(Path file, Reading<T> reading) throws FetchException {
    try {
      return reading.read();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, "it is damaged or cut off (" + e.getMessage() + ")");
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static PackList list(TarArchiveInputStream tar, BoundedHeaders bounded, Path file)
      throws IOException, FetchException {
    TarArchiveEntry first;
    try {
      first = bounded.next(tar);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, "it is no pack of an index version");
    }
    if (first == null || !first.getName().equals(PackList.NAME) || !isPlain(first)) {
      throw damaged(file, "it is no pack of an index version");
    }
    if (first.getSize() > PackList.MAX_LENGTH) {
      throw damaged(file, "its list is too long");
    }
    var bytes = reading(file, tar::readAllBytes);
    PackList list;
    try {
      list = Descriptors.json().readValue(bytes, PackList.class);
    } catch (IOException | NullPointerException e) {
      throw damaged(file, "its list cannot be read");
    }
    if (!list.problem().isEmpty()) {
      throw damaged(file, list.problem());
    }
    return list;
  }

  private static void unpack(
      TarArchiveInputStream tar,
      BoundedHeaders bounded,
      FileList.Entry expected,
      Path working,
      Path file)
      throws IOException, FetchException {
    // Null at the end of the archive.
    var next = reading(file, () -> Optional.ofNullable(bounded.next(tar)));
    if (next.isEmpty()) {
      throw damaged(file, expected.name() + " is missing");
    }
    var entry = next.get();
    if (!isPlain(entry)
        || !entry.getName().equals(expected.name())
        || entry.getSize() != expected.bytes()) {
      throw damaged(
          file, "it holds " + PackList.shown(entry.getName()) + " in place of " + expected.name());
    }
    var to = working.resolve(expected.name());
    Files.createDirectories(java.util.Objects.requireNonNull(to.getParent()));
    var sha256 = write(tar, to, file);
    if (!sha256.equals(expected.sha256())) {
      throw damaged(file, "the checksum of " + expected.name() + " is another");
    }
  }

  private static String write(InputStream from, Path to, Path file)
      throws IOException, FetchException {
    var digest = Digests.of("SHA-256");
    var buffer = new byte[1 << 16];
    try (var out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      while (true) {
        int count = reading(file, () -> from.read(buffer));
        if (count < 0) {
          break;
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Whether it is a file: no link, no device, no folder.
  private static boolean isPlain(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isSymbolicLink()
        && !entry.isLink()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice()
        && !entry.isFIFO();
  }

  private static FetchException damaged(Path file, String why) {
    return new FetchException(
        file
            + " cannot be unpacked: "
            + why
            + ". Nothing was published; get the file again, or pack it anew.");
  }
}
