package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/// Looks for one song: first by names that are equal or nearly equal, then by words.
final class SongSearch {

  /// From here on a row that is only like what was asked for is an answer.
  static final double LIKE_ENOUGH = 0.55;

  /// The least share of the words of title and of artist that an answer has.
  private static final double MIN_SHARE_OF_ANSWER = 0.4;

  /// The least share of the words of the title that an offer beside an answer has.
  private static final double MIN_SHARE_OF_OFFER = 0.2;

  /// Rows that share words with the question whose names are compared as a whole.
  private static final int COMPARED = 8;

  private final EngineSession session;

  SongSearch(EngineSession session) {
    this.session = session;
  }

  /// The tiers of rows whose names are equal, whose artist is only nearly equal, and whose names
  /// both are.
  static Tiers tiers(Question.OfSong question) {
    var title = NameFilters.title(question.title());
    var nearly = NameFilters.nearlyTitle(question.title());
    var artist = question.artist();
    var tiers =
        artist == null
            ? List.of(title, nearly)
            : List.of(
                RowFilter.both(title, NameFilters.sameArtists(artist)),
                RowFilter.both(title, NameFilters.nearlyArtist(artist)),
                RowFilter.both(nearly, NameFilters.nearlyArtist(artist)));
    var album =
        question.album() == null ? RowFilter.EVERYTHING : NameFilters.album(question.album());
    return new Tiers(tiers.stream().map(tier -> RowFilter.both(tier, album)).toList(), null, true);
  }

  /// The songs that are only like what was asked for.
  LikeSongs like(Question.OfSong question) {
    var statistics = new WordStatistics(session);
    var likeness = new SongLikeness(question, statistics::weight);
    var candidates = new SongCandidates(session, statistics, likeness).of(question);
    var songs = new HashSet<Long>();
    var answers = new ArrayList<SongCandidates.Candidate>();
    var rest = new ArrayList<SongCandidates.Candidate>();
    var nearest =
        candidates.stream()
            .sorted(Comparator.comparingDouble(each -> -each.like().order()))
            .filter(each -> songs.add(each.song()))
            .toList();
    var nearly =
        nearest.stream()
            .limit(COMPARED)
            .filter(each -> nearlyTheSame(question, each.track()) > 0)
            .toList();
    answers.addAll(nearly);
    nearest.stream()
        .filter(each -> !nearly.contains(each))
        .forEach(each -> (isAnswer(each.like()) ? answers : rest).add(each));
    return new LikeSongs(
        answers,
        offers(rest, !answers.isEmpty()),
        RowFilter.anyKey(
            List.of(KeyField.SONG), answers.stream().map(SongCandidates.Candidate::song).toList()),
        row ->
            new RowMatch(
                MatchBasis.SIMILAR_NAME,
                Math.max(
                    nearlyTheSame(question, row),
                    Similarity.DIFFERENT * likeness.of(row).score())));
  }

  /// How like the names of a row are that are nearly the same, though the index does not find them
  /// so: a listed name may be the one that is written in an unusual way. 0 for others, and where
  /// nobody was named.
  private static double nearlyTheSame(Question.OfSong question, Track row) {
    if (question.artist() == null) {
      return 0;
    }
    var similarity = RowMatch.song(question, row).similarity();
    return similarity < Similarity.NEARLY_SAME ? 0 : Math.min(similarity, Similarity.LIFTED);
  }

  /// Whether both names are there: a song of the same title is another artist's.
  private static boolean isAnswer(SongLikeness.Like like) {
    return like.score() >= LIKE_ENOUGH
        && Math.min(like.title(), like.artist()) >= MIN_SHARE_OF_ANSWER;
  }

  /// What may be offered, most like first. Every fourth has its place by its words alone: the two
  /// orders seldom miss the same song.
  private static List<SongCandidates.Candidate> offers(
      List<SongCandidates.Candidate> rest, boolean areBesideAnswers) {
    var byLikeness =
        rest.stream()
            // Beside an answer, a song that shares nothing of the title is no help.
            .filter(each -> !areBesideAnswers || each.like().title() >= MIN_SHARE_OF_OFFER)
            .sorted(Comparator.comparingDouble(each -> -each.like().nearOrder()))
            .toList();
    var byWords =
        byLikeness.stream()
            .sorted(Comparator.comparingInt(SongCandidates.Candidate::wordsRank))
            .iterator();
    var offers = new LinkedHashSet<SongCandidates.Candidate>();
    for (var i = 0; i < byLikeness.size(); i++) {
      offers.add(byLikeness.get(i));
      if (i % 3 == 2) {
        offers.add(byWords.next());
      }
    }
    return List.copyOf(offers);
  }
}
