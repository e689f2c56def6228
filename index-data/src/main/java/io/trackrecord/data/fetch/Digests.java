package io.trackrecord.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Checksums of files.
public final class Digests {

  private Digests() {}

  /// The checksum of a file in lower-case hexadecimal.
  ///
  /// @param algorithm such as `SHA-256`; one that every Java has
  public static String hex(String algorithm, Path file) throws IOException {
    var digest = of(algorithm);
    var buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// A checksum that is fed by hand.
  public static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
