package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
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
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.MatchAllDocsQuery;
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
    var tiers = Tiers.allOf(fields).reread();
    return question.album() == null
        ? tiers
        : tiers.filteredBy(List.of(NameQueries.album(question.album())));
  }

  /// The songs that are only like what was asked for.
  ///
  /// @param answers a row of each that is like enough to be an answer, most like first
  /// @param near rows of the songs behind them, most like first, to be offered
  /// @param rows all rows of the answers
  /// @param match how a row of any of them matches
  record Like(
      List<Integer> answers, List<Track> near, Query rows, Function<Track, RowMatch> match) {}

  /// Looks for songs by their words.
  Like like(Question.OfSong question) throws IOException {
    var words = new LinkedHashSet<>(NameWords.ofNoisy(question.title()));
    if (question.artist() != null) {
      words.addAll(NameWords.ofNoisy(question.artist()));
    }
    var likeness = new SongLikeness(question, search::rarity);
    var found = new LinkedHashMap<Integer, Double>();
    if (!words.isEmpty()) {
      var most = words.stream().limit(WordQueries.MOST_WORDS).toList();
      score(WordQueries.anyWordOfSong(most, question.album() != null), likeness, found);
      if (found.values().stream().noneMatch(score -> score >= SURE_ENOUGH)) {
        score(WordQueries.anyWordOfSongNearly(most), likeness, found);
      }
    }
    var numbers = new SongRows(search, MatchAllDocsQuery.INSTANCE);
    var songs = new LinkedHashSet<Long>();
    var answers = new ArrayList<Integer>();
    var answered = new ArrayList<Long>();
    var near = new ArrayList<Track>();
    for (var each :
        found.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList()) {
      var doc = each.getKey();
      var song = numbers.song(doc);
      if (songs.add(song)) {
        var track = search.track(doc);
        // Both names have to be there: a song of the same title is another's.
        var least = Math.min(likeness.ofTitle(track), likeness.ofArtist(track));
        if (each.getValue() >= LIKE_ENOUGH && least >= NAME_LIKE_ENOUGH) {
          answers.add(doc);
          answered.add(song);
        } else if (least >= NAME_NEAR_ENOUGH) {
          near.add(track);
        }
      }
    }
    return new Like(
        answers,
        near,
        NumericDocValuesField.newSlowSetQuery(
            TrackFields.SONG, answered.stream().mapToLong(Long::longValue).toArray()),
        row -> new RowMatch(MatchBasis.SIMILAR_NAME, Similarity.DIFFERENT * likeness.of(row)));
  }

  private void score(Query query, SongLikeness likeness, Map<Integer, Double> found)
      throws IOException {
    for (var doc : search.best(query, CANDIDATES)) {
      if (!found.containsKey(doc)) {
        var score = likeness.of(search.track(doc));
        if (score >= NEAR_ENOUGH) {
          found.put(doc, score);
        }
      }
    }
  }
}
