package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/// Looks for one song: by names that are equal or nearly equal first; where there are none, by
/// words, of which the rows that are like enough are answers.
final class SongSearch {

  /// From here on a row that is only like what was asked for is shown as a similar song.
  static final double LIKE_ENOUGH = 0.7;

  /// Rows that are compared name by name.
  private static final int CANDIDATES = 200;

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
    var words = NameWords.ofQuery(question.title());
    var artistWords =
        question.artist() == null ? List.<String>of() : NameWords.ofQuery(question.artist());
    if (words.isEmpty() && artistWords.isEmpty()) {
      return Map.of();
    }
    var candidates = new ArrayList<Track>();
    for (var doc : search.best(candidates(words, artistWords, false), CANDIDATES)) {
      candidates.add(search.track(doc));
    }
    var matches = matches(question, candidates);
    if (matches.isEmpty()) {
      candidates.clear();
      for (var doc : search.best(candidates(words, artistWords, true), CANDIDATES)) {
        candidates.add(search.track(doc));
      }
      matches = matches(question, candidates);
    }
    return matches;
  }

  /// The key under which a row's song is kept.
  static long songKey(Track row) {
    var first = row.artists().isEmpty() ? "" : row.artists().getFirst().name();
    return NameKeys.song(first, TitleName.parse(row.title() == null ? "" : row.title()));
  }

  private static Query candidates(List<String> title, List<String> artist, boolean nearly) {
    var any = new BooleanQuery.Builder();
    any.add(words(TrackFields.TITLE_WORDS, title, nearly), Occur.SHOULD);
    if (!artist.isEmpty()) {
      any.add(new BoostQuery(words(TrackFields.ARTIST_WORDS, artist, nearly), 0.9f), Occur.SHOULD);
      // A credit may stand in the title, and a title in the credit.
      any.add(new BoostQuery(words(TrackFields.TITLE_WORDS, artist, false), 0.3f), Occur.SHOULD);
      any.add(new BoostQuery(words(TrackFields.ARTIST_WORDS, title, false), 0.3f), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query words(String field, List<String> words, boolean nearly) {
    var first = words.subList(0, Math.min(words.size(), WordQueries.MOST_WORDS));
    return nearly ? WordQueries.anyWordNearly(field, first) : WordQueries.anyWord(field, first);
  }

  private static Map<Track, RowMatch> matches(Question.OfSong question, List<Track> candidates) {
    var scored = new LinkedHashMap<Track, RowMatch>();
    for (var track : candidates) {
      var similarity = similarity(question, track);
      if (similarity >= LIKE_ENOUGH) {
        scored.put(track, new RowMatch(MatchBasis.SIMILAR_NAME, similarity));
      }
    }
    var ranked = new LinkedHashMap<Track, RowMatch>();
    scored.entrySet().stream()
        .sorted(
            Map.Entry.<Track, RowMatch>comparingByValue(
                    Comparator.comparingDouble(RowMatch::similarity).reversed())
                .thenComparing(entry -> entry.getKey().dataset())
                .thenComparing(entry -> entry.getKey().row()))
        .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
    return ranked;
  }

  /// How like a row is to the song that was asked for: the mean of title and artist, neither of
  /// which may be another name altogether.
  private static double similarity(Question.OfSong question, Track row) {
    var title = RowMatch.title(question.title(), row).similarity();
    if (question.artist() == null) {
      return Math.min(title, Similarity.DIFFERENT);
    }
    var artist = RowMatch.artist(question.artist(), row).similarity();
    if (title < 0.5 || artist < 0.5 || NameForm.same(question.title()).isEmpty()) {
      return 0;
    }
    return Math.min(Similarity.DIFFERENT, (title + artist) / 2);
  }
}
