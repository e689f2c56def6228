package io.trackrecord.data.cli;

import io.trackrecord.data.hidden.HiddenCount;
import io.trackrecord.data.hidden.HiddenEntry;
import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.io.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data hide`: leaves rows out of all answers, as somebody has asked.
@Command(
    name = "hide",
    description = "Leave rows out of all answers on request; without options, list what is hidden.",
    mixinStandardHelpOptions = true)
final class DataHide implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--artist",
      paramLabel = "NAME",
      description = "Rows that credit this name, in any spelling that is the same.")
  @Nullable String artist;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Only the songs of the artist that have this title.")
  @Nullable String title;

  @Option(
      names = "--link",
      paramLabel = "LINK",
      description = "Rows that are listed under this link or id.")
  @Nullable String link;

  @Option(names = "--dataset", paramLabel = "ID", description = "Only rows of this dataset.")
  @Nullable String dataset;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "Your own remark; only this command and hidden.json show it.")
  @Nullable String note;

  @Option(names = "--undo", description = "Show them again.")
  boolean undo;

  @Option(names = "--json", description = "Print what is hidden as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    var folder = data.dataDir.path();
    var list = HiddenList.in(folder);
    if (artist != null || title != null || link != null) {
      var entry =
          new HiddenEntry(artist, title, link, dataset, LocalDate.now(ZoneOffset.UTC), note);
      var problem = problem(entry);
      if (!problem.isEmpty()) {
        spec.commandLine().getErr().println(TerminalText.of(problem));
        return DataMain.REFUSED;
      }
      HiddenList changed;
      try {
        changed = undo ? list.without(entry) : list.with(entry);
      } catch (IllegalArgumentException e) {
        spec.commandLine().getErr().println(e.getMessage());
        return DataMain.REFUSED;
      }
      if (!changed.equals(list)) {
        changed.write(folder);
      }
      say(entry, changed.hidden().size() - list.hidden().size());
      return 0;
    }
    if (undo || dataset != null || note != null) {
      spec.commandLine().getErr().println("Say what: --artist NAME or --link LINK.");
      return DataMain.REFUSED;
    }
    list(list);
    return 0;
  }

  /// What is wrong with the entry; empty where nothing is.
  private String problem(HiddenEntry entry) throws Exception {
    if (dataset != null && data.descriptors().find(dataset).isEmpty() && !isIndexed(dataset)) {
      return "There is no dataset \"" + dataset + "\". See: trackrecord data list";
    }
    return entry.problem().map(problem -> "The request " + problem + ".").orElse("");
  }

  private boolean isIndexed(String id) throws IOException {
    var version = data.versions().current();
    return version.isPresent()
        && IndexJson.manifest(version.get()).datasets().stream()
            .anyMatch(each -> each.descriptor().id().equals(id));
  }

  /// Says what was done, and how many tracks of the published index it concerns.
  private void say(HiddenEntry entry, int change) throws IOException {
    var done =
        change > 0
            ? "Hidden: "
            : change < 0 ? "Shown again: " : undo ? "Was not hidden: " : "Was hidden already: ";
    var tracks = new StringBuilder();
    var current = data.versions().current();
    if (current.isPresent()) {
      try (var index = OpenIndex.open(current.get())) {
        var count = new HiddenCount(index);
        var only = HiddenList.NOTHING.with(entry);
        var sum = 0L;
        for (var each : index.manifest().datasets()) {
          sum += count.in(each.descriptor().id(), only);
        }
        tracks.append(" (").append(tracks(sum)).append(" of the published index)");
      }
    }
    var out = spec.commandLine().getOut();
    out.println(TerminalText.of(done + entry + tracks));
    if (change != 0) {
      out.println(
          "Running bots take it up within seconds. The index itself, and a pack of it, still hold the rows.");
    }
  }

  /// Such as "1 track" and "2,000 tracks".
  static String tracks(long n) {
    return String.format(Locale.ROOT, n == 1 ? "%,d track" : "%,d tracks", n);
  }

  private void list(HiddenList list) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(IndexJson.print(list));
      out.flush();
      return;
    }
    if (list.hidden().isEmpty()) {
      out.println("Nothing is hidden. Hide rows with: trackrecord data hide --artist NAME");
    }
    for (var each : list.hidden()) {
      out.println(
          TerminalText.of(
              each.since() + " " + each + (each.note() == null ? "" : " (" + each.note() + ")")));
    }
  }
}
