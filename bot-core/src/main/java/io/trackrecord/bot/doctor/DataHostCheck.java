package io.trackrecord.bot.doctor;

import io.trackrecord.data.dataset.Dataset;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// The hosts that the datasets are downloaded from. A bot runs without them.
final class DataHostCheck {

  private DataHostCheck() {}

  static void run(
      Collection<Dataset> datasets, Map<String, String> environment, Findings findings) {
    if (environment.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("https_proxy"))) {
      findings.ok("network", "downloads go through the proxy that HTTPS_PROXY names: not tried");
      return;
    }
    var hosts = new TreeMap<String, URI>();
    datasets.stream()
        .flatMap(dataset -> dataset.files().stream())
        .map(file -> URI.create(file.address()))
        .forEach(address -> hosts.putIfAbsent(address.getHost(), address));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hosts.forEach(
          (host, address) ->
              threads.execute(
                  () ->
                      Hosts.unreachable(address)
                          .ifPresentOrElse(
                              why ->
                                  findings.warning(
                                      "network",
                                      host + " cannot be reached: " + why,
                                      "needed only to download datasets: trackrecord data update"),
                              () -> findings.ok("network", host + " can be reached"))));
    }
  }
}
