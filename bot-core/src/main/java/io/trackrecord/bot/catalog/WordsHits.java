package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The rows of one segment that a [WordsQuery] finds, and their scores.
///
/// A stretch of rows is taken at a time. How many words a row has is counted for 64 rows at once,
/// and a stretch is left as soon as no row of it can have enough any more. Once the best rows are
/// known by their scores, a row must have more of the words, and one of the rarer ones, to be among
/// them.
final class WordsHits extends DocIdSetIterator {

  /// Rows that are taken at a time.
  private static final int WINDOW = 8_192;

  /// Rows that are scored; of as many more, those that have all words in the first field.
  private static final int MOST_SCORED = 50_000;

  private static final int UNKNOWN = -1;

  private final int maxDoc;
  private final List<List<List<PostingsEnum>>> postings;
  private final @Nullable WordScores scores;
  private final int[][] fieldOf;
  private final @Nullable NumericDocValues[] lengths;
  private final int[] lengthOf;
  private final FixedBitSet[][] has;
  private final FixedBitSet[] having;
  private final FixedBitSet leading = new FixedBitSet(WINDOW);
  private final FixedBitSet hits = new FixedBitSet(WINDOW);
  private final FixedBitSet word = new FixedBitSet(WINDOW);
  private final int least;
  private final int most;
  private int count;
  private int leads;
  private final long cost;
  private int base;
  private int end;
  private int doc = -1;
  private float leastScore;
  private float score;
  private int scored;

  /// @param postings of each word and column
  /// @param least of how many words a row has one at least
  /// @param scores null for no scores
  WordsHits(
      LeafReader reader,
      List<WordsQuery.Word> words,
      List<List<List<PostingsEnum>>> postings,
      int least,
      @Nullable WordScores scores)
      throws IOException {
    this.maxDoc = reader.maxDoc();
    this.postings = postings;
    this.scores = scores;
    this.least = least;
    this.count = least;
    var needed = (int) words.stream().filter(WordsQuery.Word::isNeeded).count();
    // Who has so many of all words has one of the first.
    this.most = needed > 0 ? needed : words.size() - least + 1;
    this.leads = most;
    this.having = new FixedBitSet[words.size()];
    this.has = new FixedBitSet[words.size()][];
    this.fieldOf = new int[words.size()][];
    var fields = new ArrayList<String>();
    var rows = 0L;
    for (var w = 0; w < words.size(); w++) {
      var columns = words.get(w).columns();
      has[w] = new FixedBitSet[columns.size()];
      fieldOf[w] = new int[columns.size()];
      for (var c = 0; c < columns.size(); c++) {
        var field = columns.get(c).field();
        if (!fields.contains(field)) {
          fields.add(field);
        }
        fieldOf[w][c] = fields.indexOf(field);
        has[w][c] = scores == null ? word : new FixedBitSet(WINDOW);
        for (var each : postings.get(w).get(c)) {
          rows += w < leads ? each.cost() : 0;
        }
      }
    }
    this.cost = Math.min(rows, maxDoc);
    this.lengthOf = new int[fields.size()];
    this.lengths = new NumericDocValues[fields.size()];
    for (var f = 0; f < lengths.length && scores != null; f++) {
      lengths[f] = reader.getNormValues(fields.get(f));
    }
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
      } else if (isBelow(next)) {
        from = base + next + 1;
      } else {
        doc = base + next;
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
      for (var w = 0; w < leads; w++) {
        for (var column : postings.get(w)) {
          for (var each : column) {
            base = Math.min(base, each.docID() < from ? each.advance(from) : each.docID());
          }
        }
      }
      if (base == NO_MORE_DOCS) {
        return false;
      }
      end = Math.min(maxDoc, base + WINDOW);
      if (take()) {
        return true;
      }
    }
    return false;
  }

  /// Finds the hits among the rows from `base` to `end`.
  ///
  /// @return whether there is one
  private boolean take() throws IOException {
    for (var k = 0; k < count; k++) {
      having(k).clear();
    }
    for (var w = 0; w < has.length; w++) {
      load(w);
      for (var k = Math.min(w, count - 1); k > 0; k--) {
        orBoth(having[k], having[k - 1], word);
      }
      having[0].or(word);
      if (w == leads - 1) {
        copy(having[0], leading);
      }
      // So many must have been there by now.
      var soFar = count - (has.length - 1 - w);
      if (w >= leads - 1 && soFar > 0) {
        copy(having[soFar - 1], hits);
        hits.and(leading);
        if (hits.scanIsEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /// The rows that have more than `k` of the words so far.
  private FixedBitSet having(int k) {
    if (having[k] == null) {
      having[k] = new FixedBitSet(WINDOW);
    }
    return having[k];
  }

  private static void orBoth(FixedBitSet into, FixedBitSet one, FixedBitSet other) {
    var to = into.getBits();
    var a = one.getBits();
    var b = other.getBits();
    for (var i = 0; i < to.length; i++) {
      to[i] |= a[i] & b[i];
    }
  }

  private static void copy(FixedBitSet from, FixedBitSet to) {
    System.arraycopy(from.getBits(), 0, to.getBits(), 0, to.getBits().length);
  }

  /// The rows that have a word.
  private void load(int w) throws IOException {
    word.clear();
    for (var c = 0; c < has[w].length; c++) {
      var bits = has[w][c];
      if (scores != null) {
        bits.clear();
      }
      for (var each : postings.get(w).get(c)) {
        if (each.docID() < base) {
          each.advance(base);
        }
        if (each.docID() < end) {
          each.intoBitSet(end, bits, base);
        }
      }
      if (scores != null && (scored <= MOST_SCORED || fieldOf[w][c] == 0)) {
        word.or(bits);
      }
    }
  }

  /// Whether a row has too low a score to be among the best; else its score is known from here on.
  private boolean isBelow(int row) throws IOException {
    if (scores == null || Math.nextUp((float) sum(row, scores, true)) < leastScore) {
      return scores != null;
    }
    scored++;
    Arrays.fill(lengthOf, UNKNOWN);
    score = (float) sum(row, scores, false);
    return score < leastScore;
  }

  /// The score of the row it stands on; 0 without scores.
  float score() {
    return score;
  }

  /// Each word counts as in the column in which it counts most, and a little for the others.
  private double sum(int row, WordScores scores, boolean highest) throws IOException {
    var sum = 0.0;
    for (var w = 0; w < has.length; w++) {
      var best = 0f;
      var all = 0.0;
      for (var c = 0; c < has[w].length; c++) {
        if (has[w][c].get(row)) {
          var score = highest ? scores.highest(w, c) : scores.of(w, c, length(row, fieldOf[w][c]));
          best = Math.max(best, score);
          all += score;
        }
      }
      sum += best + (all - best) * scores.tie();
    }
    return sum;
  }

  private int length(int row, int field) throws IOException {
    if (lengthOf[field] == UNKNOWN) {
      var values = lengths[field];
      lengthOf[field] =
          values != null && values.advanceExact(base + row) ? (int) values.longValue() & 0xFF : 1;
    }
    return lengthOf[field];
  }

  /// The highest score of any row.
  float most() {
    return scores == null ? 0 : scores.most();
  }

  /// Passes over rows that must have a lower score.
  void setLeast(float score) {
    if (scores != null && score > leastScore) {
      leastScore = score;
      count = Math.max(least, scores.leastWords(score));
      leads = Math.min(most, scores.leading(score));
    }
  }
}
