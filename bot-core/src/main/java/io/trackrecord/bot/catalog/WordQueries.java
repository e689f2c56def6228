package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// The queries for words that may stand in any of the names of a row.
final class WordQueries {

  /// Words of a query that are looked for; more say nothing more.
  static final int MOST_WORDS = 24;

  /// What a word of a title is worth beside one of an album.
  static final float TITLE = 2;

  /// What a word of an artist's name is worth beside one of an album.
  static final float ARTIST = 1.75f;

  /// What a word counts in the other names that have it.
  private static final float TIE = 0.1f;

  /// A word that a larger share of all rows has says too little to be looked for alone where
  /// another may be misspelt for it: each of these rows would have to be scored.
  private static final double MOST_NEAR = 0.002;

  /// So many rows are scored anyway.
  private static final int FEW = 10_000;

  /// A field in which words may stand.
  ///
  /// @param weight what a word in it is worth
  private record Field(String name, float weight) {}

  private static final List<Field> ALL =
      List.of(
          new Field(TrackFields.TITLE_WORDS, TITLE),
          new Field(TrackFields.ARTIST_WORDS, ARTIST),
          new Field(TrackFields.ALBUM_WORDS, 1f));

  private static final List<String> SONG =
      List.of(TrackFields.TITLE_WORDS, TrackFields.ARTIST_WORDS);

  private static final List<String> SONG_AND_ALBUM =
      List.of(TrackFields.TITLE_WORDS, TrackFields.ARTIST_WORDS, TrackFields.ALBUM_WORDS);

  private WordQueries() {}

  /// Every word, in any order, each in any name.
  static Query everyWord(List<String> words) {
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var names = new ArrayList<Query>();
      ALL.forEach(each -> names.add(new BoostQuery(term(each.name(), word), each.weight())));
      all.add(new DisjunctionMaxQuery(names, TIE), Occur.MUST);
    }
    return all.build();
  }

  /// The same where very many rows have each of the words.
  static Query everyCommonWord(IndexSearcher searcher, List<String> words) throws IOException {
    var all = new ArrayList<WordsQuery.Word>();
    for (var word : words) {
      all.add(anywhere(searcher, word, false));
    }
    return every(all);
  }

  /// The same without a score, which is much cheaper where there are many rows.
  static Query everyWordUnscored(List<String> words) {
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      var anywhere = new BooleanQuery.Builder();
      ALL.forEach(each -> anywhere.add(term(each.name(), word), Occur.SHOULD));
      all.add(anywhere.build(), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  /// A word in any name.
  ///
  /// @param nearly whether it stands for the words near to it, too: only for a rare one, as a word
  ///   that many rows have is seldom misspelt, and has many words near it
  static WordsQuery.Word anywhere(IndexSearcher searcher, String word, boolean nearly)
      throws IOException {
    var near = nearly && NearWords.areLookedFor(word) ? new NearWords(searcher, word) : null;
    var columns = new ArrayList<WordsQuery.Column>();
    for (var each : ALL) {
      columns.addAll(
          near == null
              ? WordsQuery.column(searcher, each.name(), word, each.weight())
              : near.in(each.name(), each.weight()));
    }
    return new WordsQuery.Word(columns, false);
  }

  /// All of these.
  static Query every(List<WordsQuery.Word> words) {
    return new WordsQuery(words, words.size(), TIE);
  }

  /// At least three of five of these, and one of those that are needed, if any is.
  static Query most(List<WordsQuery.Word> words) {
    return new WordsQuery(words, leastOf(words.size()), TIE);
  }

  /// How many of so many words are most of them.
  static int leastOf(int words) {
    return Math.max(1, Math.round(words * 0.6f));
  }

  /// Any word, in title or artist (and album); more and rarer words score higher.
  static Query anyWordOfSong(Collection<String> words, boolean album) {
    var any = new BooleanQuery.Builder();
    for (var word : words) {
      for (var field : album ? SONG_AND_ALBUM : SONG) {
        any.add(term(field, word), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /// The same, scored alike, of rows that have any of the words in the album.
  static Query anyWordOfAlbum(Collection<String> words) {
    var any = new BooleanQuery.Builder();
    var all = new BooleanQuery.Builder();
    for (var word : words) {
      any.add(term(TrackFields.ALBUM_WORDS, word), Occur.SHOULD);
      SONG.forEach(field -> all.add(term(field, word), Occur.SHOULD));
    }
    return all.add(any.build(), Occur.MUST).build();
  }

  /// A word of the title that is within typing errors of one of these, or one of the artist; where
  /// very many rows have what was meant, together with what another was meant for, or with one of
  /// the words that are as they were meant.
  ///
  /// @param words those, which score, too
  static Query nearlyAnyWordOfSong(
      IndexSearcher searcher,
      Collection<String> title,
      Collection<String> artist,
      Collection<String> words)
      throws IOException {
    var most = Math.max(FEW, (int) (MOST_NEAR * searcher.getIndexReader().maxDoc()));
    return nearlyAnyWordOfSong(searcher, title, artist, words, most);
  }

  /// @param most how many rows have a word that is looked for alone
  static Query nearlyAnyWordOfSong(
      IndexSearcher searcher,
      Collection<String> title,
      Collection<String> artist,
      Collection<String> words,
      int most)
      throws IOException {
    var needed = new BooleanQuery.Builder();
    var fields = new LinkedHashMap<String, List<String>>();
    title.forEach(
        word -> fields.computeIfAbsent(word, _ -> new ArrayList<>()).add(TrackFields.TITLE_WORDS));
    artist.forEach(
        word -> fields.computeIfAbsent(word, _ -> new ArrayList<>()).add(TrackFields.ARTIST_WORDS));
    var groups = new ArrayList<BooleanQuery>();
    for (var each : fields.entrySet()) {
      var group = nearly(searcher, each.getKey(), each.getValue(), most, needed);
      if (!group.clauses().isEmpty()) {
        groups.add(group);
      }
    }
    var others = anyWordOfSong(words, false);
    for (var group : groups) {
      var company = new BooleanQuery.Builder().add(others, Occur.SHOULD);
      groups.stream()
          .filter(each -> !each.equals(group))
          .forEach(e -> company.add(e, Occur.SHOULD));
      var inCompany =
          new BooleanQuery.Builder().add(group, Occur.MUST).add(company.build(), Occur.FILTER);
      needed.add(words.isEmpty() ? group : inCompany.build(), Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(others, Occur.SHOULD)
        .add(needed.build(), Occur.MUST)
        .build();
  }

  /// What scores a word that is in a field once; null where no row has it there.
  static @Nullable SimScorer scorer(IndexSearcher searcher, Term term, float boost)
      throws IOException {
    var names = searcher.collectionStatistics(term.field());
    var rows = searcher.getIndexReader().docFreq(term);
    return names == null || rows == 0
        ? null
        : searcher.getSimilarity().scorer(boost, names, searcher.termStatistics(term, rows, rows));
  }

  private static Query term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  /// Adds what a word may stand for in these fields, which share the automaton of what is near it.
  ///
  /// @return that of it which more than so many rows have
  private static BooleanQuery nearly(
      IndexSearcher searcher, String word, List<String> fields, int most, BooleanQuery.Builder rare)
      throws IOException {
    var common = new BooleanQuery.Builder();
    var near = NearWords.areLookedFor(word) ? new NearWords(searcher, word) : null;
    for (var field : fields) {
      if (near == null) {
        rare.add(term(field, word), Occur.SHOULD);
      } else {
        near.add(field, most, rare, common);
      }
    }
    return common.build();
  }
}
