package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.Misspelt;
import io.trackrecord.bot.engine.NearWord;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.EditDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// The words of the index within typing errors of a word, found by Lucene's Levenshtein automaton,
/// which is made once for all fields.
final class NearTerms {

  private static final Comparator<NearWord> NEAREST_FIRST =
      Comparator.comparingInt(NearWord::edits)
          .thenComparing(Comparator.comparingLong(NearWord::frequency).reversed())
          .thenComparing(NearWord::word);

  private NearTerms() {}

  /// @param limit how many words of one field at most
  static List<NearWord> of(IndexReader reader, Misspelt misspelt, int limit, Deadline deadline)
      throws IOException {
    var word = misspelt.word();
    var edits = misspelt.edits();
    if (word.isEmpty()) {
      return List.of();
    }
    var first = Character.charCount(word.codePointAt(0));
    var automaton =
        new LevenshteinAutomata(word.substring(first), true)
            .toAutomaton(edits, word.substring(0, first));
    if (automaton == null) {
      return List.of();
    }
    var near = new CompiledAutomaton(automaton, true, false);
    var all = new ArrayList<NearWord>();
    for (var field : WordField.values()) {
      var terms =
          misspelt.fields().contains(field) ? MultiTerms.getTerms(reader, field.id()) : null;
      if (terms == null) {
        continue;
      }
      var found = new ArrayList<NearWord>();
      var matching = near.getTermsEnum(terms);
      for (var term = matching.next(); term != null; term = matching.next()) {
        deadline.check();
        var text = term.utf8ToString();
        var distance = Math.min(edits, EditDistance.atMost(word, text, edits));
        found.add(new NearWord(field, text, distance, matching.docFreq()));
      }
      found.stream().sorted(NEAREST_FIRST).limit(limit).forEach(all::add);
    }
    return all;
  }
}
