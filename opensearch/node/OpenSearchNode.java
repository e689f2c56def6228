import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// Runs one OpenSearch node from jars on the class path, which OpenSearch's own start script cannot
/// do: it wants plugins unpacked into folders. For tests and benchmarks; listens where its settings
/// say, without a password. Ends with its standard input, so that no node outlives a killed test.
///
/// Run as a source file: `java -cp 'target/lib/*' OpenSearchNode.java path.home=DIR NAME=VALUE...`
public final class OpenSearchNode extends Node {

  private OpenSearchNode(Environment environment) {
    super(
        environment,
        List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
        true);
  }

  private static PluginInfo plugin(Class<? extends Plugin> type) {
    return new PluginInfo(
        type.getName(),
        "on the class path",
        Version.CURRENT.toString(),
        Version.CURRENT,
        "21",
        type.getName(),
        null,
        List.of(),
        false);
  }

  /// Starts the node and waits until standard input ends.
  public static void main(String[] settings) throws Exception {
    var all = Settings.builder();
    for (var setting : settings) {
      var equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    var prepared = all.build();
    LogConfigurator.configureWithoutConfig(prepared);
    var environment =
        InternalSettingsPreparer.prepareEnvironment(
            prepared, Map.of(), Path.of(prepared.get("path.home"), "config"), () -> "node");
    var node = new OpenSearchNode(environment).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    System.out.println("started");
    while (System.in.read() >= 0) {
      // Whoever started the node holds the other end.
    }
    System.exit(0);
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
