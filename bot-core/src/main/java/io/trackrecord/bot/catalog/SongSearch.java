package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/// Looks for one song: by names that are equal or nearly equal first; where there are none, by
/// words, of which the rows that are like enough are answers.
final class SongSearch {

  /// From here on a row that is only like what was asked for is shown as a similar song.
  static final double LIKE_ENOUGH = 0.45;

  /// From here on nobody need look for misspelt words as well.
  private static final double SURE_ENOUGH = 0.85;

  /// Rows that are compared word by word.
  private static final int CANDIDATES = 50;

  private final Search search;

  SongSearch(Search search) {
    this.search = search;
  }

  /// The tiers of rows whose names are equal or nearly equal.
  static Tiers tiers(Question.OfSong question) {
    var fields = new ArrayList<Tiers>();
    fields.add(NameQueries.title(question.title()));
    if (question.artist() != null) {
      fields.add(NameQueries.artistOrNearly(question.artist()));
    }
    var tiers = Tiers.allOf(fields);
    return question.album() == null
        ? tiers
        : tiers.filteredBy(List.of(NameQueries.album(question.album())));
  }

  /// Rows that are only like what was asked for, most like first.
  Map<Track, RowMatch> like(Question.OfSong question) throws IOException {
    var words = new LinkedHashSet<>(NameWords.ofNoisy(question.title()));
    if (question.artist() != null) {
      words.addAll(NameWords.ofNoisy(question.artist()));
    }
    if (words.isEmpty()) {
      return Map.of();
    }
    var most = words.stream().limit(WordQueries.MOST_WORDS).toList();
    var likeness = new SongLikeness(question, search::rarity);
    var found = new LinkedHashMap<Track, Double>();
    score(WordQueries.anyWordOfSong(most, question.album() != null), likeness, found);
    if (found.values().stream().noneMatch(score -> score >= SURE_ENOUGH)) {
      score(WordQueries.anyWordOfSongNearly(most), likeness, found);
    }
    return ranked(found);
  }

  private void score(Query query, SongLikeness likeness, Map<Track, Double> found)
      throws IOException {
    for (var doc : search.best(query, CANDIDATES)) {
      var track = search.track(doc);
      var score = likeness.of(track);
      if (score >= LIKE_ENOUGH) {
        found.putIfAbsent(track, score);
      }
    }
  }

  /// The key under which a row's song is kept.
  static long songKey(Track row) {
    var first = row.artists().isEmpty() ? "" : row.artists().getFirst().name();
    return NameKeys.song(first, TitleName.parse(row.title() == null ? "" : row.title()));
  }

  /// Most like first; of equals the one that the words found first.
  private static Map<Track, RowMatch> ranked(Map<Track, Double> found) {
    var ranked = new LinkedHashMap<Track, RowMatch>();
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            each ->
                ranked.put(
                    each.getKey(),
                    new RowMatch(MatchBasis.SIMILAR_NAME, Similarity.DIFFERENT * each.getValue())));
    return ranked;
  }
}
