package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.DataEnvironment;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.fetch.Fetch;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.FetchProgress;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.source.file.InputException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// From where files are fetched, as every command that fetches takes it.
final class FetchOptions {

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Fetch from here in place of the published addresses: below it each dataset's files lie"
              + " in a folder of its id. Https, or http on this machine.")
  @Nullable String mirror;

  Fetch open(DataMain data, FetchProgress progress) throws FetchException {
    return new Fetch(
        data.dataDir.path(),
        address(),
        DataEnvironment.withTokens(data.environment),
        RetryPolicy.STANDARD,
        progress);
  }

  /// The mirror's address, or null where none is named.
  ///
  /// @throws FetchException where it is none, or not to be trusted
  @Nullable URI address() throws FetchException {
    try {
      var address = mirror == null ? null : URI.create(mirror);
      Fetch.requireTrusted(address);
      return address;
    } catch (IllegalArgumentException _) {
      // It may hold a password.
      throw new FetchException("The address behind --mirror is not a valid address.");
    }
  }

  /// The datasets of these ids; of all that have published files where none or `all` is named.
  static List<Dataset> datasets(Descriptors descriptors, List<String> ids) throws InputException {
    if (ids.isEmpty() || ids.equals(List.of("all"))) {
      return descriptors.all().stream().filter(each -> !each.files().isEmpty()).toList();
    }
    var datasets = new ArrayList<Dataset>();
    for (var id : ids) {
      datasets.add(dataset(descriptors, id));
    }
    return datasets;
  }

  /// The dataset of this id.
  static Dataset dataset(Descriptors descriptors, String id) throws InputException {
    var found = descriptors.find(id);
    if (found.isEmpty()) {
      var known = descriptors.all().stream().map(Dataset::id).collect(Collectors.joining(", "));
      throw new InputException(
          "There is no dataset \""
              + id
              + "\"; known are "
              + known
              + ". A descriptor of your own goes into --datasets-dir.");
    }
    return found.get();
  }
}
