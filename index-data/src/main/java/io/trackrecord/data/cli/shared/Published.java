package io.trackrecord.data.cli.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is published before an update, as far as this program can read it.
public sealed interface Published {

  /// The ids of its datasets.
  SortedSet<String> datasets();

  /// No version is published.
  record Nothing() implements Published {
    @Override
    public SortedSet<String> datasets() {
      return new TreeSet<>();
    }
  }

  /// A version whose datasets can be carried over.
  record Known(Manifest manifest) implements Published {
    @Override
    public SortedSet<String> datasets() {
      var ids = new TreeSet<String>();
      manifest.datasets().forEach(each -> ids.add(each.descriptor().id()));
      return ids;
    }
  }

  /// A version of another program, of which only the names of its datasets can be read.
  ///
  /// @param why why it cannot be read, in a sentence that says what to do
  record Foreign(String why, SortedSet<String> datasets) implements Published {}

  /// What is published below the data folder.
  ///
  /// @throws IOException where not even the datasets' names can be read
  static Published in(IndexVersions versions) throws IOException {
    var current = versions.current();
    if (current.isEmpty()) {
      return new Nothing();
    }
    try {
      return new Known(IndexJson.manifest(current.get()));
    } catch (IOException e) {
      var ids = ids(current.get());
      if (ids.isEmpty()) {
        throw e;
      }
      return new Foreign(Optional.ofNullable(e.getMessage()).orElseGet(e::toString), ids.get());
    }
  }

  private static Optional<SortedSet<String>> ids(Path version) throws IOException {
    JsonNode datasets;
    try {
      datasets =
          new ObjectMapper()
              .readTree(Files.readAllBytes(version.resolve("manifest.json")))
              .path("datasets");
    } catch (JacksonException | java.nio.file.NoSuchFileException _) {
      return Optional.empty();
    }
    var ids = new TreeSet<String>();
    for (var each : datasets) {
      ids.add(each.path("descriptor").path("id").asText());
    }
    return ids.isEmpty() || ids.contains("") ? Optional.empty() : Optional.of(ids);
  }
}
