package io.trackrecord.opensearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One OpenSearch node, a process of its own that listens on the loopback address alone.
public final class LocalNode {

  private final NodeProgram program;
  private final List<String> options;
  private final String name;
  private final int httpPort;
  private final Map<String, String> settings;
  private final Path log;
  private @Nullable Process process;

  LocalNode(
      NodeProgram program,
      List<String> options,
      String name,
      int httpPort,
      int transportPort,
      Path folder,
      Map<String, String> more) {
    this.program = program;
    this.options = options;
    this.name = name;
    this.httpPort = httpPort;
    this.log = folder.resolve(name + ".log");
    this.settings = new TreeMap<>(more);
    settings.put("path.home", folder.resolve(name).toAbsolutePath().toString());
    settings.put("node.name", name);
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", Integer.toString(httpPort));
    settings.put("transport.port", Integer.toString(transportPort));
    settings.put("http.type", "netty4");
    settings.put("transport.type", "netty4");
    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
  }

  /// Its name in the cluster.
  public String name() {
    return name;
  }

  /// Where it answers, such as `http://127.0.0.1:9200`.
  public String address() {
    return "http://127.0.0.1:" + httpPort;
  }

  /// Starts its process; it answers some seconds later.
  public void start() throws IOException {
    process = program.start(options, settings, log);
  }

  /// Kills its process at once, as a machine that fails does.
  public void kill() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      process = null;
    }
  }

  /// Asks its process to end, and kills it where it does not.
  public void stop() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroy();
      if (!running.waitFor(10, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
      process = null;
    }
  }

  /// Whether its process runs.
  public boolean isRunning() {
    var running = process;
    return running != null && running.isAlive();
  }

  Path log() {
    return log;
  }
}
