package io.trackrecord.bot.catalog;

import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds rows by their numbers in the index: good for the reader that gave the numbers only. Costs
/// nothing for the rows that are not among them.
final class RowsQuery extends Query {

  private final int[] rows;

  /// @param rows the numbers, in any order
  RowsQuery(Collection<Integer> rows) {
    this.rows = rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
        var from = place(context.docBase);
        var to = place(context.docBase + context.reader().maxDoc());
        return from == to
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new Rows(Arrays.copyOfRange(rows, from, to), context.docBase),
                score(),
                scoreMode,
                context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private int place(int row) {
    var place = Arrays.binarySearch(rows, row);
    return place < 0 ? -place - 1 : place;
  }

  /// The rows of one segment.
  private static final class Rows extends DocIdSetIterator {

    private final int[] rows;
    private final int docBase;
    private int at = -1;

    Rows(int[] rows, int docBase) {
      this.rows = rows;
      this.docBase = docBase;
    }

    @Override
    public int docID() {
      if (at < 0) {
        return -1;
      }
      return at < rows.length ? rows[at] - docBase : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
      at++;
      return docID();
    }

    @Override
    public int advance(int target) {
      var place = Arrays.binarySearch(rows, Math.max(0, at), rows.length, target + docBase);
      at = place < 0 ? -place - 1 : place;
      return docID();
    }

    @Override
    public long cost() {
      return rows.length;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return rows.length + " rows";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && Arrays.equals(rows, ((RowsQuery) other).rows);
  }

  @Override
  public int hashCode() {
    return classHash() ^ Arrays.hashCode(rows);
  }
}
