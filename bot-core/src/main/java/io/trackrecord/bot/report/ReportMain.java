package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
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
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
      "Write what the index says of an artist as a report to keep, or check one that was written",
      "earlier: whether it is unaltered, and what changed since."
    },
    mixinStandardHelpOptions = true)
public final class ReportMain implements Callable<Integer> {

  /// The exit code of something that cannot be done as it was asked.
  private static final int REFUSED = 2;

  /// The exit code of a report that was altered.
  private static final int ALTERED = 1;

  /// A report is made for as long as it takes; one look into the index is given up after a minute.
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private static final String HOW =
      "Give --artist NAME and --output FILE (or --letters DIR), or --verify FILE.json alone.";

  private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

  @Mixin DataDir dataDir = new DataDir();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--artist", paramLabel = "NAME", description = "Whom the report is about.")
  @Nullable String artist;

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
  public Integer call() {
    try {
      if (verify != null && artist == null && output == null && letters == null) {
        return verify(verify);
      }
      if (verify != null || artist == null || artist.isBlank()) {
        return refuse(HOW);
      }
      if (letters != null) {
        var done = letters(artist, letters);
        if (output == null) {
          return done;
        }
      }
      if (output == null) {
        return refuse(HOW);
      }
      return write(artist, ReportFiles.of(output));
    } catch (WrongSettingException
        | UnfitReportException
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

  private int write(String name, ReportFiles files) throws IOException {
    try (var catalog = open()) {
      var written =
          asked(
              catalog,
              asked -> files.write(new ReportMaker(name, asked, MESSAGES), Instant.now(), paper));
      var err = spec.commandLine().getErr();
      err.printf(
          Locale.ROOT,
          "Saved %s: %,d rows. Checksum %s.%n",
          files.pdf() == null ? files.json() : files.pdf() + " and " + files.json(),
          written.rows(),
          written.checksum());
      if (catalog.ask(TrackCatalog::summary).sample()) {
        err.println("It is of the sample data, which is invented.");
      }
      err.flush();
      return 0;
    }
  }

  private int letters(String name, Path folder) throws IOException {
    try (var catalog = open()) {
      var files = asked(catalog, asked -> LetterFiles.write(name, folder, asked, MESSAGES));
      var err = spec.commandLine().getErr();
      files.forEach(file -> err.println("Saved " + file + "."));
      if (files.isEmpty()) {
        err.println("Nothing is credited to this name, so there is nobody to write to.");
      }
      err.flush();
      return 0;
    }
  }

  private int verify(Path file) throws IOException, UnfitReportException {
    var out = spec.commandLine().getOut();
    var read = ReadReport.of(file);
    out.println(VerifyText.integrity(file, read));
    out.flush();
    if (!read.isUnaltered()) {
      return ALTERED;
    }
    try (var catalog = open()) {
      var isSample = catalog.ask(TrackCatalog::summary).sample();
      if (isSample && !read.report().index().sample()) {
        out.println(
            "There is no index here but the sample, so it was not compared with what is listed now.");
      } else {
        VerifyText.changes(
                read,
                asked(catalog, asked -> ReportChanges.of(read, asked, MESSAGES)),
                catalog.ask(TrackCatalog::summary))
            .forEach(out::println);
      }
      out.flush();
      return 0;
    }
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

  /// Something that is asked of a catalog and may fail.
  private interface Work<T> {
    T of(TrackCatalog catalog) throws IOException;
  }

  private static <T> T asked(OpenCatalog catalog, Work<T> work) throws IOException {
    try {
      return catalog.ask(
          asked -> {
            try {
              return work.of(asked);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
