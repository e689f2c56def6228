package io.trackrecord.data.fetch;

import io.trackrecord.data.dataset.Dataset;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file to be downloaded.
///
/// @param dataset the id of its dataset
/// @param published what the descriptor says of it
/// @param address where it is fetched from: the descriptor's address, or a mirror's
/// @param path where it goes
/// @param token the access token for the address's host, or null
/// @param origin whose file it is
/// @param most the most bytes that are taken
record FileToFetch(
    String dataset,
    Dataset.PublishedFile published,
    URI address,
    Path path,
    @Nullable String token,
    Origin origin,
    long most) {

  static final long ANY_LENGTH = Long.MAX_VALUE;

  String name() {
    return published.name();
  }

  Path part() {
    return hidden(".part");
  }

  Path partRecord() {
    return hidden(".part.json");
  }

  Path record() {
    return record(path);
  }

  /// Returns where the record of a fetched file lies.
  static Path record(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".json");
  }

  private Path hidden(String ending) {
    return path.resolveSibling("." + published.name() + ending);
  }

  @Override
  public String toString() {
    // Without the token.
    return dataset + "/" + name();
  }
}
