package io.trackrecord.data.index;

import com.fasterxml.jackson.core.JsonProcessingException;
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
    var file = version.resolve(MANIFEST);
    try {
      return manifest(version, Files.readString(file));
    } catch (NoSuchFileException _) {
      throw new IOException("the index in " + version + " has no manifest; " + AGAIN);
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new IOException("the manifest of the index in " + version + " is damaged; " + AGAIN, e);
    }
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
  public static BuildReport report(Path version) throws IOException {
    return JSON.readValue(version.resolve(REPORT).toFile(), BuildReport.class);
  }
}
