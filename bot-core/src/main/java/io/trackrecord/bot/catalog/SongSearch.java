package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.WordCounts;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Looks for one song: by names that are equal or nearly equal first; where there are none, by
/// words, of which the rows that are like enough are answers.
final class SongSearch {

  /// From here on a row that is only like what was asked for is shown as a similar song.
  static final double LIKE_ENOUGH = 0.55;

  /// The least share of the words of title and artist, each, that an answer has.
  private static final double NAME_LIKE_ENOUGH = 0.4;

  /// The same, of the title, for what is offered beside an answer.
  private static final double NAME_NEAR_ENOUGH = 0.2;

  private final Search search;
  private final WordCounts words;

  /// @param words how many rows have each word
  SongSearch(Search search, WordCounts words) {
    this.search = search;
    this.words = words;
  }

  /// The tiers of rows whose names are equal or nearly equal.
  static Tiers tiers(Question.OfSong question) {
    var fields = new ArrayList<Tiers>();
    fields.add(NameQueries.title(question.title()));
    if (question.artist() != null) {
      fields.add(NameQueries.artistOrNearly(question.artist()));
    }
    var tiers = Tiers.allOf(fields).byReading();
    return question.album() == null
        ? tiers
        : tiers.filteredBy(List.of(NameQueries.album(question.album())));
  }

  /// The songs that are only like what was asked for.
  ///
  /// @param answers a row of each that is like enough to be an answer, most like first
  /// @param all a row of each, most like first
  /// @param rows all rows of the answers
  /// @param match how a row of any of them matches
  record Like(
      List<Integer> answers,
      SequencedMap<Integer, Track> all,
      Query rows,
      Function<Track, RowMatch> match) {

    /// The names that may have been meant, each once, most like first.
    ///
    /// @param known the names that are shown already
    List<Suggestion> offers(Set<List<String>> known, int limit) {
      var names = new HashSet<>(known);
      var offers = new ArrayList<Suggestion>();
      for (var row : all.sequencedValues()) {
        if (offers.size() < limit && names.add(names(row.title(), row.artistNames()))) {
          offers.add(suggestion(row, match));
        }
      }
      return offers;
    }
  }

  /// What a user reads of a song.
  static List<String> names(@Nullable String title, List<String> artists) {
    return List.of(title == null ? "" : title, artists.stream().findFirst().orElse(""));
  }

  private static Suggestion suggestion(Track row, Function<Track, RowMatch> match) {
    return new Suggestion(
        NameKind.TITLE,
        row.title() == null ? "" : row.title(),
        row.title() == null ? 0 : NameForm.sameKey(row.title()),
        row.artistNames().stream().findFirst().orElse(""),
        match.apply(row).similarity(),
        1,
        1);
  }

  /// Looks for songs by their words.
  Like like(Question.OfSong question) throws IOException {
    var likeness = new SongLikeness(question, word -> search.rarity(words.of(word)));
    var found = SongCandidates.of(search, question, likeness);
    var numbers = new SongRows(search, MatchAllDocsQuery.INSTANCE);
    var songs = new HashSet<Long>();
    var answers = new ArrayList<Integer>();
    var rows = new ArrayList<Integer>();
    var rest = new ArrayList<Map.Entry<Integer, SongCandidates.Candidate>>();
    var all = new LinkedHashMap<Integer, Track>();
    for (var each :
        found.sequencedEntrySet().stream()
            .sorted(Comparator.comparingDouble(entry -> -entry.getValue().like().order()))
            .toList()) {
      var doc = each.getKey();
      var song = numbers.song(doc);
      if (songs.add(song)) {
        var like = each.getValue().like();
        // Both names have to be there: a song of the same title is another's.
        if (like.score() >= LIKE_ENOUGH
            && Math.min(like.title(), like.artist()) >= NAME_LIKE_ENOUGH) {
          answers.add(doc);
          rows.addAll(numbers.of(doc, Integer.MAX_VALUE).first());
          all.put(doc, each.getValue().track());
        } else {
          rest.add(each);
        }
      }
    }
    offered(rest, !answers.isEmpty())
        .forEach(each -> all.put(each.getKey(), each.getValue().track()));
    return new Like(
        answers,
        all,
        new RowsQuery(rows),
        row ->
            new RowMatch(MatchBasis.SIMILAR_NAME, Similarity.DIFFERENT * likeness.of(row).score()));
  }

  /// What may be offered, in order: most like first, but every fourth has its place by its words
  /// alone, whose two orders seldom miss the same song.
  private static List<Map.Entry<Integer, SongCandidates.Candidate>> offered(
      List<Map.Entry<Integer, SongCandidates.Candidate>> rest, boolean besideAnswers) {
    var byLikeness =
        rest.stream()
            // Beside an answer, a song that shares nothing of the title is no help.
            .filter(each -> !besideAnswers || each.getValue().like().title() >= NAME_NEAR_ENOUGH)
            .sorted(Comparator.comparingDouble(each -> -each.getValue().like().nearOrder()))
            .toList();
    var byWords =
        byLikeness.stream()
            .sorted(Comparator.comparingInt(each -> each.getValue().wordsRank()))
            .iterator();
    var offered = new LinkedHashSet<Map.Entry<Integer, SongCandidates.Candidate>>();
    for (var i = 0; i < byLikeness.size(); i++) {
      offered.add(byLikeness.get(i));
      if (i % 3 == 2) {
        offered.add(byWords.next());
      }
    }
    return List.copyOf(offered);
  }
}
