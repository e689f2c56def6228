package io.trackrecord.data.fetch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a downloaded file, or of one that is on its way; kept beside it in a hidden
/// file, which a build passes over.
///
/// @param address where it comes from, without what gives access
/// @param bytes its length, or null where the server does not say
/// @param etag the server's tag of this version of the file, or null
/// @param lastModified the server's date of it, or null
/// @param sha256 its SHA-256 in hexadecimal; null while it is on its way
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileRecord(
    String address,
    @Nullable Long bytes,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String sha256) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The record in a file; empty where there is none that can be read.
  static Optional<FileRecord> read(Path file) throws IOException {
    try {
      return Optional.of(
              JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), FileRecord.class))
          .filter(FileRecord::isUsable);
    } catch (NoSuchFileException | CharacterCodingException | JacksonException _) {
      return Optional.empty();
    }
  }

  /// Whether it can be asked by: what stands in a header has no line breaks.
  @SuppressWarnings("NullAway") // JSON may leave the address out
  private boolean isUsable() {
    return address != null
        && Stream.of(etag, lastModified)
            .allMatch(value -> value == null || value.chars().allMatch(c -> c >= ' ' && c < 127));
  }

  void write(Path file) throws IOException {
    var whole = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(whole, JSON.writeValueAsString(this));
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What `If-Range` asks by: a strong tag, or the date; null where a part cannot be continued.
  @Nullable String validator() {
    return etag != null && !etag.startsWith("W/") ? etag : lastModified;
  }

  /// Whether an answer is of the same version of the file, as far as it says.
  boolean isOf(HttpHeaders headers) {
    return isSame(etag, headers.firstValue("ETag"))
        && (etag != null || isSame(lastModified, headers.firstValue("Last-Modified")));
  }

  private static boolean isSame(@Nullable String before, Optional<String> now) {
    return before == null || now.isEmpty() || now.get().equals(before);
  }
}
