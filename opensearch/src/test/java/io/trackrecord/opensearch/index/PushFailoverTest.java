package io.trackrecord.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.engine.BuiltIndex;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.track.Track;
import io.trackrecord.data.uses.UsesRegistry;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import io.trackrecord.opensearch.engine.ClusterEngine;
import io.trackrecord.opensearch.node.LocalCluster;
import io.trackrecord.opensearch.node.LocalNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes that hold a third of the tracks each, of which one is killed while a version is
/// copied to them: the copy waits until it is back, loses no row, and answers only when whole.
/// `-Dnode.kills=N`, above 2, kills the elected manager as well, while names are copied.
class PushFailoverTest {

  private static final int ROWS = 40_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  /// In which steps a node is killed.
  private static final List<String> STEPS =
      Integer.getInteger("node.kills", 2) > 2
          ? List.of("Copying tracks", "Copying names")
          : List.of("Copying tracks");

  @TempDir private static Path folder;

  @Test
  void aVersionIsWholeThoughANodeIsKilledWhileItIsCopied() throws Exception {
    var tracks = tracks();
    var version = BuiltIndex.of(folder.resolve("built"), tracks);
    try (var nodes = LocalCluster.start(3, folder.resolve("nodes"));
        var cluster = new Cluster(ClusterSettings.of(nodes.addresses(), Settings.of(Map.of())));
        var index = OpenIndex.open(version);
        var kills = new Kills(nodes, cluster)) {
      var pushed = new Push(cluster, index, new Copy(2, 3, 1), kills, LONG).run();

      assertThat(pushed.tracks()).isEqualTo(ROWS);
      assertThat(kills.killed).hasSameElementsAs(STEPS);
      assertThat(kills.answeredTooEarly).isFalse();
      var into = VersionIndexes.of(index.manifest().version());
      var versions = new Versions(cluster);
      assertThat(versions.current(Deadline.in(LONG))).contains(into);
      var manifest = versions.manifest(into, Deadline.in(LONG)).orElseThrow();
      var copied = new ArrayList<Track>();
      new ClusterEngine(cluster, into, manifest, UsesRegistry.builtIn())
          .session(Deadline.in(LONG))
          .scan(RowFilter.EVERYTHING, copied::add);
      assertThat(copied).hasSize(ROWS);
      assertThat(Set.copyOf(copied)).isEqualTo(Set.copyOf(tracks));
    }
  }

  private static List<Track> tracks() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < ROWS; i++) {
      tracks.add(EngineTracks.track("one", "r" + i, "Title " + i, "Artist " + i));
    }
    return tracks;
  }

  /// Kills a node in the middle of each step that copies, and starts it again some seconds later.
  private static final class Kills implements BuildProgress, AutoCloseable {

    private final LocalCluster nodes;
    private final Versions versions;
    private final ExecutorService starting = Executors.newSingleThreadExecutor();
    private final Set<String> killed = new HashSet<>();
    private final List<Future<?>> started = new ArrayList<>();
    private boolean answeredTooEarly;

    Kills(LocalCluster nodes, Cluster cluster) {
      this.nodes = nodes;
      this.versions = new Versions(cluster);
    }

    @Override
    public void at(String step, long rows, long total) {
      try {
        if (STEPS.contains(step) && rows > total / 4 && rows < total && killed.add(step)) {
          for (var before : started) {
            before.get();
          }
          nodes.awaitNodes(3);
          answeredTooEarly |= versions.current(Deadline.in(LONG)).isPresent();
          var victim = step.contains("tracks") ? notManager() : nodes.manager();
          victim.kill();
          started.add(starting.submit(() -> startAgain(victim)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private LocalNode notManager() throws Exception {
      var manager = nodes.manager();
      return nodes.nodes().stream().filter(node -> node != manager).findFirst().orElseThrow();
    }

    private Optional<Object> startAgain(LocalNode node) throws Exception {
      nodes.awaitNodes(2);
      answeredTooEarly |= versions.current(Deadline.in(LONG)).isPresent();
      node.start();
      return Optional.empty();
    }

    @Override
    public void close() {
      starting.shutdownNow();
    }
  }
}
