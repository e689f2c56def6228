package io.trackrecord.bot.report;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.NoIndexException;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.report.pdf.Paper;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.cli.FileProblem;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `trackrecord report`: what the index says of an artist, to keep.
@Command(
    name = "trackrecord report",
    description = {
      "Write what the index says of an artist, or of a catalogue that was checked, as a report to",
      "keep; or check one that was written earlier: whether it is unaltered, and what changed since."
    },
    mixinStandardHelpOptions = true)
public final class ReportMain implements Callable<Integer> {

  /// The exit code of something that cannot be done as it was asked.
  private static final int REFUSED = 2;

  /// A report is made for as long as it takes; one look into the index is given up after a minute.
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private static final String HOW =
      "Give --artist NAME and --output FILE (or --letters DIR), --catalogue CHECKED.csv and --output"
          + " FILE, or --verify FILE.json alone.";

  @Mixin DataDir dataDir = new DataDir();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--artist", paramLabel = "NAME", description = "Whom the report is about.")
  @Nullable String artist;

  @Option(
      names = "--catalogue",
      paramLabel = "CHECKED.csv",
      description =
          "The checked catalogue that the report is about: what trackrecord check or /catalogue wrote,"
              + " with yes or no under \"confirmed\" where a person has decided.")
  @Nullable Path catalogue;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the report goes: FILE.pdf, with FILE.json beside it; or FILE.json for that alone.")
  @Nullable Path output;

  @Option(
      names = "--paper",
      paramLabel = "SIZE",
      description = "The PDF's pages: a4 or letter. Default: a4.")
  Paper paper = Paper.A4;

  @Option(
      names = "--letters",
      paramLabel = "DIR",
      description =
          "Write a request to the publisher of each dataset that lists the artist, with every row,"
              + " into this folder.")
  @Nullable Path letters;

  @Option(
      names = "--verify",
      paramLabel = "FILE.json",
      description =
          "Say whether this report is unaltered, and what the index says now. Exit code 1 where it"
              + " was altered.")
  @Nullable Path verify;

  @Override
  public Integer call() throws InterruptedException {
    try {
      var work = new ReportWork(spec.commandLine(), this::open, paper);
      if (verify != null
          && artist == null
          && catalogue == null
          && output == null
          && letters == null) {
        return work.verify(verify);
      }
      if (verify == null && catalogue != null && artist == null && letters == null) {
        return output == null ? refuse(HOW) : work.write(catalogue, ReportFiles.of(output));
      }
      if (verify != null || catalogue != null || artist == null || artist.isBlank()) {
        return refuse(HOW);
      }
      if (letters != null) {
        var done = work.letters(artist, letters);
        if (output == null) {
          return done;
        }
      }
      if (output == null) {
        return refuse(HOW);
      }
      return work.write(artist, ReportFiles.of(output));
    } catch (WrongSettingException
        | UnfitReportException
        | UnfitCatalogueException
        | NoSuchFileException
        | NoIndexException
        | OutputFile.UnfitFileException e) {
      return refuse(
          e instanceof IOException file
              ? FileProblem.sentence(file)
              : String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return fail(FileProblem.sentence(e));
    } catch (CatalogTimeoutException _) {
      return fail(
          "The index took more than "
              + LIMITS.deadline().toSeconds()
              + " s to answer. Try again when the machine has less to do.");
    }
  }

  private int fail(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
    return 1;
  }

  private OpenCatalog open() throws IOException {
    var settings = Settings.of(System.getenv());
    return Catalogs.open(
        settings,
        dataDir.path(),
        dataDir.isNamed(settings.value(Setting.TRACKRECORD_DATA_DIR.name())),
        LIMITS,
        spec.commandLine().getErr()::println);
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
    return REFUSED;
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// The command line.
  static CommandLine commandLine() {
    return new CommandLine(new ReportMain()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
