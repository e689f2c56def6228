package io.trackrecord.data.index.build;

import io.trackrecord.data.index.TrackForms;
import io.trackrecord.data.index.rows.PartitionRows;
import io.trackrecord.data.index.rows.ReadDataset;
import io.trackrecord.data.index.rows.SortedRows;
import io.trackrecord.data.index.rows.StepProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Indexes a chunk of neighbouring partitions into two temporary indexes, of tracks and of artists,
/// with the documents in their final order. One thread works on a chunk.
final class ChunkIndexing {

  /// What the chunks of a build share.
  ///
  /// @param datasets what was read
  /// @param rows their rows
  /// @param names takes the names that artists share
  record Build(
      List<ReadDataset> datasets, SortedRows rows, SharedNames names, StepProgress progress) {}

  /// The most rows of one artist that are kept decoded. Those of larger artists are decoded twice,
  /// which costs less than a full heap.
  private static final int MAX_KEPT = 20_000;

  private final Build build;
  private final PartIndex tracks;
  private final PartIndex artists;
  private final List<String> ids;
  private final TrackForms.Maker forms = new TrackForms.Maker();
  private final Map<String, Long> artistsOfDatasets = new HashMap<>();
  private final Map<String, Long> listed = new HashMap<>();

  private ChunkIndexing(Build build, PartIndex tracks, PartIndex artists) {
    this.build = build;
    this.tracks = tracks;
    this.artists = artists;
    this.ids = build.datasets().stream().map(each -> each.dataset().id()).toList();
  }

  /// The result of a chunk.
  ///
  /// @param tracks the folder of the index of its tracks
  /// @param artists the folder of the index of its artists
  /// @param artistsOfDatasets the number of artists of each dataset
  /// @param listed the number of each dataset's tracks that are on a per-track list
  record Chunk(
      Path tracks, Path artists, Map<String, Long> artistsOfDatasets, Map<String, Long> listed) {}

  /// Indexes the partitions from `first` up to but not including `end`.
  ///
  /// @param folder a folder for temporary files, which is created
  static Chunk run(Build build, int first, int end, Path folder, AtomicBoolean stop)
      throws IOException {
    Files.createDirectory(folder);
    try (var tracks = new PartIndex(folder.resolve("tracks"));
        var artists = new PartIndex(folder.resolve("artists"))) {
      return new ChunkIndexing(build, tracks, artists).run(first, end, stop);
    }
  }

  private Chunk run(int first, int end, AtomicBoolean stop) throws IOException {
    for (var partition = first; partition < end; partition++) {
      partition(partition, stop);
      build.rows().delete(partition);
    }
    return new Chunk(tracks.finish(), artists.finish(), artistsOfDatasets, listed);
  }

  private void partition(int number, AtomicBoolean stop) throws IOException {
    var rows = build.rows().load(number);
    for (var start = 0; start < rows.count(); ) {
      if (stop.get()) {
        throw new CancellationException("another part failed");
      }
      var end = start + 1;
      while (end < rows.count() && rows.key(end) == rows.key(start)) {
        end++;
      }
      group(rows, start, end);
      start = end;
    }
  }

  private GroupRow row(PartitionRows rows, int number) {
    var track = rows.track(number, ids);
    var dataset = build.datasets().get(rows.dataset(number));
    return new GroupRow(
        track,
        rows.bytes(number),
        rows.isOwn(number),
        rows.dataset(number),
        rows.place(number),
        dataset.popularity(track),
        dataset.isOnList(track.row()),
        forms.of(track));
  }

  private void group(PartitionRows rows, int start, int end) throws IOException {
    var group = new ArtistGroup(rows.key(start), ids);
    var kept = end - start <= MAX_KEPT ? new GroupRow[end - start] : new GroupRow[0];
    for (var i = start; i < end; i++) {
      var row = row(rows, i);
      group.add(i, row);
      if (kept.length > 0) {
        kept[i - start] = row;
      }
    }
    for (var own : group.ownRows()) {
      var row = kept.length > 0 ? kept[own.number() - start] : row(rows, own.number());
      tracks.add(TrackDocument.of(row));
      if (row.onList()) {
        listed.merge(row.track().dataset(), 1L, Long::sum);
      }
      build.progress().row();
    }
    build.names().add(group);
    var entry = group.entry();
    if (entry != null) {
      entry.datasets().forEach(in -> artistsOfDatasets.merge(in.dataset(), 1L, Long::sum));
      artists.add(NameDocument.of(entry, group.weight()));
    }
  }
}
