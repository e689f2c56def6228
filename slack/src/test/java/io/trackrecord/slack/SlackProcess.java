package io.trackrecord.slack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The program as an operator starts it, over the sample, in a JVM of its own.
final class SlackProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final CompletableFuture<List<String>> errors;

  private SlackProcess(Process process) {
    this.process = process;
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    errors =
        CompletableFuture.supplyAsync(
            () -> process.errorReader(StandardCharsets.UTF_8).lines().toList());
  }

  /// Starts it with these settings.
  ///
  /// @param heap the heap's limit, as `-Xmx` takes it
  /// @param options further options of the JVM
  static SlackProcess start(Map<String, String> settings, String heap, String... options)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=/dev/null",
                "-cp",
                System.getProperty("java.class.path"),
                SlackMain.class.getName()));
    command.addAll(1, List.of(options));
    // The sample is served where no folder is named.
    var folder = Files.createDirectories(Path.of("target", "process"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_"));
    builder.environment().remove("TRACKRECORD_DATA_DIR");
    builder.environment().put("SLACK_HEALTH_PORT", "0");
    builder.environment().putAll(settings);
    return new SlackProcess(builder.start());
  }

  /// The next line of its output; null at its end.
  String line() throws IOException {
    return output.readLine();
  }

  /// Tells it to end, as a service's manager does.
  void terminate() {
    // Process.destroy would close the output as well.
    process.toHandle().destroy();
  }

  /// Ends it without its doing, and waits for that.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits for its end; gives the exit code.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("did not end");
    }
    return process.exitValue();
  }

  /// What it wrote to standard error. Waits for its end.
  List<String> errors() {
    return errors.join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
