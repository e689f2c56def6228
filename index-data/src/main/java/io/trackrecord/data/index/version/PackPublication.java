package io.trackrecord.data.index.version;

import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.io.Digests;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/// Writes a version into a folder of a static web server: the pack, its checksum in a file of its
/// own, and the signed offer, which comes last and in one step. Whoever is reading the offer before
/// still finds its pack.
public final class PackPublication {

  private PackPublication() {}

  /// What was written.
  ///
  /// @param version the id of the version
  /// @param pack the file of the pack
  /// @param bytes its length
  public record Written(String version, Path pack, long bytes) {}

  /// Packs and signs a version.
  ///
  /// @throws IOException where the version is damaged, or the folder cannot be written
  public static Written write(Path version, Path folder, PackKey key) throws IOException {
    var manifest = IndexJson.manifest(version);
    Files.createDirectories(folder);
    var name = PackOffer.fileOf(manifest.version());
    var digest = Digests.of("SHA-256");
    long bytes;
    try (var file = OutputFile.open(folder.resolve(name))) {
      VersionPack.pack(version, new DigestOutputStream(file.stream(), digest));
      file.finish();
      bytes = file.written();
    }
    var sha256 = HexFormat.of().formatHex(digest.digest());
    replace(
        folder.resolve(name + ".sha256"),
        (sha256 + "  " + name + "\n").getBytes(StandardCharsets.US_ASCII));
    var files = VersionCheck.files(version).files();
    var offer =
        new PackOffer(
            PackOffer.FORMAT,
            manifest.version(),
            manifest.format(),
            manifest.built().toString(),
            name,
            bytes,
            sha256,
            files.stream().mapToLong(FileList.Entry::bytes).sum());
    replace(folder.resolve(PackOffer.NAME), offer.signed(key));
    return new Written(manifest.version(), folder.resolve(name), bytes);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    try (var out = OutputFile.open(file)) {
      out.stream().write(bytes);
      out.finish();
    }
  }
}
