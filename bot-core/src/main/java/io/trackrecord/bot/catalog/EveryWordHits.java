package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The rows of one segment that an [EveryWordQuery] finds, and their scores.
final class EveryWordHits extends DocIdSetIterator {

  /// Rows that are taken at a time.
  private static final int WINDOW = 8_192;

  /// Rows that are scored; of as many more, those that have all words in the first field.
  private static final int MOST_SCORED = 50_000;

  private final int maxDoc;
  private final @Nullable PostingsEnum[][] postings;
  private final float @Nullable [][][] scores;
  private final float[][] highest;
  private final @Nullable NumericDocValues[] lengths;
  private final FixedBitSet[][] has;
  private final FixedBitSet hits = new FixedBitSet(WINDOW);
  private final FixedBitSet word = new FixedBitSet(WINDOW);
  private final long cost;
  private int base;
  private int end;
  private int doc = -1;
  private float least;
  private int scored;

  private EveryWordHits(
      LeafReader reader,
      @Nullable PostingsEnum[][] postings,
      List<EveryWordQuery.Field> fields,
      float @Nullable [][][] scores)
      throws IOException {
    this.maxDoc = reader.maxDoc();
    this.postings = postings;
    this.scores = scores;
    this.highest = new float[postings.length][fields.size()];
    this.lengths = new NumericDocValues[fields.size()];
    this.has = new FixedBitSet[postings.length][fields.size()];
    var rarest = 0L;
    for (var f = 0; f < fields.size(); f++) {
      var first = postings[0][f];
      rarest += first == null ? 0 : first.cost();
      lengths[f] = scores == null ? null : reader.getNormValues(fields.get(f).name());
      for (var w = 0; w < postings.length; w++) {
        has[w][f] = scores == null ? word : new FixedBitSet(WINDOW);
        for (var length = 0; scores != null && length < scores[w][f].length; length++) {
          highest[w][f] = Math.max(highest[w][f], scores[w][f][length]);
        }
      }
    }
    this.cost = rarest;
  }

  /// The hits; null where a word is in no row.
  ///
  /// @param scores what a word scores in a field by the field's length; null for no scores
  static @Nullable EveryWordHits of(
      LeafReader reader,
      List<String> words,
      List<EveryWordQuery.Field> fields,
      float @Nullable [][][] scores)
      throws IOException {
    var postings = new PostingsEnum[words.size()][fields.size()];
    for (var w = 0; w < words.size(); w++) {
      var isListed = false;
      for (var f = 0; f < fields.size(); f++) {
        var term = new Term(fields.get(f).name(), words.get(w));
        postings[w][f] = reader.postings(term, PostingsEnum.NONE);
        isListed |= postings[w][f] != null;
      }
      if (!isListed) {
        return null;
      }
    }
    return new EveryWordHits(reader, postings, fields, scores);
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(doc + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    var from = target;
    while (true) {
      if (scored > 2 * MOST_SCORED || (from >= end && !fill(from))) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      var first = Math.max(0, from - base);
      var next = first < WINDOW ? hits.nextSetBit(first) : NO_MORE_DOCS;
      if (next == NO_MORE_DOCS) {
        from = end;
      } else if (least > 0 && bound(next) < least) {
        from = base + next + 1;
      } else {
        doc = base + next;
        scored += scores == null ? 0 : 1;
        return doc;
      }
    }
  }

  @Override
  public long cost() {
    return cost;
  }

  /// Takes the next rows, from `target` on, of which one is a hit.
  private boolean fill(int target) throws IOException {
    for (var from = target; from < maxDoc; from = end) {
      base = NO_MORE_DOCS;
      for (var each : postings[0]) {
        if (each != null) {
          base = Math.min(base, each.docID() < from ? each.advance(from) : each.docID());
        }
      }
      if (base == NO_MORE_DOCS) {
        return false;
      }
      end = Math.min(maxDoc, base + WINDOW);
      hits.set(0, WINDOW);
      for (var w = 0; w < postings.length && !hits.scanIsEmpty(); w++) {
        load(w);
        hits.and(scored > MOST_SCORED ? has[w][0] : word);
      }
      if (!hits.scanIsEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The rows that have a word.
  private void load(int w) throws IOException {
    word.clear();
    for (var f = 0; f < postings[w].length; f++) {
      var bits = has[w][f];
      if (scores != null) {
        bits.clear();
      }
      var each = postings[w][f];
      if (each != null) {
        if (each.docID() < base) {
          each.advance(base);
        }
        each.intoBitSet(end, bits, base);
      }
      if (scores != null) {
        word.or(bits);
      }
    }
  }

  /// The score of the row it stands on.
  float score() throws IOException {
    if (scores == null) {
      return 0;
    }
    var row = doc - base;
    return (float) sum((w, f) -> has[w][f].get(row) ? scores[w][f][length(f)] : 0);
  }

  /// What a word counts in a field, 0 where it is not there.
  @FunctionalInterface
  private interface Counts {
    float of(int word, int field) throws IOException;
  }

  /// Each word counts as in the field in which it counts most, and a little for the others.
  private double sum(Counts counts) throws IOException {
    var sum = 0.0;
    for (var w = 0; w < has.length; w++) {
      var best = 0f;
      var all = 0.0;
      for (var f = 0; f < lengths.length; f++) {
        var count = counts.of(w, f);
        best = Math.max(best, count);
        all += count;
      }
      sum += best + (all - best) * EveryWordQuery.TIE;
    }
    return sum;
  }

  private int length(int field) throws IOException {
    var values = lengths[field];
    return values != null && values.advanceExact(doc) ? (int) values.longValue() & 0xFF : 1;
  }

  /// The highest score of a row that has the words in the fields in which this one has them.
  private float bound(int row) throws IOException {
    return Math.nextUp((float) sum((w, f) -> has[w][f].get(row) ? highest[w][f] : 0));
  }

  /// The highest score of any row.
  float most() throws IOException {
    return Math.nextUp((float) sum((w, f) -> highest[w][f]));
  }

  /// Passes over rows that must have a lower score.
  void setLeast(float score) {
    least = score;
  }
}
