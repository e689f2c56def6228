package io.trackrecord.bot.matching;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.RowHandle;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.QueryWords;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Finds the rows of the artist who was asked for whose titles are nearly the one that was asked
/// for. A misspelt title may be a frequent word, or shorter than what is looked up as misspelt, so
/// that words alone do not find the right one among those of all artists.
///
/// Reads the most popular five hundred rows; of an artist with more, it looks further by the words
/// of the title.
final class TitlesOfArtist {

  private static final int MAX_ROWS = 500;

  /// Rows that are found at most.
  private static final int MAX_FOUND = 20;

  private final EngineSession session;
  private final QueryWords queryWords;
  private final TitleLetters letters;

  TitlesOfArtist(EngineSession session, QueryWords queryWords, TitleLetters letters) {
    this.session = session;
    this.queryWords = queryWords;
    this.letters = letters;
  }

  private record Alike(Hit hit, double share) {}

  /// The rows of the artist whose titles are most like the one that was asked for, those first.
  List<Hit> nearly(String title, String artist) {
    var ofArtist = NameFilters.sameArtists(artist);
    var rows = new LinkedHashMap<RowHandle, Hit>();
    var popular = session.rows(ofArtist, MAX_ROWS);
    if (popular.isEmpty()) {
      return List.of();
    }
    popular.forEach(hit -> rows.put(hit.row(), hit));
    if (popular.size() == MAX_ROWS) {
      withWords(title, ofArtist).forEach(hit -> rows.putIfAbsent(hit.row(), hit));
    }
    var tracks = session.tracks(rows.keySet());
    return rows.values().stream()
        .map(hit -> alike(hit, Objects.requireNonNull(tracks.get(hit.row()))))
        .filter(each -> each.share() > 0)
        .sorted(Comparator.comparingDouble(each -> -each.share()))
        .limit(MAX_FOUND)
        .map(Alike::hit)
        .toList();
  }

  private Alike alike(Hit hit, Track track) {
    session.deadline().check();
    return new Alike(hit, letters.alike(track.title()));
  }

  /// The rows of the artist that have all words of the title but one at most, where each may be
  /// misspelt.
  private List<Hit> withWords(String title, RowFilter ofArtist) {
    var words = NameWords.ofNoisy(title).stream().limit(QueryWords.MAX_WORDS).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    var inTitle = Map.of(WordField.TITLE, 1.0);
    var near =
        queryWords.nearly(words.stream().collect(Collectors.toMap(word -> word, _ -> inTitle)));
    var spelt =
        words.stream()
            .map(word -> near.getOrDefault(word, QueryWords.exactly(word, inTitle)))
            .toList();
    var most = new RowFilter.HasWords(spelt, Math.max(1, words.size() - 1));
    return session.rows(RowFilter.both(ofArtist, most), MAX_ROWS);
  }
}
