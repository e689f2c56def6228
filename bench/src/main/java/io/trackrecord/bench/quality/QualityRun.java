package io.trackrecord.bench.quality;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs the test sets against one haystack.
public final class QualityRun {

  private static final List<String> TITLE_ARTIST =
      List.of(WordField.TITLE.id(), WordField.ARTIST.id());
  private static final List<String> TITLE_ARTIST_ALBUM =
      List.of(WordField.TITLE.id(), WordField.ARTIST.id(), WordField.ALBUM.id());

  private final List<Score> scores = new ArrayList<>();
  private final Consumer<String> misses;
  private final int every;

  /// @param misses takes a line for every query whose right answer a strategy does not have first
  /// @param every asks only every so many queries
  public QualityRun(Consumer<String> misses, int every) {
    this.misses = misses;
    this.every = Math.max(1, every);
  }

  /// Runs every set of the folder that is there.
  ///
  /// @param sets the folder of the test sets
  /// @param data the folder of the datasets' real files, or null
  /// @param rows generated rows in the haystack
  /// @param work where the haystack is built and kept
  public List<Score> run(Path sets, @Nullable Path data, long rows, Path work)
      throws IOException, InputException {
    var testSets = new TestSets(sets);
    var records = testSets.musicBrainz();
    var mentions = testSets.deezerArtists();
    var videos = testSets.videoTitles();
    var answers = new ArrayList<String>(TestSets.distinct(mentions).keySet());
    answers.addAll(TestSets.distinct(videos).keySet());
    var folder = new Haystack(work).build(records, answers, data, rows);
    try (var index = OpenIndex.open(folder)) {
      var clusters = new HashMap<String, String>();
      records.forEach(record -> clusters.put(record.id(), record.cluster()));
      var strategies = new Strategies(index, track -> carries(track, clusters));
      musicBrainz(
          "musicbrainz-20k, artist and title",
          TestSets.queries(records, false),
          TITLE_ARTIST,
          strategies);
      musicBrainz(
          "musicbrainz-20k, with album",
          TestSets.queries(records, true),
          TITLE_ARTIST_ALBUM,
          strategies);
      each("deezer mentions", "trackrecord", mentions, true, strategies::artist);
      each(
          "deezer mentions",
          "bm25",
          mentions,
          false,
          query -> strategies.bm25(query, List.of(WordField.ARTIST.id())));
      each("get-artist-title", "trackrecord", videos, true, strategies::song);
      each(
          "get-artist-title", "bm25", videos, false, query -> strategies.bm25(query, TITLE_ARTIST));
    }
    return scores;
  }

  private void musicBrainz(
      String set, List<Query> queries, List<String> fields, Strategies strategies) {
    each(set, "trackrecord", queries, true, strategies::song);
    var removed = queries.stream().filter(query -> query.artist() != null).toList();
    each(set, "removed", removed, true, strategies::songWithoutCluster);
    each(set, "all words", queries, false, query -> strategies.allWords(query, fields));
    each(set, "bm25", queries, false, query -> strategies.bm25(query, fields));
  }

  @FunctionalInterface
  private interface Strategy {
    Answers answer(Query query) throws IOException;
  }

  private void each(
      String set, String name, List<Query> queries, boolean isOurs, Strategy strategy) {
    if (queries.isEmpty()) {
      return;
    }
    Map<String, Score> groups = new TreeMap<>();
    Map<String, Score> sides = new TreeMap<>();
    IntStream.iterate(0, i -> i < queries.size(), i -> i + every)
        .parallel()
        .mapToObj(queries::get)
        .map(query -> Map.entry(query, scored(set, name, query, isOurs, strategy)))
        .forEachOrdered(
            scored -> {
              var score = scored.getValue();
              groups.merge(score.group(), score, Score::plus);
              var side = scored.getKey().side();
              sides.merge(side, score.as(side), Score::plus);
            });
    var all = groups.values().stream().map(score -> score.as("all")).reduce(Score::plus);
    if (groups.size() > 1) {
      scores.addAll(groups.values());
    }
    if (!sides.keySet().equals(groups.keySet())) {
      scores.addAll(sides.values());
    }
    all.ifPresent(scores::add);
  }

  private Score scored(String set, String name, Query query, boolean isOurs, Strategy strategy) {
    try {
      var answers = strategy.answer(query);
      var score = answers.score(set, name, query, isOurs && query.artist() != null);
      if (score.first() == 0) {
        synchronized (misses) {
          misses.accept(
              String.join(
                  "\t",
                  set,
                  name,
                  query.group(),
                  String.valueOf(query.title()),
                  String.valueOf(query.artist()),
                  String.valueOf(query.album()),
                  query.right(),
                  Integer.toString(answers.rank(query.right())),
                  answers.ranked().stream().limit(3).toList().toString()));
        }
      }
      return score;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> carries(Track track, Map<String, String> clusters) {
    if (track.dataset().equals(Haystack.MUSICBRAINZ)) {
      var cluster = clusters.get(track.row());
      return cluster == null ? List.of() : List.of(cluster);
    }
    if (track.dataset().equals(Haystack.ANSWERS)) {
      var artist = String.join("", track.artistNames());
      return track.title() == null
          ? List.of(artist)
          : List.of(artist, artist + "\t" + track.title());
    }
    return List.of();
  }
}
