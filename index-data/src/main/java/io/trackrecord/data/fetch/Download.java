package io.trackrecord.data.fetch;

import io.trackrecord.data.dataset.Dataset;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Fetches one file by its address.
public final class Download {

  private Download() {}

  /// Removes a file that was fetched, and what is recorded of it.
  public static void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(FileToFetch.record(file));
  }

  /// Fetches a file into a folder, going on where an earlier try ended.
  ///
  /// @return the file
  /// @throws FetchException where the address is not to be trusted, or the file cannot be had
  public static Path to(
      Path folder,
      Dataset.PublishedFile file,
      Map<String, String> environment,
      RetryPolicy policy,
      FetchProgress progress)
      throws IOException, InterruptedException, FetchException {
    var address = URI.create(file.address());
    if (!Addresses.isAllowed(address)) {
      throw new FetchException(
          Addresses.shown(address)
              + " is no https address. Only this machine itself may be asked by http.");
    }
    try (var http = new Http(policy, environment)) {
      var path = folder.resolve(file.name());
      new Transfer(http, policy, progress, RandomGenerator.getDefault())
          .run(new FileToFetch("index", file, address, path, null), null);
      return path;
    }
  }
}
