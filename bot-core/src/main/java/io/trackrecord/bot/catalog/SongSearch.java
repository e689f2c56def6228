package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/// Looks for one song: by names that are equal or nearly equal first; where there are none, by
/// words, of which the rows that are like enough are answers.
final class SongSearch {

  /// From here on a row that is only like what was asked for is shown as a similar song.
  static final double LIKE_ENOUGH = 0.55;

  /// The least share of the words of title and artist, each, that an answer has.
  private static final double NAME_LIKE_ENOUGH = 0.4;

  /// The same for what is offered.
  private static final double NAME_NEAR_ENOUGH = 0.2;

  /// From here on it is offered, when there is nothing better.
  private static final double NEAR_ENOUGH = 0.35;

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

  /// The songs that are only like what was asked for.
  ///
  /// @param answers the keys of those that are like enough to be answers, most like first
  /// @param near rows of the songs behind them, most like first, to be offered
  /// @param match how a row of any of them matches
  record Like(List<Long> answers, List<Track> near, Function<Track, RowMatch> match) {

    /// All rows of the answers.
    Query rows() {
      var any = new BooleanQuery.Builder();
      answers.forEach(
          key -> any.add(NameQueries.key(TrackFields.SONG, key), BooleanClause.Occur.SHOULD));
      return new ConstantScoreQuery(any.build());
    }
  }

  /// Looks for songs by their words.
  Like like(Question.OfSong question) throws IOException {
    var words = new LinkedHashSet<>(NameWords.ofNoisy(question.title()));
    if (question.artist() != null) {
      words.addAll(NameWords.ofNoisy(question.artist()));
    }
    var likeness = new SongLikeness(question, search::rarity);
    var found = new LinkedHashMap<Track, Double>();
    if (!words.isEmpty()) {
      var most = words.stream().limit(WordQueries.MOST_WORDS).toList();
      score(WordQueries.anyWordOfSong(most, question.album() != null), likeness, found);
      if (found.values().stream().noneMatch(score -> score >= SURE_ENOUGH)) {
        score(WordQueries.anyWordOfSongNearly(most), likeness, found);
      }
    }
    var songs = new LinkedHashMap<Long, Track>();
    var answers = new ArrayList<Long>();
    var near = new ArrayList<Track>();
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            each -> {
              var key = NameKeys.song(each.getKey());
              if (songs.putIfAbsent(key, each.getKey()) == null) {
                // Both names have to be there: a song of the same title is another's.
                var least =
                    Math.min(likeness.ofTitle(each.getKey()), likeness.ofArtist(each.getKey()));
                if (each.getValue() >= LIKE_ENOUGH && least >= NAME_LIKE_ENOUGH) {
                  answers.add(key);
                } else if (least >= NAME_NEAR_ENOUGH) {
                  near.add(each.getKey());
                }
              }
            });
    return new Like(
        answers,
        near,
        row -> new RowMatch(MatchBasis.SIMILAR_NAME, Similarity.DIFFERENT * likeness.of(row)));
  }

  private void score(Query query, SongLikeness likeness, Map<Track, Double> found)
      throws IOException {
    for (var doc : search.best(query, CANDIDATES)) {
      var track = search.track(doc);
      var score = likeness.of(track);
      if (score >= NEAR_ENOUGH) {
        found.putIfAbsent(track, score);
      }
    }
  }
}
