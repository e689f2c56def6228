package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.RowHandle;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.bot.matching.name.QueryWords;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// Finds the rows that share words with a question for a song, in up to four looks: by the words as
/// they are; by those that rare ones may be misspelt for; by the titles of the artist who was
/// named; and by the words of albums. For one question.
final class SongCandidates {

  /// From here on nobody needs to look for misspelt words as well.
  private static final double SURE_ENOUGH = 0.85;

  /// Rows of a look that are compared with the question.
  private static final int MAX_ROWS = 100;

  /// Words of a question that are looked up as misspelt: the look-up costs most.
  private static final int MAX_MISSPELT = 8;

  private static final Map<WordField, Double> SONG_AND_ALBUM =
      Map.of(WordField.TITLE, 1.0, WordField.ARTIST, 1.0, WordField.ALBUM, 1.0);

  private static final Map<WordField, Double> IN_ALBUM = Map.of(WordField.ALBUM, 1.0);

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score).thenComparingInt(Hit::popularity).reversed();

  private final EngineSession session;
  private final WordStatistics statistics;
  private final SongLikeness likeness;
  private final QueryWords queryWords;
  private final SequencedMap<RowHandle, Candidate> found = new LinkedHashMap<>();

  /// Rows that were read and are no candidates.
  private final Set<RowHandle> others = new HashSet<>();

  SongCandidates(EngineSession session, WordStatistics statistics, SongLikeness likeness) {
    this.session = session;
    this.statistics = statistics;
    this.likeness = likeness;
    this.queryWords = new QueryWords(session, statistics);
  }

  /// A row that is at least near to what was asked for.
  ///
  /// @param song the key of its song
  /// @param wordsRank its place among the rows that have most of the words
  record Candidate(Track track, long song, SongLikeness.Like like, int wordsRank) {

    private Candidate ranked(int wordsRank) {
      return new Candidate(track, song, like, wordsRank);
    }
  }

  /// The rows that share words with the question.
  Collection<Candidate> of(Question.OfSong question) {
    var title = NameWords.ofNoisy(question.title());
    // Where nobody is named, the title may hold the artist's name.
    var artist = question.artist() == null ? title : NameWords.ofNoisy(question.artist());
    var words = new LinkedHashSet<>(title);
    words.addAll(artist);
    var names = words.stream().limit(QueryWords.MAX_WORDS).toList();
    var telling = statistics.telling(names);
    var byNames = rows(QueryWords.exactly(telling, QueryWords.SONG), RowFilter.EVERYTHING);
    add(byNames);
    if (!hasLike(SURE_ENOUGH)) {
      add(nearly(title, artist, names, telling));
    }
    if (question.artist() != null && !hasLike(SURE_ENOUGH)) {
      var titles = new TitlesOfArtist(session, queryWords, likeness.letters());
      add(titles.nearly(question.title(), question.artist()));
    }
    if (question.album() != null) {
      words.addAll(NameWords.ofNoisy(question.album()));
      var all = words.stream().limit(2L * QueryWords.MAX_WORDS).toList();
      add(rows(QueryWords.exactly(statistics.telling(all), SONG_AND_ALBUM), RowFilter.EVERYTHING));
    } else if (!hasLike(SongSearch.LIKE_ENOUGH)) {
      // Titles often carry their album, but that is worth a look only where nothing is like it.
      add(best(byNames, onAlbums(telling)));
    }
    return found.values();
  }

  /// The rows that have most of the words, where rare words may be misspelt.
  private List<Hit> nearly(
      Set<String> title, Set<String> artist, List<String> names, Set<String> telling) {
    var misspelt =
        names.stream()
            .filter(statistics::isRare)
            .sorted(Comparator.comparingLong(statistics::frequency))
            .limit(MAX_MISSPELT)
            .toList();
    var looked = new HashMap<String, Map<WordField, Double>>();
    misspelt.forEach(word -> looked.put(word, fields(title.contains(word), artist.contains(word))));
    var longer = new HashMap<>(looked);
    longer.keySet().removeIf(word -> !QueryWords.mayBeMisspelt(word));
    var near = queryWords.nearly(longer);
    var words = new ArrayList<QueryWord>();
    for (var word : misspelt) {
      if (near.containsKey(word)) {
        words.add(near.get(word));
      } else if (!QueryWords.mayBeMisspelt(word)) {
        words.add(QueryWords.exactly(word, looked.getOrDefault(word, Map.of())));
      }
    }
    telling.stream()
        .filter(word -> !misspelt.contains(word))
        .forEach(word -> words.add(QueryWords.exactly(word, QueryWords.SONG)));
    return rows(words, RowFilter.EVERYTHING);
  }

  private static Map<WordField, Double> fields(boolean inTitle, boolean inArtist) {
    return inTitle && inArtist
        ? QueryWords.SONG
        : Map.of(inTitle ? WordField.TITLE : WordField.ARTIST, 1.0);
  }

  /// The rows with a word on their album.
  private List<Hit> onAlbums(Set<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var onAlbum = new RowFilter.HasWords(QueryWords.exactly(words, IN_ALBUM), 1);
    return rows(QueryWords.exactly(words, SONG_AND_ALBUM), onAlbum);
  }

  private List<Hit> rows(List<QueryWord> words, RowFilter filter) {
    return words.isEmpty()
        ? List.of()
        : session.rows(new WordSearch(new RowFilter.HasWords(words, 1), 1, filter), MAX_ROWS);
  }

  /// The best of two lists. A row that is on neither has many better ones before it.
  private static List<Hit> best(List<Hit> byNames, List<Hit> onAlbums) {
    var best = new LinkedHashMap<RowHandle, Hit>();
    byNames.forEach(hit -> best.put(hit.row(), hit));
    onAlbums.forEach(hit -> best.put(hit.row(), hit));
    return best.values().stream().sorted(BEST_FIRST).limit(MAX_ROWS).toList();
  }

  private boolean hasLike(double least) {
    return found.values().stream().anyMatch(each -> each.like().score() >= least);
  }

  private void add(List<Hit> hits) {
    // The last look has the most words: what it found comes before the rest.
    found.replaceAll((_, each) -> each.ranked(each.wordsRank() + MAX_ROWS));
    var unread =
        hits.stream()
            .map(Hit::row)
            .filter(row -> !others.contains(row) && !found.containsKey(row))
            .toList();
    var tracks = session.tracks(unread);
    statistics.expect(likeness.unweighed(tracks.values()));
    var rank = 0;
    for (var hit : hits) {
      session.deadline().check();
      if (others.contains(hit.row())) {
        continue;
      }
      var known = found.get(hit.row());
      var track = known == null ? Objects.requireNonNull(tracks.get(hit.row())) : known.track();
      var like = known == null ? likeness.of(track) : known.like();
      if (like.near() >= SongLikeness.NEAR_ENOUGH) {
        found.put(hit.row(), new Candidate(track, hit.song(), like, rank++));
      } else {
        others.add(hit.row());
      }
    }
  }
}
