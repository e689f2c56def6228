package io.trackrecord.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.engine.BuiltIndex;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.index.version.ClusterVersions.Target;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import io.trackrecord.opensearch.node.FaultyProxy;
import io.trackrecord.opensearch.node.FaultyProxy.Asked;
import io.trackrecord.opensearch.node.FaultyProxy.Fate;
import io.trackrecord.opensearch.node.LocalCluster;
import io.trackrecord.opensearch.node.SharedNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {

  private static final int ROWS = 12_000;
  private static final Copy COPY = new Copy(2, 1, 0);

  @TempDir private static Path folder;

  private static Path built;

  private LocalCluster nodes;
  private OpenIndex index;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  PushTest() {}

  @BeforeAll
  static void build() throws Exception {
    built = build("first", ROWS);
  }

  @BeforeEach
  void open() throws Exception {
    nodes = SharedNode.get();
    removeAll();
    index = OpenIndex.open(built);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
    removeAll();
  }

  private void removeAll() throws Exception {
    nodes.send("DELETE", "/trackrecord-*", Optional.empty());
  }

  private static Path build(String name, int rows) throws Exception {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < rows; i++) {
      tracks.add(EngineTracks.track("one", "r" + i, "Title " + i, "Artist " + i % 100));
    }
    return BuiltIndex.of(Files.createDirectories(folder.resolve(name)), tracks);
  }

  /// A version of one row, under an id of the test's choice.
  private static OpenIndex version(String id) throws Exception {
    var small = build("built-" + id, 1);
    var manifest = small.resolve("manifest.json");
    var own = small.getFileName().toString();
    Files.writeString(manifest, Files.readString(manifest).replace(own, id));
    return OpenIndex.open(small);
  }

  private ClusterVersions.Pushed push(String address, Duration patience) throws IOException {
    var settings = ClusterSettings.of(address, Settings.of(Map.of()));
    try (var cluster = new Cluster(settings)) {
      return new Push(cluster, index, COPY, BuildProgress.SILENT, patience).run();
    }
  }

  private ClusterVersions.Pushed pushThrough(Function<Asked, Fate> fates) throws IOException {
    return pushThrough(fates, Duration.ofMinutes(1));
  }

  /// @param patience how long the copy waits for a cluster that takes nothing
  private ClusterVersions.Pushed pushThrough(Function<Asked, Fate> fates, Duration patience)
      throws IOException {
    try (var proxy = FaultyProxy.open(nodes.nodes().getFirst(), 0, fates)) {
      return push("http://127.0.0.1:" + proxy.port(), patience);
    }
  }

  private Optional<VersionIndexes> current() throws IOException {
    var settings = ClusterSettings.of(nodes.addresses(), Settings.of(Map.of()));
    try (var cluster = new Cluster(settings)) {
      return new Versions(cluster).current(Deadline.in(Duration.ofMinutes(1)));
    }
  }

  private static boolean isBulk(Asked asked) {
    return asked.path().endsWith("_bulk");
  }

  @Test
  void aVersionIsCopiedCountedAndAnswers() throws Exception {
    var pushed = push(nodes.addresses(), Duration.ofMinutes(1));

    assertThat(pushed.tracks()).isEqualTo(ROWS);
    assertThat(pushed.names()).isGreaterThan(100);
    assertThat(current()).contains(VersionIndexes.of(index.manifest().version()));
  }

  @Test
  void aCopyThatLostItsConnectionGoesOnWhereItStopped() throws Exception {
    var first = new AtomicInteger();
    Function<Asked, Fate> breaks =
        asked -> isBulk(asked) && first.incrementAndGet() > 2 ? Fate.LOST : Fate.PASSED;
    assertThatThrownBy(() -> pushThrough(breaks, Duration.ofMillis(500)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageEndingWith("run the same command again, and it goes on from there.");
    assertThat(current()).isEmpty();

    var second = new AtomicInteger();
    var pushed =
        pushThrough(
            asked -> {
              if (isBulk(asked) && asked.path().contains("-tracks")) {
                second.incrementAndGet();
              }
              return Fate.PASSED;
            });
    assertThat(pushed.tracks()).isEqualTo(ROWS);
    assertThat(current()).isPresent();
    // Three batches of 5,000: two were there, though not each stretch that is looked up was whole.
    assertThat(second).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void aConnectionThatIsLostNowAndThenLosesNothing() throws Exception {
    var count = new AtomicInteger();
    var pushed =
        pushThrough(
            asked -> isBulk(asked) && count.incrementAndGet() % 2 == 1 ? Fate.LOST : Fate.PASSED);

    assertThat(pushed.tracks()).isEqualTo(ROWS);
  }

  @Test
  void aBusyClusterIsAskedAgainUntilItTakesTheRows() throws Exception {
    var count = new AtomicInteger();
    var pushed =
        pushThrough(
            asked ->
                isBulk(asked) && count.incrementAndGet() % 3 != 0
                    ? new Fate.Answered(429, "{}")
                    : Fate.PASSED);

    assertThat(pushed.tracks()).isEqualTo(ROWS);
    assertThat(count).hasValueGreaterThan(6);
  }

  /// What a node answers that has lost rows afterwards.
  private static Fate swallowed() {
    return new Fate.Answered(200, "{\"errors\":false}");
  }

  @Test
  void rowsThatWereLostOnTheWayAreWrittenAgain() throws Exception {
    var count = new AtomicInteger();
    var pushed =
        pushThrough(
            asked -> isBulk(asked) && count.incrementAndGet() == 2 ? swallowed() : Fate.PASSED);

    assertThat(pushed.tracks()).isEqualTo(ROWS);
    assertThat(current()).isPresent();
  }

  @Test
  void aCopyThatLacksRowsDoesNotAnswer() throws Exception {
    assertThatThrownBy(
            () ->
                pushThrough(
                    asked ->
                        isBulk(asked) && asked.path().contains("-names")
                            ? swallowed()
                            : Fate.PASSED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0 of")
        .hasMessageContaining("was not made to answer");
    assertThat(current()).isEmpty();
  }

  @Test
  void moreReplicasThanThereAreNodesForAreRefusedBeforeAnythingIsCopied() throws Exception {
    var settings = ClusterSettings.of(nodes.addresses(), Settings.of(Map.of()));
    try (var cluster = new Cluster(settings)) {
      var push =
          new Push(cluster, index, new Copy(2, 1, 1), BuildProgress.SILENT, Duration.ofMinutes(1));

      assertThatThrownBy(push::run)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("The cluster has 1 data node,")
          .hasMessageEndingWith("push with --replicas 0.");
    }
    assertThat(nodes.get("/_cat/indices/trackrecord-*?format=json")).isEmpty();
  }

  @Test
  void oldVersionsGoAndTheOneBeforeCanAnswerAgain() throws Exception {
    var versions = new OpenSearchVersions();
    var target = new Target(nodes.addresses(), Map.of());
    for (var id : List.of("20260101-000001", "20260101-000002", "20260101-000003")) {
      try (var version = version(id)) {
        var removed = versions.push(version, target, COPY, BuildProgress.SILENT).removed();
        assertThat(removed).isEqualTo(id.endsWith("3") ? List.of("20260101-000001") : List.of());
      }
    }
    assertThat(current()).contains(VersionIndexes.of("20260101-000003"));

    assertThat(versions.rollback(target, null)).isEqualTo("20260101-000002");
    assertThat(current()).contains(VersionIndexes.of("20260101-000002"));
    assertThat(versions.rollback(target, "20260101-000003")).isEqualTo("20260101-000003");
    assertThatThrownBy(() -> versions.rollback(target, "20260101-000001"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no whole index version 20260101-000001");
    var aliases = nodes.get("/_alias/trackrecord-names,trackrecord-tracks");
    assertThat(aliases.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "trackrecord-20260101-000003-tracks", "trackrecord-20260101-000003-names");
  }
}
