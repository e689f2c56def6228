package io.trackrecord.opensearch.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A real OpenSearch cluster on this machine, for tests and benchmarks. Closing it ends its
/// processes.
public final class LocalCluster implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final long PAUSE_MS = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<LocalNode> nodes;

  private LocalCluster(List<LocalNode> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /// Whether nodes can be started here: Maven copies their jars when it builds with tests.
  public static boolean isInstalled() {
    return NodeProgram.find().isPresent();
  }

  /// Starts a cluster and waits until all of its nodes have met.
  ///
  /// @param count how many nodes, each of which may lead and holds data
  /// @param folder where they keep their data and logs
  public static LocalCluster start(int count, Path folder)
      throws IOException, InterruptedException {
    return start(count, folder, NodeProgram.SHORT_LIVED);
  }

  /// Starts nodes with so much heap, such as `2g`, that run as an operator's would.
  public static LocalCluster start(int count, Path folder, String heap)
      throws IOException, InterruptedException {
    return start(count, folder, NodeProgram.options(heap));
  }

  private static LocalCluster start(int count, Path folder, List<String> options)
      throws IOException, InterruptedException {
    var program =
        NodeProgram.find()
            .orElseThrow(
                () ->
                    new IOException(
                        "OpenSearch's jars are missing; run: mvn -f opensearch/node/pom.xml"
                            + " process-resources"));
    Files.createDirectories(folder);
    var ports = freePorts(2 * count);
    var shared = shared(count, ports);
    var nodes = new ArrayList<LocalNode>();
    for (var i = 0; i < count; i++) {
      nodes.add(
          new LocalNode(
              program, options, name(i), ports.get(2 * i), ports.get(2 * i + 1), folder, shared));
    }
    var cluster = new LocalCluster(nodes);
    try {
      for (var node : nodes) {
        node.start();
      }
      cluster.awaitNodes(count);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static String name(int number) {
    return "node-" + (number + 1);
  }

  private static Map<String, String> shared(int count, List<Integer> ports) {
    if (count == 1) {
      return Map.of("cluster.name", "trackrecord-test", "discovery.type", "single-node");
    }
    var names = new ArrayList<String>();
    var hosts = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      names.add(name(i));
      hosts.add("127.0.0.1:" + ports.get(2 * i + 1));
    }
    return Map.of(
        "cluster.name",
        "trackrecord-test",
        "cluster.initial_cluster_manager_nodes",
        String.join(",", names),
        "discovery.seed_hosts",
        String.join(",", hosts),
        // A killed process is noticed at once by its connections; these are for one that hangs.
        "cluster.fault_detection.follower_check.interval",
        "500ms",
        "cluster.fault_detection.leader_check.interval",
        "500ms");
  }

  private static List<Integer> freePorts(int count) throws IOException {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (var i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  /// Its nodes, running or not.
  public List<LocalNode> nodes() {
    return nodes;
  }

  /// The addresses of all nodes, with commas between.
  public String addresses() {
    return nodes.stream().map(LocalNode::address).collect(Collectors.joining(","));
  }

  /// The node that leads the cluster now.
  public LocalNode manager() throws IOException, InterruptedException {
    var name = get("/_cat/cluster_manager?format=json").path(0).path("node").asText();
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  /// Waits until so many nodes are in the cluster.
  public void awaitNodes(int count) throws IOException, InterruptedException {
    await("/_cluster/health?wait_for_nodes=" + count + "&timeout=5s", START);
  }

  /// Waits until every shard has all of its copies.
  public void awaitGreen() throws IOException, InterruptedException {
    await("/_cluster/health?wait_for_status=green&timeout=5s", START);
  }

  private void await(String path, Duration most) throws IOException, InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      try {
        var health = get(path);
        if (health.has("timed_out") && !health.path("timed_out").asBoolean()) {
          return;
        }
      } catch (IOException _) {
        // Not up yet.
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new IOException("The cluster does not get ready; see " + nodes.getFirst().log());
  }

  /// Asks any running node.
  public JsonNode get(String path) throws IOException, InterruptedException {
    return send("GET", path, Optional.empty());
  }

  /// Sends a request to any running node.
  public JsonNode send(String method, String path, Optional<String> body)
      throws IOException, InterruptedException {
    IOException failed = new IOException("no node runs");
    for (var node : nodes) {
      if (!node.isRunning()) {
        continue;
      }
      var request =
          HttpRequest.newBuilder(URI.create(node.address() + path))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body.map(HttpRequest.BodyPublishers::ofString)
                      .orElse(HttpRequest.BodyPublishers.noBody()))
              .build();
      try {
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
      } catch (IOException e) {
        failed = e;
      }
    }
    throw failed;
  }

  @Override
  public void close() {
    try {
      for (var node : nodes) {
        node.kill();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
