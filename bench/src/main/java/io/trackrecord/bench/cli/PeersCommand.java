package io.trackrecord.bench.cli;

import io.trackrecord.bench.generate.Generator;
import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.bench.peers.PeersReport;
import io.trackrecord.bench.peers.PeersRun;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench peers`: Trackrecord beside other engines.
@Command(
    name = "peers",
    description = {
      "Builds other engines from the same rows and asks them the same queries.",
      "PostgreSQL is started on 127.0.0.1 in a temporary folder, where it is installed."
    },
    mixinStandardHelpOptions = true)
final class PeersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many rows to generate (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Files that bench generate made, or the real ones laid out alike, instead.")
  private @Nullable Path data;

  @Option(
      names = "--with",
      paramLabel = "ENGINE",
      split = ",",
      defaultValue = "sqlite,postgres,lucene",
      description =
          "Compare with these: sqlite, postgres, lucene (default: these three), opensearch.")
  private List<PeersRun.Engine> with = List.of();

  @Option(
      names = "--nodes",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,3",
      description = "Clusters of so many OpenSearch nodes (default: ${DEFAULT-VALUE}).")
  private List<Integer> nodes = List.of();

  @Option(
      names = "--node-heap",
      paramLabel = "SIZE",
      defaultValue = "512m",
      description = "The heap of each OpenSearch node (default: ${DEFAULT-VALUE}).")
  private String heap = "";

  @Option(
      names = "--queries",
      paramLabel = "Q",
      defaultValue = "1000",
      description = "How many queries of each kind (default: ${DEFAULT-VALUE}).")
  private int queries;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "30",
      description = "How long an engine is asked each kind at most (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed generates the same rows and asks the same queries.")
  private long seed;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "target/peers",
      description =
          "Where engines keep what they make, for as long as it takes (default:"
              + " ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/peers");

  @Mixin private JsonFile json = new JsonFile();

  @Override
  public Integer call() throws IOException, InputException {
    if (rows < 1 || queries < 1 || seconds <= 0 || nodes.stream().anyMatch(each -> each < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--rows, --nodes and --queries must be at least 1, --seconds above 0.");
    }
    var err = spec.commandLine().getErr();
    var files = data == null ? generated(err) : data;
    var result =
        new PeersRun(
                files,
                work,
                EnumSet.copyOf(with),
                new PeersRun.Nodes(nodes, heap),
                queries,
                seconds,
                seed,
                line -> tell(err, line))
            .run();
    PeersReport.print(result, spec.commandLine().getOut());
    json.write(result);
    return 0;
  }

  private Path generated(PrintWriter err) throws IOException {
    tell(err, "Generating rows");
    var folder = Files.createDirectories(work.resolve("generated"));
    Generator.ofRows(rows, seed, Codec.SNAPPY, "element").write(folder, 2);
    return folder;
  }

  private static void tell(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
