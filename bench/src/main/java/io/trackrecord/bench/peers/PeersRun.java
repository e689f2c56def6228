package io.trackrecord.bench.peers;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.Machine;
import io.trackrecord.data.io.DurableFiles;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.opensearch.node.LocalCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Builds each engine from the same files and asks it the same queries, one engine after the other.
///
/// @param data the files, in a folder for each dataset
/// @param work where the engines keep what they make; emptied before and after each
/// @param with which engines are compared with Trackrecord
/// @param nodes the clusters of OpenSearch
/// @param queries how many queries of each kind at most
/// @param seconds how long each kind is asked at most
/// @param seed the seed of the queries
/// @param tell told what is being done
public record PeersRun(
    Path data,
    Path work,
    Set<Engine> with,
    Nodes nodes,
    int queries,
    double seconds,
    long seed,
    Consumer<String> tell) {

  /// The engines to compare with.
  public enum Engine {
    SQLITE,
    POSTGRES,
    LUCENE,
    OPENSEARCH
  }

  /// Clusters of OpenSearch.
  ///
  /// @param counts how many nodes each has; one of several nodes is measured with one shard, and
  ///   with as many as it has nodes
  /// @param heap the heap of each node, such as `2g`
  public record Nodes(List<Integer> counts, String heap) {
    public Nodes {
      counts = List.copyOf(counts);
    }
  }

  private static final int MOST_NOT_COUNTED = 100;

  /// Opens an engine that is not built yet.
  private interface Opening {
    Peer open(Path folder) throws IOException;
  }

  /// Measures all of them.
  ///
  /// @throws InputException where the files cannot be read
  /// @throws IOException where an engine fails
  public PeersResult run() throws IOException, InputException {
    var machine = Machine.current();
    tell.accept("Reading the rows");
    var rows = PeerRows.of(data);
    var count = rows.read(_ -> {});
    // Other rows for the queries that warm up than for those that count.
    var notCounted = Math.min(MOST_NOT_COUNTED, queries);
    var sample = rows.sample(queries + notCounted, seed);
    var warming = sample.subList(0, Math.min(notCounted, sample.size() / 2));
    var counting = sample.subList(warming.size(), sample.size());
    var measured = new ArrayList<PeersResult.OfPeer>();
    var leftOut = new ArrayList<String>();
    for (var opening : engines(leftOut)) {
      var folder = work.resolve("engine");
      DurableFiles.delete(folder);
      Files.createDirectories(folder);
      try (var peer = opening.open(folder)) {
        measured.add(
            measure(
                peer,
                rows,
                PeerQuery.of(warming, notCounted, seed + 1),
                PeerQuery.of(counting, queries, seed)));
      }
      DurableFiles.delete(folder);
    }
    return new PeersResult(machine, count, seed, measured, leftOut);
  }

  private List<Opening> engines(List<String> leftOut) {
    var engines = new ArrayList<Opening>();
    engines.add(TrackrecordPeer::new);
    if (with.contains(Engine.LUCENE)) {
      engines.add(LucenePeer::new);
    }
    if (with.contains(Engine.SQLITE)) {
      engines.add(folder -> new SqlitePeer(folder, SqlitePeer.Tokenizer.UNICODE61));
      engines.add(folder -> new SqlitePeer(folder, SqlitePeer.Tokenizer.TRIGRAM));
    }
    if (with.contains(Engine.POSTGRES)) {
      PostgresServer.programs()
          .ifPresentOrElse(
              programs -> engines.add(_ -> new PostgresPeer(PostgresServer.start(programs))),
              () -> leftOut.add("postgres was left out: it is not installed (initdb, postgres)."));
    }
    if (with.contains(Engine.OPENSEARCH)) {
      if (LocalCluster.isInstalled()) {
        for (var count : nodes.counts()) {
          for (var shards : count == 1 ? List.of(1) : List.of(1, count)) {
            engines.add(folder -> new OpenSearchPeer(folder, count, shards, nodes.heap(), tell));
          }
        }
      } else {
        leftOut.add(
            "opensearch was left out: its jars are not there (mvn -f opensearch/node/pom.xml"
                + " process-resources).");
      }
    }
    return engines;
  }

  private PeersResult.OfPeer measure(
      Peer peer,
      PeerRows rows,
      Map<String, List<PeerQuery>> warming,
      Map<String, List<PeerQuery>> counting)
      throws IOException, InputException {
    tell.accept("Building: " + peer.name());
    var start = System.nanoTime();
    peer.build(rows);
    var buildSeconds = (System.nanoTime() - start) / 1e9;
    var kinds = new ArrayList<PeersResult.OfKind>();
    for (var kind : counting.entrySet()) {
      tell.accept("Asking: " + peer.name() + ": " + kind.getKey());
      ask("", peer, warming.getOrDefault(kind.getKey(), List.of()), seconds / 4);
      kinds.add(ask(kind.getKey(), peer, kind.getValue(), seconds));
    }
    return new PeersResult.OfPeer(peer.name(), buildSeconds, peer.bytes(), kinds);
  }

  private static PeersResult.OfKind ask(
      String name, Peer peer, List<PeerQuery> asked, double seconds) throws IOException {
    var histogram = Latency.histogram();
    var first = 0;
    var ten = 0;
    var end = System.nanoTime() + (long) (seconds * 1e9);
    for (var query : asked) {
      var start = System.nanoTime();
      if (start > end) {
        break;
      }
      var rank = query.rank(peer);
      Latency.record(histogram, System.nanoTime() - start);
      first += rank == 1 ? 1 : 0;
      ten += rank > 0 ? 1 : 0;
    }
    var count = (int) histogram.getTotalCount();
    return new PeersResult.OfKind(
        name,
        count,
        (double) first / Math.max(1, count),
        (double) ten / Math.max(1, count),
        Latency.of(histogram));
  }
}
