package io.trackrecord.data.index;

import io.trackrecord.data.completion.Completable;
import io.trackrecord.data.completion.CompletionBuild;
import io.trackrecord.data.completion.CompletionPart;
import io.trackrecord.data.completion.NamePlace;
import io.trackrecord.data.completion.Title;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.segment.SpilledSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Indexes some neighbouring partitions into an index of their own, whose documents are in their
/// final order, and adds up the names in them. One thread works on a chunk.
final class ChunkIndexing {

  /// What all chunks of a build have in common.
  ///
  /// @param datasets what was read
  /// @param partitions the rows
  /// @param repeated tells which records are indexed
  /// @param completions takes the names that are completed
  /// @param albums takes the albums
  /// @param codec how the index of tracks is written
  record Build(
      List<ReadDataset> datasets,
      RowPartitions partitions,
      RepeatedIds repeated,
      CompletionBuild completions,
      AlbumSpill albums,
      TrackrecordCodec codec,
      StepProgress progress) {}

  /// Stands for the artist of rows that name nobody.
  private static final Completable NOBODY = new Completable("", "", 0, 0, 0);

  /// Rows of one artist that are kept as they were read; more are read again, which costs less than
  /// a heap that is always full.
  private static final int MOST_KEPT = 20_000;

  private final Build build;
  private final TrackSegment tracks;
  private final NameSegment names;
  private final LinkSpill links;
  private final List<String> ids;
  private final Recent<ArtistForms> recentArtists = Recent.artists();
  private final Recent<TitleForms> recentTitles = Recent.titles();
  private final Recent<AlbumForms> recentAlbums = Recent.albums();
  private final Map<Long, SongTally> genres = new HashMap<>();
  private final Map<String, Long> artists = new HashMap<>();

  /// @param tracks takes the chunk's documents
  /// @param names takes its artists' names
  /// @param links takes the links of its documents
  private ChunkIndexing(Build build, TrackSegment tracks, NameSegment names, LinkSpill links) {
    this.build = build;
    this.tracks = tracks;
    this.names = names;
    this.links = links;
    this.ids = build.datasets().stream().map(each -> each.dataset().id()).toList();
  }

  /// An indexed chunk.
  ///
  /// @param tracks the segment of its documents
  /// @param names the segment of its artists' names
  /// @param links the links of its documents
  /// @param genres the genres, by key
  /// @param artists how many names of artists each dataset has
  record Chunk(
      SpilledSegment tracks,
      SpilledSegment names,
      LinkSpill links,
      Map<Long, SongTally> genres,
      Map<String, Long> artists) {}

  /// Indexes the partitions from `first` up to but not including `end`.
  ///
  /// @param folder for temporary files, which is made
  static Chunk run(Build build, int first, int end, Path folder, AtomicBoolean stop)
      throws IOException {
    Files.createDirectory(folder);
    try (var tracks = new TrackSegment(folder.resolve("tracks"), build.codec());
        var names = new NameSegment(folder.resolve("names"))) {
      return new ChunkIndexing(build, tracks, names, new LinkSpill(folder.resolve("links")))
          .run(first, end, stop);
    }
  }

  private Chunk run(int first, int end, AtomicBoolean stop) throws IOException {
    for (var partition = first; partition < end; partition++) {
      try (var part = build.completions().part(partition)) {
        partition(partition, part, stop);
      }
      Files.deleteIfExists(build.partitions().file(partition));
    }
    links.write();
    return new Chunk(tracks.finish(), names.finish(), links, genres, artists);
  }

  private void partition(int number, CompletionPart part, AtomicBoolean stop) throws IOException {
    var file = build.partitions().file(number);
    var rows = PartitionRows.load(file, build.repeated()::isIndexed);
    rows.sort();
    for (var start = 0; start < rows.count(); ) {
      if (stop.get()) {
        throw new CancellationException("another part failed");
      }
      var end = start + 1;
      while (end < rows.count() && rows.key(end) == rows.key(start)) {
        end++;
      }
      group(rows, start, end, part);
      start = end;
    }
  }

