package io.trackrecord.opensearch.node;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The program that runs an OpenSearch node: the jars that Maven has copied, and the class that
/// starts a node from them.
///
/// @param classPath what it runs with
record NodeProgram(String classPath) {

  private static final String SOURCE = "OpenSearchNode.java";

  /// For a node that lives for some tests: compiled quickly, not well.
  static final List<String> SHORT_LIVED = options("512m", "-XX:TieredStopAtLevel=1");

  /// The JVM's options for a node.
  static List<String> options(String heap, String... more) {
    var options = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseSerialGC"));
    options.addAll(List.of(more));
    return List.copyOf(options);
  }

  /// The program; empty where Maven has not copied the jars.
  static synchronized Optional<NodeProgram> find() {
    return Stream.of("node", "opensearch/node", "../opensearch/node")
        .map(Path::of)
        .filter(folder -> Files.isDirectory(folder.resolve("target/lib")))
        .findFirst()
        .map(NodeProgram::in);
  }

  private static NodeProgram in(Path folder) {
    var jars = folder.resolve("target/lib").toAbsolutePath() + File.separator + "*";
    var classes = folder.resolve("target/classes").toAbsolutePath();
    var source = folder.resolve(SOURCE).toAbsolutePath();
    try (var all = Files.list(folder.resolve("target/lib"))) {
      Files.createDirectories(classes);
      var libraries = all.map(each -> each.toAbsolutePath().toString()).toList();
      // Once, so that no node spends seconds on it. Warnings are about the jars' own annotations.
      var failed =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-nowarn",
                  "-proc:none",
                  "-Xlint:none",
                  "-d",
                  classes.toString(),
                  "-cp",
                  String.join(File.pathSeparator, libraries),
                  source.toString());
      if (failed != 0) {
        throw new IllegalStateException(source + " does not compile");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new NodeProgram(classes + File.pathSeparator + jars);
  }

  /// Starts a node, which ends with its standard input.
  ///
  /// @param options the JVM's
  /// @param log where its output goes
  Process start(List<String> options, Map<String, String> settings, Path log) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, "OpenSearchNode"));
    settings.forEach((name, value) -> command.add(name + "=" + value));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
