package io.trackrecord.opensearch.node;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One node that all tests of this JVM share. It ends with the JVM.
public final class SharedNode {

  private static @Nullable LocalCluster running;

  private SharedNode() {}

  /// The node, which is started when it is first asked for.
  public static synchronized LocalCluster get() throws IOException, InterruptedException {
    var known = running;
    if (known == null) {
      known =
          LocalCluster.start(1, Path.of("target", "shared-node-" + ProcessHandle.current().pid()));
      Runtime.getRuntime().addShutdownHook(new Thread(known::close));
      running = known;
    }
    return known;
  }
}
