package io.trackrecord.bench.quality;

import io.trackrecord.bench.generate.Generator;
import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.DescriptorException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The index that test sets are looked for in: the right answers among the datasets' real files,
/// where they are given, and generated rows.
final class Haystack {

  /// The dataset of MusicBrainz-20K's records in the haystack.
  static final String MUSICBRAINZ = "musicbrainz-20k";

  /// The dataset of the other sets' right answers.
  static final String ANSWERS = "answers";

  private static final long SEED = 20_261_122;

  private final Path work;

  Haystack(Path work) {
    this.work = work;
  }

  /// Builds the haystack, or takes the one that an earlier run with the same inputs built.
  ///
  /// @param data the folder of the datasets' real files, or null
  /// @param rows how many generated rows
  Path build(
      List<TestSets.MusicBrainz> records,
      List<String> answers,
      @org.jspecify.annotations.Nullable Path data,
      long rows)
      throws IOException, InputException {
    var versions =
        new IndexVersions(work.resolve("haystack-" + rows + (data == null ? "" : "-real")));
    var built = versions.current();
    if (built.isPresent()) {
      return built.get();
    }
    var inputs = new ArrayList<DatasetInput>();
    if (!records.isEmpty()) {
      inputs.add(table(MUSICBRAINZ, musicBrainz(records)));
    }
    if (!answers.isEmpty()) {
      inputs.add(table(ANSWERS, answers(answers)));
    }
    if (data != null) {
      inputs.addAll(real(data));
    }
    if (rows > 0) {
      inputs.addAll(generated(rows));
    }
    try {
      new IndexBuild(versions, false, BuildProgress.SILENT).publish(inputs, false, Instant.now());
    } catch (IndexVersions.BusyException e) {
      throw new IOException(e);
    }
    return versions.current().orElseThrow();
  }

  private List<DatasetInput> generated(long rows) throws IOException, InputException {
    var folder = Files.createDirectories(work.resolve("generated-" + rows));
    Generator.ofRows(rows, SEED, Codec.SNAPPY, "element").write(folder, 2);
    var inputs = new ArrayList<DatasetInput>();
    for (var dataset : Descriptors.builtIn().all()) {
      var files = folder.resolve(dataset.id());
      if (Files.isDirectory(files)) {
        inputs.add(DatasetFiles.open(renamed(dataset, "generated-"), List.of(files.toString())));
      }
    }
    return inputs;
  }

  private static List<DatasetInput> real(Path data) throws IOException, InputException {
    var inputs = new ArrayList<DatasetInput>();
    var known = Descriptors.builtIn();
    add(inputs, known, "stable-audio-open", data.resolve("stable-audio-open"));
    add(inputs, known, "spotify-tracks-dataset", data.resolve("spotify"));
    var fma = data.resolve("fma");
    if (Files.isDirectory(fma)) {
      inputs.add(
          DatasetFiles.open(
              known.find("free-music-archive").orElseThrow(),
              List.of(fma.resolve("RECONSTRUCTED_raw_tracks_official_style.csv").toString())));
    }
    return inputs;
  }

  private static void add(List<DatasetInput> inputs, Descriptors known, String id, Path folder)
      throws IOException, InputException {
    if (Files.isDirectory(folder)) {
      inputs.add(DatasetFiles.open(known.find(id).orElseThrow(), List.of(folder.toString())));
    }
  }

  private DatasetInput table(String id, List<String> lines) throws IOException, InputException {
    var file = Files.createDirectories(work).resolve(id + ".tsv");
    Files.write(file, lines, StandardCharsets.UTF_8);
    try {
      var dataset =
          Descriptors.parse(
              id,
              """
              {"id": "%s", "name": "%s", "about": "A test set.", "publisher": "its authors",
               "reviewed": "2026-11-22",
               "layout": {"type": "delimited", "separator": "\\t", "quoted": false,
                "header": ["id", "title", "artist", "album", "year"],
                "columns": {"row": {"from": ["id"]}, "title": {"from": ["title"]},
                 "artists": {"from": ["artist"]}, "album": {"from": ["album"]},
                 "year": {"from": ["year"]}}}}
              """
                  .formatted(id, id));
      return DatasetFiles.open(dataset, List.of(file.toString()));
    } catch (DescriptorException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> musicBrainz(List<TestSets.MusicBrainz> records) {
    return records.stream()
        .map(
            record ->
                String.join(
                    "\t",
                    record.id(),
                    cell(record.title()),
                    cell(record.artist()),
                    cell(record.album()),
                    cell(record.year())))
        .toList();
  }

  /// A right answer is an artist, or an artist and a title with a tab between them.
  private static List<String> answers(List<String> answers) {
    var lines = new ArrayList<String>();
    for (var answer : answers) {
      var parts = answer.split("\t", 2);
      var title = parts.length > 1 ? parts[1] : "";
      lines.add(lines.size() + "\t" + title + "\t" + parts[0] + "\t\t");
    }
    return lines;
  }

  private static String cell(@org.jspecify.annotations.Nullable String text) {
    return Objects.requireNonNullElse(text, "")
        .replace('\t', ' ')
        .replace('\n', ' ')
        .replace('\r', ' ');
  }

  private static Dataset renamed(Dataset dataset, String prefix) {
    return new Dataset(
        prefix + dataset.id(),
        dataset.name(),
        dataset.shortName(),
        dataset.about(),
        dataset.publisher(),
        dataset.year(),
        dataset.homePage(),
        dataset.listedRows(),
        dataset.licences(),
        dataset.facts(),
        dataset.claims(),
        dataset.removal(),
        dataset.pages(),
        dataset.files(),
        dataset.layout(),
        dataset.links(),
        dataset.perTrackList(),
        dataset.kind(),
        dataset.reviewed());
  }
}
