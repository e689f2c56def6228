package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.SmallFloat;

/// The rows of which a whole name is what was typed: both the title and an artist; then the kind of
/// name in which these words say more; then the other. None has a score, so that the most popular
/// of a million rows are found without a look at each.
///
/// @param queries up to three tiers, each holding those before it; none where no name is equal
record WholeNames(List<Query> queries) {

  WholeNames {
    queries = List.copyOf(queries);
  }

  /// @param words the words of the text
  static WholeNames of(Search search, String text, List<String> words) throws IOException {
    var same = NameForm.sameKey(text);
    var title = NameQueries.key(TrackFields.TITLE, same);
    var artist = NameQueries.key(TrackFields.ARTIST, same);
    var isTitle = has(search, TrackFields.TITLE, same);
    var isArtist = has(search, TrackFields.ARTIST, same);
    if (!isTitle || !isArtist) {
      return new WholeNames(isTitle ? List.of(title) : isArtist ? List.of(artist) : List.of());
    }
    var titleSays = WordQueries.TITLE * score(search, TrackFields.TITLE_WORDS, words);
    var artistSays = WordQueries.ARTIST * score(search, TrackFields.ARTIST_WORDS, words);
    return new WholeNames(
        List.of(
            joined(title, artist, Occur.MUST),
            titleSays >= artistSays ? title : artist,
            joined(title, artist, Occur.SHOULD)));
  }

  private static boolean has(Search search, String field, long key) throws IOException {
    return search.searcher().getIndexReader().docFreq(new Term(field, TrackFields.keyTerm(key)))
        > 0;
  }

  /// What a name scores that consists of these words.
  private static double score(Search search, String field, List<String> words) throws IOException {
    var length = SmallFloat.intToByte4(words.size());
    var score = 0.0;
    for (var word : words) {
      var scorer = WordQueries.scorer(search.searcher(), new Term(field, word), 1);
      score += scorer == null ? 0 : scorer.score(1, length);
    }
    return score;
  }

  private static Query joined(Query title, Query artist, Occur occur) {
    return new ConstantScoreQuery(
        new BooleanQuery.Builder().add(title, occur).add(artist, occur).build());
  }
}