  private GroupRow row(PartitionRows rows, int number) {
    var track = rows.track(number, ids);
    var scale = build.datasets().get(rows.dataset(number)).popularity();
    var popularity =
        (int) Math.round(scale.percentile(track.popularity()) * TrackFields.MOST_POPULAR);
    return GroupRow.of(
        track,
        rows.bytes(number),
        rows.kind(number).isOwn(),
        rows.dataset(number),
        rows.place(number),
        popularity,
        recentArtists,
        recentTitles,
        recentAlbums);
  }

  private void group(PartitionRows rows, int start, int end, CompletionPart part)
      throws IOException {
    var group = new ArtistGroup(rows.key(start), ids);
    var kept = end - start <= MOST_KEPT ? new GroupRow[end - start] : new GroupRow[0];
    for (var i = start; i < end; i++) {
      var row = row(rows, i);
      group.add(i, row);
      if (kept.length > 0) {
        kept[i - start] = row;
      }
    }
    SongTally last = null;
    var ofSong = 0;
    for (var own : group.ownRows()) {
      ofSong = own.tally() == last ? ofSong + 1 : 0;
      last = own.tally();
      var row = kept.length > 0 ? kept[own.number() - start] : row(rows, own.number());
      tracks.add(row, ofSong);
      links.add(row.track().links());
      genres(row);
      build.progress().row();
    }
    var entry = group.entry();
    if (entry == null) {
      part.artist(0, NOBODY, titles(group), List.of());
      return;
    }
    entry.datasets().forEach(in -> artists.merge(in.dataset(), 1L, Long::sum));
    names.add(entry, group.weight());
    var artist =
        new Completable(entry.name(), "", entry.tracks(), entry.datasets().size(), group.weight());
    var albums = albums(group);
    var lie =
        part.artist(
            entry.key(), artist, titles(group), albums.stream().map(AlbumName::title).toList());
    var places = new HashMap<Long, NamePlace>();
    for (var i = 0; i < lie.size(); i++) {
      places.put(albums.get(i).key(), lie.get(i));
    }
    build.albums().add(group.ownAlbums(), places);
  }

  /// @param key the key of the album's title
  private record AlbumName(long key, Title title) {}

  private static List<Title> titles(ArtistGroup group) {
    var titles = new ArrayList<Title>(group.songs().size());
    for (var each : group.songs().entrySet()) {
      var song = each.getValue();
      if (!song.name().isEmpty()) {
        titles.add(
            new Title(
                song.completable(), each.getKey(), song.isOwn(), group.guestsOf(each.getKey())));
      }
    }
    titles.sort((a, b) -> SongTally.heaviestFirst(a.name(), b.name()));
    return titles;
  }

  private List<AlbumName> albums(ArtistGroup group) {
    var albums = new ArrayList<AlbumName>(group.albums().size());
    for (var each : group.albums().entrySet()) {
      var key = each.getKey();
      var album = each.getValue();
      // Whose section has it: under a guest, that of the artist who is named with it most often.
      var isOwn = album.isOwn() || album.artist().isEmpty();
      var first = isOwn ? group.key() : recentArtists.of(album.artist()).artist().base();
      var title =
          new Title(
              album.completable(),
              Long.rotateLeft(key, Integer.SIZE) ^ first,
              isOwn,
              isOwn ? group.guestsOnAlbum(key) : Set.of());
      albums.add(new AlbumName(key, title));
    }
    albums.sort((a, b) -> SongTally.heaviestFirst(a.title().name(), b.title().name()));
    return albums;
  }

  private void genres(GroupRow row) {
    for (var genre : row.track().genres()) {
      var key = NameForm.sameKey(genre);
      genres.computeIfAbsent(key, _ -> new SongTally()).add(genre, row);
    }
  }
}
