package io.trackrecord.bench.cli;

import io.trackrecord.bench.generate.Expected;
import io.trackrecord.bench.generate.Generator;
import io.trackrecord.bench.generate.file.Codec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench generate`: writes dataset files of invented music, and `expected.json` that counts what
/// is in them.
@Command(
    name = "generate",
    description = "Writes dataset files of invented music in the real layouts, of any size.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
public final class GenerateCommand implements Callable<Integer> {

  /// How much to write: either a number of rows or the sample.
  static final class Amount {
    @Option(
        names = "--rows",
        paramLabel = "N",
        description = "Rows in all; shared out as in the real datasets, which have 22268777.")
    long rows;

    @Option(
        names = "--sample",
        description = "The small fixed sample that comes with the project, byte for byte.")
    boolean sample;
  }

  @ArgGroup(multiplicity = "1")
  private Amount amount;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; files of the same name are replaced.")
  private Path output;

  @Option(
      names = "--added",
      description =
          "Also the Million Song Dataset, AudioSet, the Freesound list and MTG-Jamendo, as large as"
              + " they are beside the others.")
  private boolean added;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--codec",
      defaultValue = "SNAPPY",
      paramLabel = "CODEC",
      description = "How Parquet pages are compressed: snappy, zstd or uncompressed.")
  private Codec codec;

  @Option(
      names = "--list-child",
      defaultValue = "ELEMENT",
      paramLabel = "NAME",
      description = "What the child of a Parquet list is called: element or item.")
  private ListChild listChild;

  /// The two names in use for the child of a Parquet list.
  enum ListChild {
    ELEMENT,
    ITEM
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files are written at a time (default: as many as there are cores).")
  private @Nullable Integer threads;

  @Override
  public Integer call() throws IOException {
    var start = System.nanoTime();
    var generator =
        amount.sample
            ? Generator.sample()
            : Generator.ofRows(amount.rows, seed, codec, listChild.name().toLowerCase(Locale.ROOT));
    var cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    var expected = generator.write(output, cores);
    if (added) {
      generator.writeAdded(output);
    }
    report(expected, (System.nanoTime() - start) / 1e9);
    return 0;
  }

  private void report(Expected expected, double seconds) {
    var rows = expected.datasets().values().stream().mapToLong(Expected.Counts::rows).sum();
    System.out.printf(
        Locale.ROOT,
        "%,d rows in %.1f s: %,.0f rows/s, to %s%n",
        rows,
        seconds,
        rows / seconds,
        output);
  }
}
