package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/// Finds the rows that share words with a question for a song, in up to three looks: by the words
/// as they are; by those that its rare ones may stand for; and by the words of albums, too. Used
/// for one question, by one thread.
final class SongCandidates {

  /// From here on nobody need look for misspelt words as well.
  private static final double SURE_ENOUGH = 0.85;

  /// Rows of a look that are compared word by word.
  private static final int CANDIDATES = 100;

  /// The same of the first look, where the next finds what is misspelt: what has all words as they
  /// are is among the best, and with fewer wanted Lucene passes over more rows that have one word.
  private static final int FIRST_CANDIDATES = 60;

  /// Words of a question that may be misspelt: to look for what each may stand for costs most.
  private static final int MOST_MISSPELT = 8;

  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.comparing((ScoreDoc hit) -> (Float) value(hit, Search.SCORE))
          .thenComparing(hit -> (Long) value(hit, Search.POPULARITY))
          .reversed()
          .thenComparingInt(hit -> hit.doc);

  private final Search search;
  private final SongLikeness likeness;
  private final SequencedMap<Integer, Candidate> found = new LinkedHashMap<>();

  /// Rows that were read and are no candidates.
  private final Set<Integer> others = new HashSet<>();

  private SongCandidates(Search search, SongLikeness likeness) {
    this.search = search;
    this.likeness = likeness;
  }

  /// A row that is at least near to what was asked for.
  ///
  /// @param wordsRank its place among those that have most of the words
  record Candidate(Track track, SongLikeness.Like like, int wordsRank) {

    private Candidate ranked(int wordsRank) {
      return new Candidate(track, like, wordsRank);
    }
  }

  /// Rows that share words with the question, best first by words alone.
  static SequencedMap<Integer, Candidate> of(
      Search search, Question.OfSong question, SongLikeness likeness) throws IOException {
    return search.inTurn(() -> new SongCandidates(search, likeness).look(question));
  }

  private SequencedMap<Integer, Candidate> look(Question.OfSong question) throws IOException {
    var title = NameWords.ofNoisy(question.title());
    // Where nobody was named, the title may hold the artist's name, too.
    var artist = question.artist() == null ? title : NameWords.ofNoisy(question.artist());
    var words = new LinkedHashSet<>(title);
    words.addAll(artist);
    var names = words.stream().limit(WordQueries.MOST_WORDS).toList();
    var rare = names.stream().filter(search::isRare).toList();
    var telling = search.telling(names);
    var byNames = search.ranked(WordQueries.anyWordOfSong(telling, false), firstCandidates(rare));
    add(byNames);
    if (!hasLike(SURE_ENOUGH)) {
      add(nearly(title, artist, rare, telling));
    }
    if (question.album() != null) {
      words.addAll(NameWords.ofNoisy(question.album()));
      var all = words.stream().limit(2L * WordQueries.MOST_WORDS).toList();
      var any = WordQueries.anyWordOfSong(search.telling(all), true);
      add(search.ranked(any, CANDIDATES));
    } else if (!hasLike(SongSearch.LIKE_ENOUGH)) {
      // Titles often carry their album, but that is worth a look only where nothing is like it.
      var onAlbums = search.ranked(WordQueries.anyWordOfAlbum(telling), CANDIDATES);
      add(best(byNames, onAlbums));
    }
    return found;
  }

  /// Where nothing is to be looked for as misspelt, or not all of it can be, the first look is what
  /// the song is found by.
  private static int firstCandidates(List<String> rare) {
    return !rare.isEmpty() && rare.stream().allMatch(NearWords::areLookedFor)
        ? FIRST_CANDIDATES
        : CANDIDATES;
  }

  private ScoreDoc[] nearly(
      Set<String> title, Set<String> artist, List<String> rare, Set<String> telling)
      throws IOException {
    var misspelt =
        rare.stream()
            .sorted(Comparator.comparingInt(search::frequency))
            .limit(MOST_MISSPELT)
            .toList();
    var asTheyAre = new LinkedHashSet<>(telling);
    misspelt.forEach(asTheyAre::remove);
    var any =
        WordQueries.nearlyAnyWordOfSong(
            search.searcher(),
            misspelt.stream().filter(title::contains).toList(),
            misspelt.stream().filter(artist::contains).toList(),
            asTheyAre);
    return search.ranked(any, CANDIDATES);
  }

  /// The best rows by any name, given the best by title and artist, and the best of those that have
  /// a word on their album, whose score is that of all their names: what is on neither list has
  /// many better ones before it.
  private static ScoreDoc[] best(ScoreDoc[] byNames, ScoreDoc[] onAlbums) {
    var best = new HashMap<Integer, ScoreDoc>();
    Arrays.stream(byNames).forEach(hit -> best.put(hit.doc, hit));
    Arrays.stream(onAlbums).forEach(hit -> best.put(hit.doc, hit));
    return best.values().stream().sorted(BEST_FIRST).limit(CANDIDATES).toArray(ScoreDoc[]::new);
  }

  private static Object value(ScoreDoc hit, int sort) {
    return Objects.requireNonNull(((FieldDoc) hit).fields)[sort];
  }

  private boolean hasLike(double least) {
    return found.values().stream().anyMatch(each -> each.like().score() >= least);
  }

  private void add(ScoreDoc[] hits) throws IOException {
    // The last look is the one at the most words: what it found comes before the rest.
    found.replaceAll((_, each) -> each.ranked(each.wordsRank() + CANDIDATES));
    var docs = new ArrayList<Integer>();
    for (var hit : hits) {
      if (!others.contains(hit.doc)) {
        docs.add(hit.doc);
      }
    }
    var tracks =
        search.tracks(
            docs.stream().filter(doc -> !found.containsKey(doc)).mapToInt(doc -> doc).toArray());
    var rank = 0;
    for (var doc : docs) {
      search.step();
      var known = found.get(doc);
      var track = known == null ? Objects.requireNonNull(tracks.get(doc)) : known.track();
      var like = known == null ? likeness.of(track) : known.like();
      if (like.near() >= SongLikeness.NEAR_ENOUGH) {
        found.put(doc, new Candidate(track, like, rank++));
      } else {
        others.add(doc);
      }
    }
  }
}
