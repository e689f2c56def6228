package io.trackrecord.data.fetch;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Fetches single files of a packed index into a folder. No redirect to another server is followed.
public final class Download implements AutoCloseable {

  private final Path folder;
  private final Http http;
  private final Transfer transfer;

  /// @throws FetchException where the environment's proxies cannot be used
  public Download(
      Path folder, Map<String, String> environment, RetryPolicy policy, FetchProgress progress)
      throws FetchException {
    this.folder = folder;
    this.http = new Http(policy, environment, Origin.INDEX);
    this.transfer = new Transfer(http, policy, progress, RandomGenerator.getDefault());
  }

  /// Reads an address of a packed index.
  ///
  /// @throws FetchException where it is none, or not to be trusted
  public static URI address(String text) throws FetchException {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException _) {
      // It may hold a password.
      throw new FetchException("The address of the index is not a valid address.");
    }
    if (!Addresses.isAllowed(address)) {
      throw new FetchException(
          Addresses.shown(address)
              + " is no https address. Only this machine itself may be asked by http.");
    }
    return address;
  }

  /// Fetches a file, going on where an earlier try ended.
  ///
  /// @return the file, whose length and checksum are as published, where these are known
  /// @throws FetchException where the file cannot be had
  public Path file(Dataset.PublishedFile file)
      throws IOException, InterruptedException, FetchException {
    return file(file, FileToFetch.ANY_LENGTH);
  }

  /// Fetches a small file anew and leaves nothing of it on the disk.
  ///
  /// @param most the most bytes that it may have
  /// @throws FetchException where the file cannot be had, or is longer
  public byte[] small(String name, URI address, int most)
      throws IOException, InterruptedException, FetchException {
    remove(name);
    try {
      return Files.readAllBytes(
          file(new Dataset.PublishedFile(name, address.toString(), null, null, null, true), most));
    } finally {
      remove(name);
    }
  }

  private Path file(Dataset.PublishedFile file, long most)
      throws IOException, InterruptedException, FetchException {
    var wanted = wanted(file, most);
    transfer.run(wanted, null);
    return wanted.path();
  }

  /// How many bytes of a file have come in an earlier try.
  public long begun(String name) throws IOException {
    var part = wanted(name).part();
    return Files.exists(part) ? Files.size(part) : 0;
  }

  /// The file of an earlier run that came whole, but was not used; empty where there is none.
  ///
  /// @param sha256 its checksum; a file with another one is removed
  public Optional<Path> whole(String name, long bytes, String sha256) throws IOException {
    var path = wanted(name).path();
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    if (Files.size(path) == bytes && Digests.hex("SHA-256", path).equals(sha256)) {
      return Optional.of(path);
    }
    remove(name);
    return Optional.empty();
  }

  /// Removes a file that was fetched or begun, and what is recorded of it.
  public void remove(String name) throws IOException {
    var file = wanted(name);
    for (var each : new Path[] {file.path(), file.record(), file.part(), file.partRecord()}) {
      Files.deleteIfExists(each);
    }
  }

  private FileToFetch wanted(String name) {
    return wanted(
        new Dataset.PublishedFile(name, "", null, null, null, true), FileToFetch.ANY_LENGTH);
  }

  private FileToFetch wanted(Dataset.PublishedFile file, long most) {
    return new FileToFetch(
        "index",
        file,
        URI.create(file.address()),
        folder.resolve(file.name()),
        null,
        Origin.INDEX,
        most);
  }

  @Override
  public void close() {
    http.close();
  }
}
