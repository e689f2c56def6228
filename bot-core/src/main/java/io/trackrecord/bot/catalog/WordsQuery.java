package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Rows that have so many of some words, each in any of its columns: for words that very many rows
/// have, for words that stand for many others, and for groups of letters.
///
/// It finds and scores the same as a disjunction of [org.apache.lucene.search.DisjunctionMaxQuery],
/// but takes thousands of rows at a time as bits, so that a row which has one of the words costs
/// about a nanosecond, where to advance from word to word costs a hundred. A rare word that every
/// row must have is better looked up row by row.
///
/// Where scores are asked for, it ends early: the first fifty thousand hits are scored, then as
/// many of those that have their words in the first column.
final class WordsQuery extends Query {

  private final List<Word> words;
  private final int least;
  private final float tie;

  /// A word, and all that it may stand for.
  ///
  /// @param columns where it may stand
  /// @param isNeeded whether a row must have this word or another one that is needed
  record Word(List<Column> columns, boolean isNeeded) {
    Word {
      columns = List.copyOf(columns);
    }

    /// How many rows have it at most.
    long rows() {
      return columns.stream()
          .flatMap(column -> column.listed().stream())
          .mapToLong(each -> each.states().docFreq())
          .sum();
    }

    Word needed() {
      return new Word(columns, true);
    }
  }

  /// Words of a field that count alike.
  ///
  /// @param weight what one is worth
  /// @param rows how many rows are taken to have it, which makes its score
  record Column(String field, float weight, int rows, List<Listed> listed) {
    Column {
      listed = List.copyOf(listed);
    }
  }

  /// A word that the index holds, and where.
  record Listed(BytesRef word, TermStates states) {}

  /// @param least of how many words a row has one at least, from 1 on
  /// @param tie what a word counts in the columns that are not its best: from 0 to 1
  WordsQuery(List<Word> words, int least, float tie) {
    // The rarest first: a stretch of rows in which they rule out every row is left at once.
    this.words =
        words.stream()
            .sorted(
                Comparator.comparing((Word word) -> !word.isNeeded()).thenComparingLong(Word::rows))
            .toList();
    this.least = least;
    this.tie = tie;
  }

  /// A word as it is, in one field.
  ///
  /// @return nothing where no row has it there
  static List<Column> column(IndexSearcher searcher, String field, String word, float weight)
      throws IOException {
    var states = TermStates.build(searcher, new Term(field, word), true);
    return states.docFreq() == 0
        ? List.of()
        : List.of(
            new Column(
                field, weight, states.docFreq(), List.of(new Listed(new BytesRef(word), states))));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    var scores = scoreMode.needsScores() ? WordScores.of(searcher, words, tie, boost) : null;
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        var postings = postings(context);
        return postings.isEmpty()
            ? null
            : new DefaultScorerSupplier(
                new Hits(new WordsHits(context.reader(), words, postings, least, scores)));
      }

      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        var scorer = scorer(context);
        return scorer != null && scorer.iterator().advance(doc) == doc
            ? Explanation.match(scorer.score(), "has " + WordsQuery.this)
            : Explanation.noMatch("has not " + WordsQuery.this);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  /// The postings of each word and column; none where no row can have enough of the words.
  private List<List<List<PostingsEnum>>> postings(LeafReaderContext leaf) throws IOException {
    var all = new ArrayList<List<List<PostingsEnum>>>();
    var fields = new HashMap<String, TermsEnum>();
    var listed = 0;
    var isNeededThere = words.stream().noneMatch(Word::isNeeded);
    for (var word : words) {
      var ofWord = new ArrayList<List<PostingsEnum>>();
      var isListed = false;
      for (var column : word.columns()) {
        var ofColumn = postings(leaf, column, fields);
        isListed |= !ofColumn.isEmpty();
        ofWord.add(ofColumn);
      }
      listed += isListed ? 1 : 0;
      isNeededThere |= isListed && word.isNeeded();
      all.add(ofWord);
    }
    return listed >= least && isNeededThere ? all : List.of();
  }

  private static List<PostingsEnum> postings(
      LeafReaderContext leaf, Column column, Map<String, TermsEnum> fields) throws IOException {
    var postings = new ArrayList<PostingsEnum>();
    for (var each : column.listed()) {
      var supplier = each.states().get(leaf);
      var state = supplier == null ? null : supplier.get();
      if (state != null) {
        var terms = fields.get(column.field());
        if (terms == null) {
          terms = leaf.reader().terms(column.field()).iterator();
          fields.put(column.field(), terms);
        }
        terms.seekExact(each.word(), state);
        postings.add(terms.postings(null, PostingsEnum.NONE));
      }
    }
    return postings;
  }

  private static final class Hits extends Scorer {

    private final WordsHits hits;

    Hits(WordsHits hits) {
      this.hits = hits;
    }

    @Override
    public int docID() {
      return hits.docID();
    }

    @Override
    public WordsHits iterator() {
      return hits;
    }

    @Override
    public float score() {
      return hits.score();
    }

    @Override
    public float getMaxScore(int upTo) {
      return hits.most();
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      hits.setLeast(score);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return least + " of " + words;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && words.equals(((WordsQuery) other).words)
        && least == ((WordsQuery) other).least
        && tie == ((WordsQuery) other).tie;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + words.hashCode()) + least;
  }
}
