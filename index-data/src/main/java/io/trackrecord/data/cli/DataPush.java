package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.ClusterOption;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data push`: copies the published version to a cluster.
@Command(
    name = "push",
    description = {
      "Copy the published index version to an OpenSearch cluster, then let it answer there. Running",
      "bots notice within seconds. A copy that was interrupted goes on where it stopped."
    },
    mixinStandardHelpOptions = true)
final class DataPush implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ClusterOption cluster = new ClusterOption();

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How many versions are left in the cluster, the new one among them. Default:"
              + " ${DEFAULT-VALUE}. Keep the one before: questions in progress need it.")
  int keep;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "In how many parts the tracks are split. Default: ${DEFAULT-VALUE}, best up to 50 million"
              + " rows.")
  int shards;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many further copies of each part the cluster keeps. Default: ${DEFAULT-VALUE}; a"
              + " cluster of one node has room for none.")
  int replicas;

  @Override
  public Integer call() throws Exception {
    if (!cluster.isGiven()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Name the cluster, such as --cluster https://host:9200");
    }
    if (keep < 1 || shards < 1 || replicas < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--keep and --shards take a number from 1, --replicas from 0.");
    }
    var current = data.versions().current();
    if (current.isEmpty()) {
      spec.commandLine().getErr().println(data.noVersion(null));
      return DataMain.REFUSED;
    }
    var err = spec.commandLine().getErr();
    try (var index = OpenIndex.open(current.get());
        var progress = new ProgressLine(err, Terminal.isAttached())) {
      var copy = new Copy(keep, shards, replicas);
      var pushed = ClusterOption.versions().push(index, cluster.target(), copy, progress);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "The cluster answers from index version %s: %,d tracks, %,d names.%s%n",
              index.manifest().version(),
              pushed.tracks(),
              pushed.names(),
              pushed.removed().isEmpty()
                  ? ""
                  : " Removed " + String.join(", ", pushed.removed()) + ".");
    }
    return 0;
  }
}
