package io.trackrecord.data.index;

import io.trackrecord.data.completion.Completable;
import io.trackrecord.data.completion.CompletionBuild;
import io.trackrecord.data.completion.NamePacking;
import io.trackrecord.data.index.ChunkIndexing.Chunk;
import io.trackrecord.data.segment.SpilledSegment;
import io.trackrecord.data.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The third step of a build: indexes chunks of neighbouring partitions side by side, then puts
/// them together in their order, each index one segment.
final class TrackIndexing {

  /// Rows that a chunk has at most, and some more.
  private static final long ROWS_OF_CHUNK = 700_000;

  private static final long LEAST_OF_CHUNK = 50_000;

  private final List<ReadDataset> datasets;
  private final RowPartitions partitions;
  private final RepeatedIds repeated;
  private final BuildProgress progress;

  TrackIndexing(
      List<ReadDataset> datasets,
      RowPartitions partitions,
      RepeatedIds repeated,
      BuildProgress progress) {
    this.datasets = datasets;
    this.partitions = partitions;
    this.repeated = repeated;
    this.progress = progress;
  }

  /// Neighbouring partitions, from `first` up to but not including `end`.
  private record Stretch(int first, int end) {}

  /// Writes the indexes of a version.
  ///
  /// @param working the version's folder
  /// @param temporary a folder for temporary files
  /// @return how many names of artists each dataset has
  Map<String, Long> run(Path working, Path temporary) throws IOException, InputException {
    var rows = datasets.stream().mapToLong(ReadDataset::indexed).sum();
    var sample = RowSample.of(datasets, partitions, repeated);
    var codec = new CompletableFuture<TrackrecordCodec>();
    var packing = new CompletableFuture<NamePacking>();
    Workers.run(
        List.of(
            _ -> codec.complete(new TrackrecordCodec(sample.dictionary())),
            _ -> packing.complete(sample.packing())));
    try (var albums = new AlbumSpill(temporary.resolve("albums"));
        var completions =
            new CompletionBuild(
                temporary.resolve("completion"), RowPartitions.COUNT, packing.resultNow())) {
      var steps = new StepProgress(progress, "Indexing", rows);
      var build =
          new ChunkIndexing.Build(
              datasets, partitions, repeated, completions, albums, codec.resultNow(), steps);
      var chunks = chunks(build, temporary);
      steps.end();
      progress.at("Merging", 0, 0);
      Workers.run(
          List.of(
              _ -> {
                merge(
                    chunks.stream().map(Chunk::tracks).toList(),
                    codec.resultNow(),
                    working.resolve(IndexBuild.TRACKS));
                words(working);
              },
              _ -> {
                merge(
                    chunks.stream().map(Chunk::names).toList(),
                    NameSegment.CODEC,
                    working.resolve(IndexBuild.NAMES));
                completions.write(
                    albums.albums(), genres(chunks), working.resolve(IndexBuild.COMPLETION));
              },
              _ ->
                  LinkTableWriter.write(
                      working.resolve(IndexBuild.LINKS),
                      chunks.stream().map(Chunk::links).toList())));
      var artists = new HashMap<String, Long>();
      chunks.forEach(chunk -> chunk.artists().forEach((id, n) -> artists.merge(id, n, Long::sum)));
      return artists;
    }
  }

  /// Indexes all partitions, chunk by chunk.
  private List<Chunk> chunks(ChunkIndexing.Build build, Path temporary)
      throws IOException, InputException {
    var stretches = stretches();
    var chunks = new @Nullable Chunk[stretches.size()];
    var tasks = new ArrayList<Workers.Task>();
    for (var i = 0; i < chunks.length; i++) {
      var number = i;
      var stretch = stretches.get(i);
      tasks.add(
          stop ->
              chunks[number] =
                  ChunkIndexing.run(
                      build,
                      stretch.first(),
                      stretch.end(),
                      temporary.resolve("chunk-" + number),
                      stop));
    }
    Workers.run(tasks);
    return Stream.of(chunks).map(Objects::requireNonNull).toList();
  }

  private List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    var first = 0;
    var rows = 0L;
    var left = IntStream.range(0, RowPartitions.COUNT).mapToLong(partitions::rows).sum();
    for (var p = 0; p < RowPartitions.COUNT; p++) {
      rows += partitions.rows(p);
      // Chunks get smaller towards the end, so that no thread waits long for the last.
      var enough = Math.clamp(left / (2L * Workers.THREADS), LEAST_OF_CHUNK, ROWS_OF_CHUNK);
      if (rows >= enough || p == RowPartitions.COUNT - 1) {
        left -= rows;
        stretches.add(new Stretch(first, p + 1));
        first = p + 1;
        rows = 0;
      }
    }
    return stretches;
  }

  private static void merge(List<SpilledSegment> segments, Codec codec, Path into)
      throws IOException {
    var config = new IndexWriterConfig(null).setCodec(codec).setUseCompoundFile(false);
    var scheduler = new ConcurrentMergeScheduler();
    scheduler.disableAutoIOThrottle();
    config.setMergeScheduler(scheduler);
    var readers = new ArrayList<CodecReader>();
    try (var directory = FSDirectory.open(into);
        var writer = new IndexWriter(directory, config)) {
      for (var segment : segments) {
        if (segment.documents() > 0) {
          readers.add(segment.open());
        }
      }
      if (!readers.isEmpty()) {
        writer.addIndexes(readers.toArray(CodecReader[]::new));
        writer.forceMerge(1);
      }
      writer.commit();
    } finally {
      IOUtils.close(readers);
      for (var segment : segments) {
        segment.delete();
      }
    }
  }

  private static void words(Path working) throws IOException {
    try (var directory = FSDirectory.open(working.resolve(IndexBuild.TRACKS));
        var tracks = DirectoryReader.open(directory)) {
      WordCountsWriter.write(working.resolve(IndexBuild.WORDS), tracks);
    }
  }

  private static List<Completable> genres(List<Chunk> chunks) {
    var all = new HashMap<Long, SongTally>();
    for (var chunk : chunks) {
      chunk.genres().forEach((key, genre) -> all.merge(key, genre, SongTally::and));
    }
    return all.values().stream().map(SongTally::completableOfSeveral).toList();
  }
}
