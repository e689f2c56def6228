package io.trackrecord.data.completion;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/// The names of some artists, on their way into the completions: their sections, their keys, and
/// the ways to begin them, which are sorted later. Used by one thread.
public final class CompletionPart implements Closeable {

  private static final int MOST_KEPT = 20_000;

  private final CompletionBuild build;
  private final int number;
  private final IndexOutput sections;
  private final SectionWriter writer;
  private final ByteBuffersDataOutput section = ByteBuffersDataOutput.newResettableInstance();
  private final List<ArtistKey> artists = new ArrayList<>();
  private final Map<CompletionBuild.Sorted, List<byte[]>> unsorted =
      new EnumMap<>(CompletionBuild.Sorted.class);
  private int waiting;
  private final BytesRefBuilder text = new BytesRefBuilder();

  CompletionPart(CompletionBuild build, int number, IndexOutput sections, NamePacking packing) {
    this.build = build;
    this.number = number;
    this.sections = sections;
    this.writer = new SectionWriter(packing);
  }

  /// Where an artist's section starts in its part.
  record ArtistKey(long key, long at) {}

  /// Takes an artist.
  ///
  /// @param key the artist's key, higher than that of the artist before, compared without sign; 0
  ///   for rows that name nobody
  /// @param artist the artist; not offered itself where the key is 0
  /// @param titles the titles, heaviest first
  /// @param albums the albums, heaviest first
  /// @return where each album lies
  public List<NamePlace> artist(
      long key, Completable artist, List<Title> titles, List<Title> albums) throws IOException {
    var at = sections.getFilePointer();
    section.reset();
    var ways = ways(titles);
    var places = writer.write(artist, titles, ways, albums, section);
    section.copyTo(sections);
    if (key != 0) {
      artists.add(new ArtistKey(key, at));
      var weight = SortKey.weight(artist.weight());
      var begun = Ways.of(artist.name());
      for (var way = 0; way < begun.texts().size(); way++) {
        var start = begun.texts().get(way);
        add(CompletionBuild.Sorted.ARTIST_ANY, at, weight, way, start);
        if (begun.isWhole(way)) {
          add(CompletionBuild.Sorted.ARTIST_WHOLE, at, weight, way, start);
        }
      }
    }
    for (var i = 0; i < titles.size(); i++) {
      var title = titles.get(i);
      if (title.own()) {
        whole(title.name(), ways.apply(i), at + places[i]);
      }
      placed(key, title, at + places[i]);
    }
    for (var i = 0; i < albums.size(); i++) {
      placed(key, albums.get(i), at + places[titles.size() + i]);
    }
    if (waiting > SortedRuns.LONGEST_RUN) {
      flush();
    }
    return Arrays.stream(places, titles.size(), places.length)
        .mapToObj(place -> new NamePlace(number, at + place))
        .toList();
  }

  /// Tells guests where a title is kept, or asks, as one of them, to be told.
  private void placed(long artist, Title title, long at) throws IOException {
    if (!title.own()) {
      build.guests().wanted(number, artist, title.key(), at + EntryWriter.PLACE_AT);
      return;
    }
    for (var guest : title.guests()) {
      build.guests().kept(guest, title.key(), new NamePlace(number, at));
    }
  }

  /// The ways to begin each title: of few titles, which have no tables, those of the whole title;
  /// of more all, worked out once, or where they are very many as they are needed.
  private static IntFunction<Ways> ways(List<Title> titles) {
    if (!SectionWriter.hasTables(titles.size())) {
      return i -> Ways.ofWhole(titles.get(i).name().name());
    }
    if (titles.size() > MOST_KEPT) {
      return i -> Ways.of(titles.get(i).name().name());
    }
    var known = new @Nullable Ways[titles.size()];
    return i -> {
      var ways = known[i];
      if (ways == null) {
        ways = Ways.of(titles.get(i).name().name());
        known[i] = ways;
      }
      return ways;
    };
  }

  private void whole(Completable title, Ways begun, long at) {
    for (var way = 0; way < begun.texts().size(); way++) {
      if (begun.isWhole(way)) {
        var weight = SortKey.weight(title.weight());
        add(CompletionBuild.Sorted.TITLE_WHOLE, at, weight, way, begun.texts().get(way));
        if (way == 0) {
          build.popular().count(weight);
        }
      }
    }
  }

  private void add(CompletionBuild.Sorted kind, long at, int weight, int way, String start) {
    var key = new SortKey(number, at, weight, way).with(start, text);
    unsorted
        .computeIfAbsent(kind, _ -> new ArrayList<>())
        .add(Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length));
    waiting++;
  }

  private void flush() throws IOException {
    for (var each : unsorted.entrySet()) {
      build.ways(each.getKey()).addRun(each.getValue());
    }
    unsorted.clear();
    waiting = 0;
  }

  @Override
  public void close() throws IOException {
    try (sections) {
      flush();
      build.end(number, artists, sections.getFilePointer());
    }
  }
}
