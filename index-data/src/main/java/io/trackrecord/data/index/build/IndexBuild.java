package io.trackrecord.data.index.build;

import io.trackrecord.data.dataset.RegistryClaims;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.rows.ReadDataset;
import io.trackrecord.data.index.rows.SortedRows;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import io.trackrecord.data.io.DurableFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds an index version out of datasets' files, and datasets of the version before.
///
/// The steps: read every file once and sort the rows by artist into temporary files ([SortedRows]);
/// index artist by artist, all cores at work ([ChunkIndexing]); put the parts together
/// ([TrackIndexing]). Needs at most 4 GB of heap and, while it runs, some 500 bytes of disk for
/// each row.
public final class IndexBuild {

  private static final String REJECTS = "rejects";
  private static final String TEMPORARY = "temporary";

  private final IndexVersions versions;
  private final boolean sample;
  private final BuildProgress progress;

  /// A build below a folder of versions.
  ///
  /// @param sample whether the data is the invented sample
  public IndexBuild(IndexVersions versions, boolean sample, BuildProgress progress) {
    this.versions = versions;
    this.sample = sample;
    this.progress = progress;
  }

  /// Builds a version of the inputs and publishes it unverified, whatever its rows lack.
  ///
  /// @see #publish(List, Choices, Instant)
  public BuildReport publish(List<DatasetInput> inputs, boolean keep, Instant now)
      throws IOException, InputException, IndexVersions.BusyException {
    return publish(inputs, new Choices(keep, false, true), now);
  }

  /// What an operator chooses for a build.
  ///
  /// @param keep whether the published version's other datasets are carried over
  /// @param verify whether the version is read whole and checked before it is published
  /// @param accept whether datasets are taken even where many of their rows lack the titles or
  ///   artists that their descriptors promise
  public record Choices(boolean keep, boolean verify, boolean accept) {}

  /// Builds a version of the inputs and publishes it. Where anything fails, nothing is published
  /// and nothing is left.
  ///
  /// @throws InputException where an input cannot be read, gives no track, or lacks more than
  ///   accepted
  /// @throws IndexVersions.BusyException where another build is at work
  public BuildReport publish(List<DatasetInput> inputs, Choices choices, Instant now)
      throws IOException, InputException, IndexVersions.BusyException {
    try (var build = versions.startBuild(now);
        var before = choices.keep() ? published() : null) {
      var working = build.working();
      Files.createDirectory(working.resolve(REJECTS));
      var datasets = new ArrayList<ReadDataset>();
      inputs.forEach(input -> datasets.add(new ReadDataset(input, choices.accept())));
      var kept = kept(before, inputs);
      kept.values().forEach(input -> datasets.add(new ReadDataset(input, true)));
      var counts = index(datasets, working);
      var entries = new ArrayList<Manifest.Entry>();
      for (var dataset : datasets) {
        var carried = kept.keySet().stream().filter(each -> is(each, dataset)).findFirst();
        if (carried.isPresent() && before != null) {
          copyRejects(before, dataset.dataset().id(), working);
        }
        entries.add(
            new Manifest.Entry(
                RegistryClaims.own(dataset.dataset(), UsesRegistry.builtIn()),
                carried.map(Manifest.Entry::report).orElseGet(dataset::report),
                counts.artists().getOrDefault(dataset.dataset().id(), 0L),
                counts.listed().getOrDefault(dataset.dataset().id(), 0L),
                carried.map(Manifest.Entry::sources).orElseGet(() -> dataset.input().sources())));
      }
      entries.sort(
          Comparator.comparingLong((Manifest.Entry entry) -> -entry.report().indexed())
              .thenComparing(entry -> entry.descriptor().id()));
      progress.at("Comparing datasets", 0, 0);
      var overlaps = Overlaps.of(working.resolve(OpenIndex.TRACKS));
      write(working, new Manifest(Manifest.FORMAT, build.id(), now, sample, entries, overlaps));
      progress.at("Computing checksums", 0, 0);
      FileList.of(working).write(working);
      if (choices.verify()) {
        progress.at("Verifying", 0, 0);
        VersionCheck.check(working);
      }
      progress.at("Publishing", 0, 0);
      build.publish();
      return new BuildReport(
          build.id(),
          datasets.subList(0, inputs.size()).stream().map(ReadDataset::report).toList());
    }
  }

  private TrackIndexing.Counts index(List<ReadDataset> datasets, Path working)
      throws IOException, InputException {
    var temporary = Files.createDirectory(working.resolve(TEMPORARY));
    TrackIndexing.Counts counts;
    try (var rows = SortedRows.read(datasets, working.resolve(REJECTS), temporary, progress)) {
      counts = new TrackIndexing(datasets, rows, progress).run(working, temporary);
    }
    DurableFiles.delete(temporary);
    return counts;
  }

  private static void write(Path working, Manifest manifest) throws IOException {
    var reports = manifest.datasets().stream().map(Manifest.Entry::report).toList();
    Files.writeString(
        working.resolve(IndexJson.REPORT),
        IndexJson.print(new BuildReport(manifest.version(), reports)));
    Files.writeString(working.resolve(IndexJson.MANIFEST), IndexJson.print(manifest));
  }

  private @Nullable OpenIndex published() throws IOException {
    var current = versions.current();
    return current.isPresent() ? OpenIndex.open(current.get()) : null;
  }

  /// The published version's datasets, except those that are built anew.
  private static Map<Manifest.Entry, DatasetInput> kept(
      @Nullable OpenIndex before, List<DatasetInput> inputs) {
    var kept = new LinkedHashMap<Manifest.Entry, DatasetInput>();
    if (before != null) {
      for (var entry : before.manifest().datasets()) {
        var id = entry.descriptor().id();
        if (inputs.stream().noneMatch(input -> input.dataset().id().equals(id))) {
          kept.put(
              entry, new DatasetInput(entry.descriptor(), List.of(new KeptPart(before, id)), ""));
        }
      }
    }
    return kept;
  }

  private static boolean is(Manifest.Entry entry, ReadDataset dataset) {
    return entry.descriptor().id().equals(dataset.dataset().id());
  }

  private static void copyRejects(OpenIndex before, String id, Path working) throws IOException {
    var rejects = before.folder().resolve(REJECTS).resolve(id + ".csv");
    if (Files.exists(rejects)) {
      Files.copy(rejects, working.resolve(REJECTS).resolve(id + ".csv"));
    }
  }
}
