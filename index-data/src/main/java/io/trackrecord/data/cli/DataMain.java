package io.trackrecord.data.cli;

import io.trackrecord.data.dataset.DescriptorException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.io.OutputFile;
import io.trackrecord.data.io.TerminalText;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `trackrecord data`: what is done with datasets' files and index versions.
@Command(
    name = "trackrecord data",
    description = "Datasets' files and index versions.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DataList.class,
      DataUses.class,
      DataFetch.class,
      DataBuild.class,
      DataUpdate.class,
      DataVerify.class,
      DataInfo.class,
      DataRollback.class,
      DataPrune.class,
      DataPack.class,
      DataUnpack.class,
      DataPublish.class,
      DataInstall.class,
      DataKeygen.class,
      DataPush.class,
      DataHide.class
    })
public final class DataMain implements Runnable {

  /// The exit code where the command line or an input is wrong and nothing was changed.
  static final int REFUSED = 2;

  @Mixin DataDir dataDir = new DataDir();

  @Option(
      names = "--datasets-dir",
      paramLabel = "DIR",
      scope = CommandLine.ScopeType.INHERIT,
      description = "A folder of further dataset descriptors (*.json).")
  @Nullable Path datasetsDir;

  /// What the environment says; another one in tests.
  final Map<String, String> environment;

  DataMain() {
    this(System.getenv());
  }

  private DataMain(Map<String, String> environment) {
    this.environment = environment;
  }

  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to do: list, fetch, build, update, verify, info, uses, rollback, prune, pack,"
            + " unpack, publish, install, keygen, push or hide.");
  }

  /// All descriptors: those that come with the program and those of `--datasets-dir`.
  Descriptors descriptors() throws IOException, DescriptorException {
    var builtIn = Descriptors.builtIn();
    return datasetsDir == null ? builtIn : builtIn.with(datasetsDir);
  }

  /// The index versions of the data folder.
  IndexVersions versions() {
    return new IndexVersions(dataDir.path());
  }

  /// Says that there is no such version.
  ///
  /// @param id the version, or null for the published one
  String noVersion(@Nullable String id) {
    return id == null
        ? "No index is published in "
            + dataDir.path()
            + ". Build one with: trackrecord data build --dataset ID=PATH"
        : "There is no index version "
            + id
            + " in "
            + dataDir.path()
            + ". See: trackrecord data info";
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// The command line, with errors told in a sentence.
  public static CommandLine commandLine() {
    return commandLine(System.getenv());
  }

  /// The command line with another environment.
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new DataMain(environment))
        .setExecutionExceptionHandler(
            (e, line, _) -> {
              line.getErr().println(TerminalText.of(sentence(e)));
              return isRefusal(e) ? REFUSED : 1;
            });
  }

  private static boolean isRefusal(Exception e) {
    return e instanceof InputException
        || e instanceof DescriptorException
        || e instanceof FetchException
        || e instanceof OutputFile.UnfitFileException
        || e instanceof IndexVersions.BusyException;
  }

  private static String sentence(Exception e) {
    if (e instanceof IOException failed) {
      return FileProblem.sentence(failed);
    }
    var message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
