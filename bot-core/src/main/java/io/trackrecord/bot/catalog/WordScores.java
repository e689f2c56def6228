package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;

/// What the words of a [WordsQuery] score, worked out once: by word, column and the field's length.
final class WordScores {

  private static final int LENGTHS = 256;

  private final float[][][] byLength;
  private final float[][] highest;
  private final double[] ofWord;
  private final float tie;

  private WordScores(float[][][] byLength, float[][] highest, double[] ofWord, float tie) {
    this.byLength = byLength;
    this.highest = highest;
    this.ofWord = ofWord;
    this.tie = tie;
  }

  /// @param tie what a word counts in the columns that are not its best
  static WordScores of(IndexSearcher searcher, List<WordsQuery.Word> words, float tie, float boost)
      throws IOException {
    var byLength = new float[words.size()][][];
    var highest = new float[words.size()][];
    var ofWord = new double[words.size()];
    for (var w = 0; w < byLength.length; w++) {
      var columns = words.get(w).columns();
      byLength[w] = new float[columns.size()][];
      highest[w] = new float[columns.size()];
      for (var c = 0; c < columns.size(); c++) {
        byLength[w][c] = table(searcher, columns.get(c), boost);
        for (var score : byLength[w][c]) {
          highest[w][c] = Math.max(highest[w][c], score);
        }
      }
      ofWord[w] = together(highest[w], tie);
    }
    return new WordScores(byLength, highest, ofWord, tie);
  }

  private static float[] table(IndexSearcher searcher, WordsQuery.Column column, float boost)
      throws IOException {
    var table = new float[LENGTHS];
    var names = searcher.collectionStatistics(column.field());
    if (names != null && column.rows() > 0) {
      var statistics = new TermStatistics(new BytesRef(), column.rows(), column.rows());
      var scorer = searcher.getSimilarity().scorer(boost * column.weight(), names, statistics);
      for (var length = 0; length < LENGTHS; length++) {
        table[length] = scorer.score(1, length);
      }
    }
    return table;
  }

  private static double together(float[] columns, float tie) {
    var best = 0f;
    var all = 0.0;
    for (var each : columns) {
      best = Math.max(best, each);
      all += each;
    }
    return best + (all - best) * tie;
  }

  /// What a word scores in a column, by the field's length as the index keeps it.
  float of(int word, int column, int length) {
    return byLength[word][column][length];
  }

  /// The highest that a word scores in a column.
  float highest(int word, int column) {
    return highest[word][column];
  }

  /// What a word counts in the columns that are not its best.
  float tie() {
    return tie;
  }

  /// The highest score that a row can have.
  float most() {
    return Math.nextUp((float) Arrays.stream(ofWord).sum());
  }

  /// How many words a row must have for such a score, whichever they are.
  int leastWords(float score) {
    var best = new ArrayList<Double>();
    for (var each : ofWord) {
      best.add(each);
    }
    best.sort((a, b) -> Double.compare(b, a));
    var sum = 0.0;
    for (var count = 0; count < best.size(); count++) {
      if (Math.nextUp((float) sum) >= score) {
        return count;
      }
      sum += best.get(count);
    }
    return best.size();
  }

  /// How many of the first words are such that a row without any of them has a lower score.
  int leading(float score) {
    var sum = 0.0;
    for (var w = ofWord.length; w > 0; w--) {
      sum += ofWord[w - 1];
      if (Math.nextUp((float) sum) >= score) {
        return w;
      }
    }
    return 0;
  }
}
