package io.trackrecord.data.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.data.dataset.Descriptors;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads and writes an index version's JSON files.
public final class IndexJson {

  /// The name of the manifest's file in a version.
  public static final String MANIFEST = "manifest.json";

  /// The name of the build report's file in a version.
  public static final String REPORT = "report.json";

  /// The most bytes of a JSON file.
  private static final long MAX_BYTES = 64 << 20;

  private static final ObjectMapper JSON = Descriptors.json();

  private static final String AGAIN = "build it again with: trackrecord data build";

  private IndexJson() {}

  /// Prints a report or manifest as JSON, with a line break at its end.
  public static String print(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Reads the manifest of the version in a folder.
  ///
  /// @throws IOException where it cannot be read, or is of a format of another program version
  public static Manifest manifest(Path version) throws IOException {
    Manifest manifest;
    try {
      manifest = manifest(version, text(version.resolve(MANIFEST)));
    } catch (NoSuchFileException _) {
      throw new IOException("the index in " + version + " has no manifest; " + AGAIN);
    } catch (JsonProcessingException e) {
      throw new IOException("the manifest of the index in " + version + " is damaged; " + AGAIN, e);
    }
    var problem = ManifestCheck.problem(manifest);
    if (!problem.isEmpty()) {
      throw new IOException(
          "the manifest of the index in " + version + " is refused: " + problem + "; " + AGAIN);
    }
    return manifest;
  }

  private static Manifest manifest(Path version, String json) throws IOException {
    var format = JSON.readTree(json).path("format").asInt();
    if (format != Manifest.FORMAT) {
      throw new IOException(
          "the index in "
              + version
              + " has format "
              + format
              + ", this program reads "
              + Manifest.FORMAT
              + "; "
              + AGAIN);
    }
    return JSON.readValue(json, Manifest.class);
  }

  /// Reads the build report of the version in a folder.
  ///
  /// @throws IOException where it cannot be read
  public static BuildReport report(Path version) throws IOException {
    try {
      return read(version.resolve(REPORT), BuildReport.class);
    } catch (JsonProcessingException | NoSuchFileException e) {
      throw new IOException(
          "the build report of the index in " + version + " cannot be read; " + AGAIN, e);
    }
  }

  /// Reads a file that holds one value.
  ///
  /// @throws JsonProcessingException if it holds something else
  static <T> T read(Path file, Class<T> type) throws IOException {
    var value = JSON.readValue(text(file), type);
    if (value == null) {
      throw JsonMappingException.from(JSON.getDeserializationContext(), "the file holds null");
    }
    return value;
  }

  /// Reads a file whose length is bounded, since it may come from another machine.
  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw JsonMappingException.from(JSON.getDeserializationContext(), "the file is too long");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException _) {
      throw JsonMappingException.from(JSON.getDeserializationContext(), "the file is not UTF-8");
    }
  }
}
