package io.trackrecord.data.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// Checksums of files and texts.
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

  /// The SHA-256 of a text in UTF-8.
  public static byte[] sha256(String text) {
    return of("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The SHA-256 of a text in UTF-8, in URL-safe Base64 without padding: 43 characters that stand
  /// for the text where it must not be kept.
  public static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
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
