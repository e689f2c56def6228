package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.HidingEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.bot.published.DataFolder;
import io.trackrecord.bot.published.Lookout;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.index.VersionIndexes;
import io.trackrecord.opensearch.index.Versions;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalog of the version that the cluster's aliases name.
///
/// A thread looks at the aliases every second, and at the registry and the hidden list in the data
/// folder of this machine. While the cluster cannot be reached the last known version stays, whose
/// questions fail with a sentence until the cluster is back.
final class ClusterCatalog implements OpenCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterCatalog.class);
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Cluster cluster;
  private final Versions versions;
  private final DataFolder folder;
  private final CatalogLimits limits;
  private final Lookout lookout;

  /// What is answered from; replaced as a whole, so that one question sees one version.
  private volatile Served served;

  /// What was told last; empty while all is well.
  private String told = "";

  /// @param state of the data folder when it was read for this catalog
  private record Served(
      Optional<VersionIndexes> version, DataFolder.State state, TrackCatalog catalog) {}

  private ClusterCatalog(
      Cluster cluster, DataFolder folder, CatalogLimits limits, Consumer<String> tell) {
    this.cluster = cluster;
    this.versions = new Versions(cluster);
    this.folder = folder;
    this.limits = limits;
    this.served = unavailable("not looked yet");
    look(tell);
    this.lookout = Lookout.start("cluster-version", () -> look(LOG::warn));
  }

  /// Opens the catalog of a cluster, which it closes in the end.
  ///
  /// @param tell told in a sentence where no version can be asked now
  /// @throws IOException where what is hidden cannot be read
  static ClusterCatalog open(
      Cluster cluster, DataFolder folder, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    folder.hidden();
    return new ClusterCatalog(cluster, folder, limits, tell);
  }

  private TrackCatalog catalog(CatalogEngine engine) {
    return new MatchingCatalog(engine, limits);
  }

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    return question.apply(served.catalog());
  }

  @Override
  public void close() {
    lookout.close();
    cluster.close();
  }

  private void look(Consumer<String> tell) {
    var answers = false;
    try {
      var version = versions.current(Deadline.in(LOOK));
      if (version.isEmpty()) {
        unavailable(
            "The cluster at "
                + cluster.addresses()
                + " holds no index version. Copy one with: trackrecord data push --cluster URL",
            tell);
        return;
      }
      // Whatever is wrong with another version, the one before goes on.
      answers = served.version().isPresent();
      if (!version.equals(served.version()) || !folder.state().equals(served.state())) {
        serve(version.get());
      }
      if (!told.isEmpty()) {
        told = "";
        LOG.info("the cluster can be asked again");
      }
    } catch (IOException | CatalogTimeoutException | CatalogUnavailableException e) {
      failed(String.valueOf(e.getMessage()), answers, tell);
    } catch (Throwable e) {
      // An Error too: it may pass.
      failed(e.toString(), answers, tell);
    }
  }

  private void failed(String reason, boolean answers, Consumer<String> tell) {
    if (answers) {
      tell(
          reason + " It is tried again every second; until then the version before answers.", tell);
    } else {
      unavailable(reason, tell);
    }
  }

  private void serve(VersionIndexes version) throws IOException {
    var manifest = versions.manifest(version, Deadline.in(LOOK));
    if (manifest.isEmpty()) {
      throw new IOException("The index version in the cluster is not whole; push it again.");
    }
    var isFirst = served.version().isEmpty();
    var state = folder.state();
    var engine = new ClusterEngine(cluster, version, manifest.get(), folder.uses(LOG::warn));
    served =
        new Served(Optional.of(version), state, catalog(HidingEngine.of(engine, folder.hidden())));
    if (!isFirst) {
      LOG.info("now answering from index version {} in the cluster", manifest.get().version());
    }
  }

  private Served unavailable(String reason) {
    return new Served(Optional.empty(), folder.state(), catalog(new UnavailableEngine(reason)));
  }

  /// A version that is known stays: its own questions say what is wrong.
  private void unavailable(String reason, Consumer<String> tell) {
    if (served.version().isEmpty()) {
      served = unavailable(reason);
    }
    tell(reason + " It is tried again every second; until then questions are not answered.", tell);
  }

  /// Tells each sentence once, until all is well or another is to be told.
  private void tell(String sentence, Consumer<String> tell) {
    if (!sentence.equals(told)) {
      told = sentence;
      tell.accept(sentence);
    }
  }
}
