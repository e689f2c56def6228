package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Rows that have all words, each in any of some fields: for words that very many rows have.
///
/// It finds and scores the same as a conjunction of [org.apache.lucene.search.DisjunctionMaxQuery],
/// but takes thousands of rows at a time as bits, so that a row which has one of the words costs
/// about a nanosecond, where to advance from word to word costs a hundred. A rare word is better
/// looked up row by row.
///
/// Where scores are asked for, it ends early: the first fifty thousand hits are scored, then as
/// many of those that have all words in the first field.
final class EveryWordQuery extends Query {

  /// What a word counts in the other fields that have it.
  static final float TIE = 0.1f;

  private final List<String> words;
  private final List<Field> fields;

  /// A field in which words may stand.
  ///
  /// @param weight what a word in it is worth
  record Field(String name, float weight) {}

  /// @param words the rarest first, at least one
  EveryWordQuery(List<String> words, List<Field> fields) {
    this.words = List.copyOf(words);
    this.fields = List.copyOf(fields);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    var scores = scoreMode.needsScores() ? scores(searcher, boost) : null;
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        var hits = EveryWordHits.of(context.reader(), words, fields, scores);
        return hits == null ? null : new DefaultScorerSupplier(new Hits(hits));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        var scorer = scorer(context);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "has " + EveryWordQuery.this)
            : Explanation.noMatch("has not " + EveryWordQuery.this);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /// What a word scores in a field, by the field's length: for each word and field a table.
  private float[][][] scores(IndexSearcher searcher, float boost) throws IOException {
    var scores = new float[words.size()][fields.size()][];
    for (var f = 0; f < fields.size(); f++) {
      var field = fields.get(f);
      for (var w = 0; w < words.size(); w++) {
        var term = new Term(field.name(), words.get(w));
        var scorer = WordQueries.scorer(searcher, term, boost * field.weight());
        var byLength = new float[256];
        for (var length = 0; scorer != null && length < byLength.length; length++) {
          byLength[length] = scorer.score(1, length);
        }
        scores[w][f] = byLength;
      }
    }
    return scores;
  }

  private static final class Hits extends Scorer {

    private final EveryWordHits hits;

    Hits(EveryWordHits hits) {
      this.hits = hits;
    }

    @Override
    public int docID() {
      return hits.docID();
    }

    @Override
    public EveryWordHits iterator() {
      return hits;
    }

    @Override
    public float score() throws IOException {
      return hits.score();
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return hits.most();
    }

    @Override
    public void setMinCompetitiveScore(float least) {
      hits.setLeast(least);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "every word of " + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words.equals(((EveryWordQuery) other).words)
        && fields.equals(((EveryWordQuery) other).fields);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + words.hashCode()) + fields.hashCode();
  }
}
