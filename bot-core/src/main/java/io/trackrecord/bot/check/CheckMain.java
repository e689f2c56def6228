package io.trackrecord.bot.check;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.cli.FileProblem;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trackrecord check`: which songs of a catalogue are listed.
@Command(
    name = "trackrecord check",
    description = {
      "Check a catalogue: a table of songs (XLSX, CSV) as streaming services, shops and players export",
      "it, an M3U playlist, or lines of \"Artist - Title\". Writes the same rows with what is listed of",
      "each."
    },
    mixinStandardHelpOptions = true)
public final class CheckMain implements Callable<Integer> {

  private static final int REFUSED = 2;

  /// A catalogue is checked for as long as it takes; one song is given up after a minute.
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  @Mixin DataDir dataDir = new DataDir();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The catalogue.")
  Path file = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "OUT.csv",
      required = true,
      description = "Where the checked rows go.")
  @Nullable Path output;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The charset of a catalogue that does not tell it, such as windows-1252.")
  @Nullable String charset;

  @Option(
      names = "--columns",
      paramLabel = "artist=COLUMN,title=COLUMN",
      description =
          "Which columns are read, where their names do not say so; also album= and url=.")
  @Nullable String columns;

  @Override
  public Integer call() throws InterruptedException {
    var err = spec.commandLine().getErr();
    var settings = Settings.of(System.getenv());
    try (var catalog =
            Catalogs.open(
                settings,
                dataDir.path(),
                dataDir.isNamed(settings.value(Setting.TRACKRECORD_DATA_DIR.name())),
                LIMITS,
                err::println);
        var catalogue = Catalogue.open(file, ReadingOptions.parse(charset, columns), catalog);
        var checked = OutputFile.open(Optional.ofNullable(output).orElseThrow());
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      err.println(catalogue.report());
      var check = new CatalogueCheck(catalog, pool);
      var counts = new EnumMap<CheckedRow.Status, Long>(CheckedRow.Status.class);
      try (var out = new OutputStreamWriter(checked.stream(), StandardCharsets.UTF_8)) {
        check.run(
            catalogue,
            out,
            List.of(),
            row -> {
              counts.merge(row.status(), 1L, Long::sum);
              progress(total(counts));
              return true;
            });
      }
      checked.finish();
      var total = total(counts);
      err.printf(
          Locale.ROOT,
          "%s%,d rows checked: %s.%n",
          Terminal.isAttached() ? "\r\u001b[K" : "",
          total,
          counts.entrySet().stream()
              .map(
                  each ->
                      String.format(Locale.ROOT, "%s %,d", each.getKey().text(), each.getValue()))
              .collect(Collectors.joining(", ")));
      if (check.tooSlow() > 0) {
        err.printf(
            Locale.ROOT,
            "%,d of the unreadable rows took longer than %d s to look up, and were given up. Check"
                + " them again when the machine has less to do.%n",
            check.tooSlow(),
            LIMITS.deadline().toSeconds());
      }
      if (catalog.ask(TrackCatalog::summary).sample()) {
        err.println("Checked against the sample data, which is invented.");
      }
      err.flush();
      return 0;
    } catch (UnfitCatalogueException | WrongSettingException | CatalogUnavailableException e) {
      return refuse(e.getMessage());
    } catch (IOException e) {
      return refuse(FileProblem.sentence(e));
    }
  }

  private static long total(Map<CheckedRow.Status, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private int refuse(@Nullable String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
    return REFUSED;
  }

  private void progress(long rows) {
    if (rows % 100 == 0 && Terminal.isAttached()) {
      spec.commandLine().getErr().printf(Locale.ROOT, "\r\u001b[K%,d rows checked", rows);
      spec.commandLine().getErr().flush();
    }
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CheckMain()).execute(arguments));
  }
}
