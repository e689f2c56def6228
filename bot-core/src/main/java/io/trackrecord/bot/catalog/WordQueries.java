package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// The queries for words that may stand in any of the names of a row.
final class WordQueries {

  /// Words of a query that are looked for; more say nothing more.
  static final int MOST_WORDS = 24;

  /// How many words of the index a misspelt word may stand for.
  private static final int EXPANSIONS = 50;

  /// What a word of a title is worth beside one of an album.
  static final float TITLE = 2;

  /// What a word of an artist's name is worth beside one of an album.
  static final float ARTIST = 1.75f;

  private static final List<EveryWordQuery.Field> ALL =
      List.of(
          new EveryWordQuery.Field(TrackFields.TITLE_WORDS, TITLE),
          new EveryWordQuery.Field(TrackFields.ARTIST_WORDS, ARTIST),
          new EveryWordQuery.Field(TrackFields.ALBUM_WORDS, 1f));

  private static final List<String> SONG =
      List.of(TrackFields.TITLE_WORDS, TrackFields.ARTIST_WORDS);

  private static final List<String> SONG_AND_ALBUM =
      List.of(TrackFields.TITLE_WORDS, TrackFields.ARTIST_WORDS, TrackFields.ALBUM_WORDS);

  private WordQueries() {}

  /// Every word, in any order, each in any name.
  static Query everyWord(List<String> words) {
    return every(words.stream().map(word -> anywhere(word, false)).toList());
  }

  /// The same where very many rows have each of the words.
  ///
  /// @param words the rarest first, at least one
  static Query everyCommonWord(List<String> words) {
    return new EveryWordQuery(words, ALL);
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
  /// @param nearly whether it stands for the words within one typing error (two from eight letters
  ///   on), too: only for a rare one, as a word that many rows have is seldom misspelt, and has
  ///   many words near it
  static Query anywhere(String word, boolean nearly) {
    var names = new ArrayList<Query>();
    for (var each : ALL) {
      var query = nearly ? nearly(each.name(), word) : term(each.name(), word);
      names.add(new BoostQuery(query, each.weight()));
    }
    return new DisjunctionMaxQuery(names, EveryWordQuery.TIE);
  }

  /// All of these.
  static Query every(Collection<Query> words) {
    var all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word, Occur.MUST));
    return all.build();
  }

  /// At least three of five of these.
  ///
  /// @param telling of which there must be one: rows without any are very many, and of no use
  static Query most(Collection<Query> words, Collection<Query> telling) {
    var any = new BooleanQuery.Builder();
    telling.forEach(word -> any.add(word, Occur.SHOULD));
    var most = new BooleanQuery.Builder();
    words.forEach(word -> most.add(word, Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max(1, Math.round(words.size() * 0.6f)));
    return most.add(any.build(), Occur.FILTER).build();
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

  /// A word of the title that is within typing errors of one of these, or one of the artist.
  ///
  /// @param words what else scores
  static Query nearlyAnyWordOfSong(
      Collection<String> title, Collection<String> artist, Collection<String> words) {
    var needed = new BooleanQuery.Builder();
    title.forEach(word -> needed.add(nearly(TrackFields.TITLE_WORDS, word), Occur.SHOULD));
    artist.forEach(word -> needed.add(nearly(TrackFields.ARTIST_WORDS, word), Occur.SHOULD));
    var all = new BooleanQuery.Builder();
    for (var field : SONG) {
      words.forEach(word -> all.add(term(field, word), Occur.SHOULD));
    }
    return all.add(needed.build(), Occur.MUST).build();
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

  private static Query nearly(String field, String word) {
    var term = new Term(field, word);
    var letters = word.codePointCount(0, word.length());
    if (letters < 4) {
      return new TermQuery(term);
    }
    return new FuzzyQuery(term, letters < 8 ? 1 : 2, 1, EXPANSIONS, true);
  }
}
