package io.trackrecord.data.fetch;

import io.trackrecord.data.dataset.AccessToken;
import io.trackrecord.data.dataset.Dataset;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Downloads the published files of datasets into a folder each, at most two at once. What is there
/// already is not fetched again.
public final class Fetch implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final long RESERVE = 256L << 20;

  private final Path downloads;
  private final @Nullable URI mirror;
  private final Map<String, String> environment;
  private final FetchProgress progress;
  private final Http http;
  private final Transfer transfer;

  /// The messages about unreachable hosts that were printed.
  private final Set<String> told = new HashSet<>();

  /// Downloads into `downloads` below the data folder.
  ///
  /// @param mirror an address below which each dataset's files lie in a folder of its id, or null
  ///   for the published addresses
  /// @param environment where access tokens and proxies are named
  /// @throws FetchException where the mirror's address is not to be trusted
  public Fetch(
      Path dataDir,
      @Nullable URI mirror,
      Map<String, String> environment,
      RetryPolicy policy,
      FetchProgress progress)
      throws FetchException {
    requireTrusted(mirror);
    this.downloads = dataDir.resolve("downloads");
    this.mirror = mirror;
    this.environment = environment;
    this.progress = progress;
    this.http = new Http(policy, environment, Origin.DATASET);
    this.transfer = new Transfer(http, policy, progress, RandomGenerator.getDefault());
  }

  /// Refuses a mirror that is not to be trusted.
  public static void requireTrusted(@Nullable URI mirror) throws FetchException {
    if (mirror != null && !Addresses.isAllowed(mirror)) {
      throw new FetchException(
          "--mirror "
              + Addresses.shown(mirror)
              + " is no https address. Only a mirror on this machine itself may be http.");
    }
    if (mirror != null && (mirror.getRawUserInfo() != null || mirror.getRawQuery() != null)) {
      throw new FetchException(
          "--mirror "
              + Addresses.shown(mirror)
              + " must be an address without a password and without a question mark.");
    }
  }

  /// What became of a dataset's files.
  ///
  /// @param dataset the dataset's id
  /// @param folder where the files lie
  /// @param files how many are there
  /// @param fetched how many were fetched, of these
  /// @param changed whether any is new or another than before
  /// @param needsToken whether only an access token is missing
  /// @param problem what went wrong, in a sentence; null where all is there
  public record Fetched(
      String dataset,
      Path folder,
      int files,
      int fetched,
      boolean changed,
      boolean needsToken,
      @Nullable String problem) {}

  /// The folder of a dataset's downloads.
  public Path folder(String dataset) {
    return downloads.resolve(dataset);
  }

  /// Fetches the files of datasets. One that fails does not keep the others from being fetched.
  ///
  /// @param askAgain whether the server is asked if files that are there have changed
  /// @throws FetchException where the disk cannot hold them
  public List<Fetched> run(List<Dataset> datasets, boolean askAgain)
      throws IOException, InterruptedException, FetchException {
    var wanted = new ArrayList<List<FileToFetch>>();
    var left = 0L;
    for (var dataset : datasets) {
      var files = wanted(dataset);
      wanted.add(files);
      if (missingToken(dataset) == null) {
        for (var file : files) {
          left = DiskSpace.sum(left, left(file));
        }
      }
    }
    progress.expect(left);
    DiskSpace.require(downloads, left, RESERVE);
    var results = new ArrayList<Fetched>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<List<Future<Transfer.Outcome>>>();
      for (var i = 0; i < datasets.size(); i++) {
        var tasks = new ArrayList<Future<Transfer.Outcome>>();
        if (missingToken(datasets.get(i)) == null) {
          wanted.get(i).forEach(file -> tasks.add(threads.submit(task(file, askAgain))));
        }
        running.add(tasks);
      }
      for (var i = 0; i < datasets.size(); i++) {
        results.add(result(datasets.get(i), wanted.get(i), running.get(i)));
      }
    }
    return results;
  }

  private Callable<Transfer.Outcome> task(FileToFetch file, boolean askAgain) {
    return () -> {
      var known = complete(file);
      return known != null && !askAgain ? Transfer.Outcome.UNCHANGED : transfer.run(file, known);
    };
  }

  private Fetched result(
      Dataset dataset, List<FileToFetch> files, List<Future<Transfer.Outcome>> running)
      throws IOException, InterruptedException {
    var there = 0;
    var fetched = 0;
    var changed = false;
    var problem = problem(dataset);
    for (var i = 0; i < running.size(); i++) {
      try {
        var outcome = running.get(i).get();
        there++;
        fetched += outcome == Transfer.Outcome.UNCHANGED ? 0 : 1;
        changed |= outcome != Transfer.Outcome.UNCHANGED;
      } catch (ExecutionException e) {
        var refused = refusal(e);
        if (refused.isNotThere() && !files.get(i).published().certain()) {
          progress.say(refused.getMessage() + " Its address was only inferred; going on.");
        } else {
          problem = refused.getMessage();
        }
      }
    }
    if (problem == null && there == 0) {
      problem = "No file of " + dataset.id() + " could be had.";
    }
    return new Fetched(
        dataset.id(),
        folder(dataset.id()),
        there,
        fetched,
        changed,
        missingToken(dataset) != null,
        problem);
  }

  private static FetchException refusal(ExecutionException e) throws IOException {
    return switch (e.getCause()) {
      case FetchException refused -> refused;
      case IOException io -> throw io;
      case null, default -> throw new IOException(e.getCause());
    };
  }

  private @Nullable String problem(Dataset dataset) {
    if (dataset.files().isEmpty()) {
      return dataset.id() + " has no published files that can be fetched. Get them by hand.";
    }
    var token = missingToken(dataset);
    return token == null
        ? null
        : dataset.id()
            + " needs an access token: accept the terms on its page, and set "
            + token
            + " to a token of that account.";
  }

  private @Nullable String missingToken(Dataset dataset) {
    if (mirror != null) {
      return null;
    }
    for (var file : dataset.files()) {
      if (file.token() != null && environment.getOrDefault(file.token(), "").isBlank()) {
        return file.token();
      }
    }
    return null;
  }

  private List<FileToFetch> wanted(Dataset dataset) {
    var files = new ArrayList<FileToFetch>();
    for (var file : dataset.files()) {
      var address =
          mirror == null
              ? URI.create(file.address())
              : URI.create(
                  (mirror.toString().endsWith("/") ? mirror.toString() : mirror + "/")
                      + dataset.id()
                      + "/"
                      + file.name());
      // A token is for the published host, not for a mirror.
      var token = mirror == null ? token(file, address) : null;
      files.add(
          new FileToFetch(
              dataset.id(),
              file,
              address,
              folder(dataset.id()).resolve(file.name()),
              token,
              Origin.DATASET,
              FileToFetch.ANY_LENGTH));
    }
    return files;
  }

  private @Nullable String token(Dataset.PublishedFile file, URI address) {
    var host = address.getHost();
    return AccessToken.of(file.token())
        .filter(token -> token.isFor(host) || Addresses.isLoopback(host))
        .map(token -> environment.get(token.variable()))
        .orElse(null);
  }

  /// What is known of a file that is whole; null where it is not.
  private static @Nullable FileRecord complete(FileToFetch file) throws IOException {
    var known = FileRecord.read(file.record()).orElse(null);
    if (known == null || known.bytes() == null || !Files.isRegularFile(file.path())) {
      return null;
    }
    return Files.size(file.path()) == known.bytes() ? known : null;
  }

  /// How many bytes of a file are still to come, as far as the descriptor or the server says.
  private long left(FileToFetch file) throws IOException, InterruptedException {
    if (complete(file) != null) {
      return 0;
    }
    var begun = Files.exists(file.part()) ? Files.size(file.part()) : 0;
    var bytes = file.published().bytes();
    if (bytes != null) {
      return Math.max(0, bytes - begun);
    }
    try {
      var response = http.ask("HEAD", file.address(), Map.of(), file.token());
      response.body().close();
      var length = http.length(file.address(), response);
      return response.statusCode() == 200 && length != null ? Math.max(0, length - begun) : 0;
    } catch (UnreachableException e) {
      // Say it now: asking the other hosts may take long.
      if (e.isGivenUp() && e.getMessage() != null && told.add(e.getMessage())) {
        progress.say(e.getMessage() + ".");
      }
      return 0;
    } catch (IOException | FetchException _) {
      // What is wrong is said when the file is asked for.
      return 0;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
