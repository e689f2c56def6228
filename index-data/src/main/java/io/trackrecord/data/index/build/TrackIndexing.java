package io.trackrecord.data.index.build;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.build.ChunkIndexing.Chunk;
import io.trackrecord.data.index.rows.ReadDataset;
import io.trackrecord.data.index.rows.SortedRows;
import io.trackrecord.data.index.rows.StepProgress;
import io.trackrecord.data.index.rows.Workers;
import io.trackrecord.data.io.Cores;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The third step of a build: indexes chunks of neighbouring partitions on several threads, then
/// merges them in their order into one segment of tracks and one of names.
final class TrackIndexing {

  /// The number of rows at which a chunk ends.
  private static final long MAX_ROWS = 700_000;

  private static final long MIN_ROWS = 50_000;

  private final List<ReadDataset> datasets;
  private final SortedRows rows;
  private final BuildProgress progress;

  TrackIndexing(List<ReadDataset> datasets, SortedRows rows, BuildProgress progress) {
    this.datasets = datasets;
    this.rows = rows;
    this.progress = progress;
  }

  /// What was counted while indexing, by dataset; a dataset without any is absent.
  ///
  /// @param artists artists
  /// @param listed tracks that are on a per-track list
  record Counts(Map<String, Long> artists, Map<String, Long> listed) {}

  /// The partitions of a chunk, from `first` up to but not including `end`.
  private record Span(int first, int end) {}

  /// Writes the indexes of a version.
  ///
  /// @param working the version's folder
  /// @param temporary a folder for temporary files
  Counts run(Path working, Path temporary) throws IOException, InputException {
    var all = datasets.stream().mapToLong(ReadDataset::indexed).sum();
    var names = new SharedNames(SharedNames.MAX_TITLES);
    var steps = new StepProgress(progress, "Indexing", all);
    var build = new ChunkIndexing.Build(datasets, rows, names, steps);
    var chunks = chunks(build, temporary);
    steps.end();
    progress.at("Merging", 0, 0);
    Workers.run(
        List.of(
            _ ->
                PartIndex.merge(
                    chunks.stream().map(Chunk::tracks).toList(), working.resolve(OpenIndex.TRACKS)),
            _ -> {
              var parts = new ArrayList<Path>();
              chunks.forEach(chunk -> parts.add(chunk.artists()));
              parts.add(names.write(temporary.resolve("names")));
              PartIndex.merge(parts, working.resolve(OpenIndex.NAMES));
            }));
    return new Counts(
        sum(chunks.stream().map(Chunk::artistsOfDatasets)),
        sum(chunks.stream().map(Chunk::listed)));
  }

  private static Map<String, Long> sum(Stream<Map<String, Long>> counts) {
    var all = new HashMap<String, Long>();
    counts.forEach(each -> each.forEach((id, n) -> all.merge(id, n, Long::sum)));
    return all;
  }

  /// Indexes all partitions, chunk by chunk.
  private List<Chunk> chunks(ChunkIndexing.Build build, Path temporary)
      throws IOException, InputException {
    var spans = spans();
    var chunks = new @Nullable Chunk[spans.size()];
    var tasks = new ArrayList<Workers.Task>();
    for (var i = 0; i < chunks.length; i++) {
      var number = i;
      var span = spans.get(i);
      tasks.add(
          stop ->
              chunks[number] =
                  ChunkIndexing.run(
                      build, span.first(), span.end(), temporary.resolve("chunk-" + number), stop));
    }
    Workers.run(tasks);
    return Stream.of(chunks).map(Objects::requireNonNull).toList();
  }

  private List<Span> spans() {
    var spans = new ArrayList<Span>();
    var first = 0;
    var tracks = 0L;
    var left = IntStream.range(0, SortedRows.PARTITIONS).mapToLong(rows::tracks).sum();
    for (var p = 0; p < SortedRows.PARTITIONS; p++) {
      tracks += rows.tracks(p);
      // Chunks get smaller towards the end, so that the threads end at about the same time.
      var enough = Math.clamp(left / (2L * Cores.USED), MIN_ROWS, MAX_ROWS);
      if (tracks >= enough || p == SortedRows.PARTITIONS - 1) {
        left -= tracks;
        spans.add(new Span(first, p + 1));
        first = p + 1;
        tracks = 0;
      }
    }
    return spans;
  }
}
