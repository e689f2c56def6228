package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.EditDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The words of the index that one may have been meant for: with one letter too many, too few,
/// another, or two in the wrong order; from eight letters on two such errors; never in the first
/// letter. What is near is worked out once for all fields.
///
/// As in [org.apache.lucene.search.FuzzyQuery], all score as if they were as frequent as the most
/// frequent of them in the field, and less for each error; at most so many of a field are taken,
/// the nearest.
final class NearWords {

  /// How many words of a field a misspelt word may stand for.
  static final int MOST = 50;

  /// A shorter word is near to too many.
  private static final int LEAST_LETTERS = 4;

  private static final int LETTERS_FOR_TWO = 8;

  private final IndexSearcher searcher;
  private final String word;
  private final int letters;
  private final int errors;
  private final CompiledAutomaton near;

  NearWords(IndexSearcher searcher, String word) {
    this.searcher = searcher;
    this.word = word;
    this.letters = word.codePointCount(0, word.length());
    this.errors = errors(word);
    this.near = NearSpelling.of(word, errors);
  }

  /// Whether a word is long enough that others are taken for it.
  static boolean areLookedFor(String word) {
    return word.codePointCount(0, word.length()) >= LEAST_LETTERS;
  }

  /// How many errors are forgiven in it.
  static int errors(String word) {
    return word.codePointCount(0, word.length()) < LETTERS_FOR_TWO ? 1 : 2;
  }

  private record Near(BytesRef word, int errors, TermStates states) {}

  /// The words of a field that may have been meant, one column for each number of errors.
  ///
  /// @param weight what the word itself is worth there
  List<WordsQuery.Column> in(String field, float weight) throws IOException {
    var found = new HashMap<BytesRef, Near>();
    for (var leaf : searcher.getLeafContexts()) {
      add(leaf, field, found);
    }
    var nearest =
        found.values().stream()
            .sorted(Comparator.comparingInt(Near::errors).thenComparing(Near::word))
            .limit(MOST)
            .toList();
    var rows = nearest.stream().mapToInt(each -> each.states().docFreq()).max().orElse(0);
    var columns = new ArrayList<WordsQuery.Column>();
    for (var error = 0; error <= errors; error++) {
      var own = error;
      var listed =
          nearest.stream()
              .filter(each -> each.errors() == own)
              .map(each -> new WordsQuery.Listed(each.word(), each.states()))
              .toList();
      if (!listed.isEmpty()) {
        var worth = weight * (1 - (float) error / letters);
        columns.add(new WordsQuery.Column(field, worth, rows, listed));
      }
    }
    return columns;
  }

  /// Adds what finds rows that have one of these words in a field.
  ///
  /// @param common takes the words that more than so many rows have, `rare` the others
  void add(String field, int most, BooleanQuery.Builder rare, BooleanQuery.Builder common)
      throws IOException {
    for (var column : in(field, 1)) {
      for (var each : column.listed()) {
        var states = new TermStates(searcher.getTopReaderContext());
        for (var leaf : searcher.getLeafContexts()) {
          var supplier = each.states().get(leaf);
          var state = supplier == null ? null : supplier.get();
          if (state != null) {
            states.register(state, leaf.ord);
          }
        }
        states.accumulateStatistics(column.rows(), column.rows());
        var term = new TermQuery(new Term(field, each.word()), states);
        var to = each.states().docFreq() > most ? common : rare;
        to.add(new BoostQuery(term, column.weight()), Occur.SHOULD);
      }
    }
  }

  private void add(LeafReaderContext leaf, String field, Map<BytesRef, Near> found)
      throws IOException {
    var terms = leaf.reader().terms(field);
    if (terms == null) {
      return;
    }
    var matching = terms.intersect(near, null);
    for (var term = matching.next(); term != null; term = matching.next()) {
      var known = found.get(term);
      if (known == null) {
        var own = BytesRef.deepCopyOf(term);
        // A letter outside the basic plane counts twice there.
        var distance = Math.min(errors, EditDistance.atMost(word, own.utf8ToString(), errors));
        known = new Near(own, distance, new TermStates(searcher.getTopReaderContext()));
        found.put(own, known);
      }
      known
          .states()
          .register(matching.termState(), leaf.ord, matching.docFreq(), matching.totalTermFreq());
    }
  }
}
