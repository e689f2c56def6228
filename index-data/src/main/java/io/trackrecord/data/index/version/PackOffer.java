package io.trackrecord.data.index.version;

import com.fasterxml.jackson.core.JacksonException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.fetch.FetchException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a server offers: which packed version, how long it is, and its checksum. It is small and
/// signed, so that all of it is known before the pack itself is asked for.
///
/// @param offer the format of this record
/// @param version the id of the version
/// @param format the format of the index
/// @param built when it was built, in ISO 8601
/// @param file the name of the pack, beside the offer
/// @param bytes the length of the pack
/// @param sha256 the SHA-256 of the pack in lower-case hexadecimal
/// @param unpacked how many bytes of disk the version takes
record PackOffer(
    int offer,
    String version,
    int format,
    String built,
    String file,
    long bytes,
    String sha256,
    long unpacked) {

  /// The name of the signed offer's file.
  static final String NAME = "index.signed";

  static final int FORMAT = 1;

  /// The most bytes of a signed offer.
  static final int MAX_LENGTH = 64 << 10;

  private static final String MARK = "trackrecord-index ed25519 ";

  /// The name of the pack of a version.
  static String fileOf(String version) {
    return "trackrecord-" + version + ".tar.zst";
  }

  Instant builtAt() {
    return Instant.parse(built);
  }

  /// The offer with its signature: a line with the signature, and what is signed behind it.
  byte[] signed(PackKey key) throws JacksonException {
    var json =
        Descriptors.json()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(this)
            .getBytes(StandardCharsets.UTF_8);
    var line = MARK + Base64.getEncoder().encodeToString(key.sign(json)) + "\n";
    var signed = new java.io.ByteArrayOutputStream();
    signed.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    signed.writeBytes(json);
    return signed.toByteArray();
  }

  /// Reads a signed offer. Nothing of it is looked at before one of the keys has signed it.
  ///
  /// @param keys public keys in Base64
  /// @param from where it comes from, for a message
  /// @throws FetchException where it is none, none of the keys signed it, or it makes no sense
  static PackOffer read(byte[] bytes, List<String> keys, String from) throws FetchException {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(MARK)) {
      throw refused(from, "is no signed offer of an index");
    }
    var json = java.util.Arrays.copyOfRange(bytes, end + 1, bytes.length);
    if (!isSigned(text.substring(MARK.length(), end).strip(), json, keys)) {
      throw refused(from, "is not signed with the key in TRACKRECORD_PACK_KEY");
    }
    PackOffer offer;
    try {
      offer = Descriptors.json().readValue(json, PackOffer.class);
    } catch (java.io.IOException _) {
      throw refused(from, "cannot be read by this program");
    }
    if (offer == null || !offer.isSensible()) {
      throw refused(from, "makes no sense");
    }
    return offer;
  }

  private static boolean isSigned(String base64, byte[] message, List<String> keys)
      throws FetchException {
    byte[] signature;
    try {
      signature = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return false;
    }
    for (var key : keys) {
      if (PackKey.isBy(key, signature, message)) {
        return true;
      }
    }
    return false;
  }

  private static FetchException refused(String from, String what) {
    return new FetchException(
        from + " " + what + ". Nothing was published; ask whoever publishes that index.");
  }

  @SuppressWarnings("NullAway") // JSON may leave out what it likes
  private boolean isSensible() {
    return offer == FORMAT
        && version != null
        && version.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")
        && isDate(built)
        && fileOf(version).equals(file)
        && bytes > 0
        && sha256 != null
        && sha256.matches("[0-9a-f]{64}")
        && unpacked > 0;
  }

  private static boolean isDate(@Nullable String text) {
    try {
      return text != null && Instant.parse(text).isAfter(Instant.EPOCH);
    } catch (DateTimeException _) {
      return false;
    }
  }
}
