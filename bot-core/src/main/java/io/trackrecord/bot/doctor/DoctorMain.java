package io.trackrecord.bot.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.SettingsFile;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `trackrecord doctor`: whether a bot can run here, and what to do where it cannot.
@Command(
    name = "trackrecord doctor",
    description = {
      "Check everything that a bot needs: Java, settings, tokens, network, index, store, disk, memory,",
      "clock and ports. Says what to do about what is wrong. Exit code 1 where a bot could not run."
    },
    mixinStandardHelpOptions = true)
public final class DoctorMain implements Callable<Integer> {

  @Mixin DataDir dataDir = new DataDir();
  @Mixin SettingsFile settingsFile = new SettingsFile();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the findings as JSON.")
  boolean json;

  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Collection<Dataset> datasets;

  /// A doctor of this program's own environment.
  public DoctorMain() {
    this(System.getenv(), InstantSource.system(), Descriptors.builtIn().all());
  }

  /// @param datasets the datasets whose hosts are tried
  DoctorMain(Map<String, String> environment, InstantSource clock, Collection<Dataset> datasets) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.datasets = List.copyOf(datasets);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    var findings = examine();
    var isWell = findings.stream().allMatch(each -> each.level() != Finding.Level.PROBLEM);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(
          Descriptors.json()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(new Report(isWell, findings)));
    } else {
      findings.forEach(each -> out.println(line(each)));
      out.println(
          isWell
              ? "A bot can run here."
              : "A bot cannot run here: see what to do beside each FAIL.");
    }
    out.flush();
    return isWell ? 0 : 1;
  }

  /// What `--json` prints.
  ///
  /// @param ok whether a bot can run
  /// @param findings everything that was found
  record Report(boolean ok, List<Finding> findings) {}

  private List<Finding> examine() {
    var findings = new Findings();
    var reading = settingsFile.reading(environment);
    reading.problems().forEach(each -> findings.problem("settings", each.what(), each.todo()));
    var settings = reading.settings();
    if (reading.problems().isEmpty()) {
      findings.ok("settings", "no mistakes; not the default: " + listed(settings.changed()));
    }
    var setting = settings.value(Setting.TRACKRECORD_DATA_DIR.name());
    var folder = dataDir.path(setting);
    var size =
        new IndexCheck(environment, clock.instant(), findings)
            .run(folder, dataDir.isNamed(setting));
    StoreCheck.run(settings, folder, findings);
    MachineCheck.run(folder, size, findings);
    PortCheck.run(settings, findings);
    try (var calls = new PlatformCalls()) {
      new PlatformCheck(settings, calls, clock, findings).run();
    }
    DataHostCheck.run(datasets, environment, findings);
    return findings.all();
  }

  private static String listed(List<String> changed) {
    return changed.isEmpty() ? "none" : String.join(", ", changed);
  }

  private static String line(Finding finding) {
    var mark =
        switch (finding.level()) {
          case OK -> "ok  ";
          case WARNING -> "warn";
          case PROBLEM -> "FAIL";
        };
    return mark
        + "  "
        + finding.check()
        + ": "
        + finding.what()
        + (finding.todo().isEmpty() ? "" : System.lineSeparator() + "      -> " + finding.todo());
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DoctorMain()).execute(arguments));
  }
}
