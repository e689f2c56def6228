package io.trackrecord.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A bot as an operator starts it, in a JVM of its own, with its metrics.
final class BotProcess implements AutoCloseable {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private final Process process;
  private final Path log;
  private final int port;

  private BotProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /// What a process holds, after a full collection.
  ///
  /// @param heap bytes in use
  record Holdings(long heap, long threads, long files) {}

  /// A port that nobody listens on.
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Starts a bot on an index, and waits until it is ready.
  static BotProcess start(
      String mainClass, String healthPort, Path data, Path log, Map<String, String> settings)
      throws IOException {
    var all = new HashMap<>(settings);
    all.put("TRACKRECORD_DATA_DIR", data.toString());
    return startOnSample(mainClass, healthPort, data, log, all);
  }

  /// Starts a bot that runs in a folder without an index, and waits until it is ready.
  static BotProcess startOnSample(
      String mainClass, String healthPort, Path folder, Path log, Map<String, String> settings)
      throws IOException {
    var port = freePort();
    Files.createDirectories(log.getParent());
    var builder =
        new ProcessBuilder(
                JAVA_HOME.resolve("bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=/dev/null",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass)
            .directory(folder.toFile())
            .redirectError(log.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(DISCORD|SLACK|TRACKRECORD)_.*"));
    builder.environment().putAll(settings);
    builder.environment().put(healthPort, Integer.toString(port));
    var started = new BotProcess(builder.start(), log, port);
    var first = started.process.inputReader(StandardCharsets.UTF_8).readLine();
    assertThat(first).as(() -> started.log()).isEqualTo("ready");
    return started;
  }

  /// The port of its health and metrics.
  int port() {
    return port;
  }

  /// Holds the whole process still for a while, as a suspended machine does.
  void holdStill(Duration length) throws IOException, InterruptedException {
    signal("STOP");
    Thread.sleep(length);
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    run("kill", "-" + name, Long.toString(process.pid()));
  }

  Holdings holdings() throws IOException, InterruptedException {
    run(JAVA_HOME.resolve("bin/jcmd").toString(), Long.toString(process.pid()), "GC.run");
    String metrics;
    try (var stream = URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
      metrics = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new Holdings(
        value(metrics, "jvm_memory_used_bytes{area=\"heap\"}"),
        value(metrics, "jvm_threads_current"),
        value(metrics, "process_open_fds"));
  }

  private static long value(String metrics, String name) {
    var line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(metrics);
    assertThat(line.find()).as(name).isTrue();
    return (long) Double.parseDouble(line.group(1));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /// What it has logged so far.
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Tells it to end, and gives its exit code.
  int end() throws InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
