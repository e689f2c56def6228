package io.trackrecord.data.index;

import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/// Builds an index version out of datasets' files, and datasets of the version before.
public final class IndexBuild {

  static final String TRACKS = "tracks";
  static final String NAMES = "names";
  static final String REJECTS = "rejects";
  static final String REPORT = "report.json";
  static final String MANIFEST = "manifest.json";

  private static final double RAM_BUFFER_MB = 256;

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

  /// Builds a version of the inputs and publishes it. Where anything fails, nothing is published
  /// and nothing is left.
  ///
  /// @param keep whether the published version's other datasets are carried over
  /// @throws InputException where an input cannot be read, or gives no track
  /// @throws IndexVersions.BusyException where another build is at work
  public BuildReport publish(List<DatasetInput> inputs, boolean keep, Instant now)
      throws IOException, InputException, IndexVersions.BusyException {
    try (var build = versions.startBuild(now)) {
      var entries = new ArrayList<Manifest.Entry>();
      var working = build.working();
      Files.createDirectory(working.resolve(REJECTS));
      var reports = new ArrayList<BuildReport.OfDataset>();
      try (var directory = FSDirectory.open(working.resolve(TRACKS));
          var writer = new IndexWriter(directory, config())) {
        var kept = keep ? keep(writer, inputs, working) : List.<Manifest.Entry>of();
        for (var input : inputs) {
          var report =
              new DatasetIndexing(input, writer, working, progress)
                  .run(working.resolve(REJECTS).resolve(input.dataset().id() + ".csv"));
          requireTracks(report);
          reports.add(report);
          entries.add(new Manifest.Entry(input.dataset(), report, 0));
        }
        entries.addAll(kept);
        progress.at("Merging", 0, 0);
        writer.forceMerge(1);
        writer.commit();
      }
      entries.sort(
          Comparator.comparingLong((Manifest.Entry entry) -> -entry.report().indexed())
              .thenComparing(entry -> entry.descriptor().id()));
      var counted = names(working, entries);
      var manifest = new Manifest(Manifest.FORMAT, build.id(), now, sample, counted);
      var report = new BuildReport(build.id(), reports);
      Files.writeString(
          working.resolve(REPORT),
          IndexJson.print(
              new BuildReport(build.id(), counted.stream().map(Manifest.Entry::report).toList())));
      Files.writeString(working.resolve(MANIFEST), IndexJson.print(manifest));
      build.publish();
      return report;
    }
  }

  private static IndexWriterConfig config() {
    var config = new IndexWriterConfig(null);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setUseCompoundFile(false);
    return config;
  }

  /// Takes the published version's datasets over but for those that are built anew.
  private List<Manifest.Entry> keep(IndexWriter writer, List<DatasetInput> inputs, Path working)
      throws IOException {
    var current = versions.current();
    if (current.isEmpty()) {
      return List.of();
    }
    var manifest = IndexJson.manifest(current.get());
    var kept = new ArrayList<Manifest.Entry>();
    progress.at("Keeping datasets of " + manifest.version(), 0, 0);
    try (var before = FSDirectory.open(current.get().resolve(TRACKS))) {
      writer.addIndexes(before);
    }
    for (var entry : manifest.datasets()) {
      var id = entry.descriptor().id();
      if (inputs.stream().anyMatch(input -> input.dataset().id().equals(id))) {
        writer.deleteDocuments(new Term(TrackFields.DATASET, id));
      } else {
        kept.add(entry);
        var rejects = current.get().resolve(REJECTS).resolve(id + ".csv");
        if (Files.exists(rejects)) {
          Files.copy(rejects, working.resolve(REJECTS).resolve(id + ".csv"));
        }
      }
    }
    return kept;
  }

  private static void requireTracks(BuildReport.OfDataset report) throws InputException {
    if (report.indexed() == 0) {
      throw new InputException(
          "Of "
              + report.id()
              + " not one row became a track ("
              + report.read()
              + " rows read, rejected: "
              + report.rejected()
              + "). Nothing was published; look at the files.");
    }
  }

  /// Writes the index of names, and counts the artists of each dataset by it.
  private List<Manifest.Entry> names(Path working, List<Manifest.Entry> entries)
      throws IOException {
    progress.at("Indexing names", 0, 0);
    var order = entries.stream().map(entry -> entry.descriptor().id()).toList();
    var artists = new java.util.HashMap<String, Long>();
    try (var directory = FSDirectory.open(working.resolve(TRACKS));
        var tracks = DirectoryReader.open(directory);
        var names = FSDirectory.open(working.resolve(NAMES))) {
      NameIndexing.write(tracks, order, names, artists);
    }
    return entries.stream()
        .map(
            entry ->
                new Manifest.Entry(
                    entry.descriptor(),
                    entry.report(),
                    artists.getOrDefault(entry.descriptor().id(), 0L)))
        .toList();
  }
}
