package io.trackrecord.bot.catalog;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// Makes the automaton of all that is written with so many errors in place of a word: a letter too
/// many, too few, another, or two in the wrong order; the first letter is always right.
///
/// It accepts the same as that of [org.apache.lucene.util.automaton.LevenshteinAutomata], which is
/// worked out in full: a millisecond for two errors in ten letters, though the words of the index
/// meet few of its states. This one is not deterministic, so that Lucene works a state out when it
/// is first met. For use by one thread.
final class NearSpelling {

  private static final int LEAST_OF_TWO = 0xC2;
  private static final int LEAST_OF_THREE = 0xE0;
  private static final int LEAST_OF_FOUR = 0xF0;
  private static final int MOST_OF_FOUR = 0xF4;
  private static final int LEAST_FURTHER = 0x80;
  private static final int MOST_FURTHER = 0xBF;

  private final int[] letters;
  private final int errors;
  private final Automaton.Builder states = new Automaton.Builder();

  /// The state after so many letters with so many errors.
  private final int[][] after;

  private NearSpelling(String word, int errors) {
    this.letters = word.codePoints().toArray();
    this.errors = errors;
    this.after = new int[letters.length + 1][errors + 1];
  }

  /// What accepts, in UTF-8, all that is within so many errors of a word.
  ///
  /// @param word not empty
  static CompiledAutomaton of(String word, int errors) {
    return new CompiledAutomaton(new NearSpelling(word, errors).automaton(), true, false, true);
  }

  private Automaton automaton() {
    var start = states.createState();
    for (var i = 1; i <= letters.length; i++) {
      for (var e = 0; e <= errors; e++) {
        after[i][e] = states.createState();
        // The last letters may be left out.
        states.setAccept(after[i][e], letters.length - i <= errors - e);
      }
    }
    letter(start, after[1][0], letters[0]);
    for (var i = 1; i <= letters.length; i++) {
      for (var e = 0; e <= errors; e++) {
        from(i, e);
      }
    }
    return states.finish();
  }

  private void from(int i, int e) {
    var left = errors - e;
    // The next letter, or one after it where those between are left out.
    for (var out = 0; out <= left && i + out < letters.length; out++) {
      letter(after[i][e], after[i + out + 1][e + out], letters[i + out]);
    }
    if (left == 0) {
      return;
    }
    any(after[i][e], after[i][e + 1]);
    if (i < letters.length) {
      any(after[i][e], after[i + 1][e + 1]);
    }
    if (i + 1 < letters.length) {
      var between = states.createState();
      letter(after[i][e], between, letters[i + 1]);
      letter(between, after[i + 2][e + 1], letters[i]);
    }
  }

  private void letter(int from, int to, int letter) {
    var bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
    var at = from;
    for (var i = 0; i < bytes.length; i++) {
      var next = i == bytes.length - 1 ? to : states.createState();
      states.addTransition(at, next, bytes[i] & 0xFF);
      at = next;
    }
  }

  /// Any letter, as UTF-8 writes it.
  private void any(int from, int to) {
    states.addTransition(from, to, 0, LEAST_FURTHER - 1);
    var last = further(to);
    states.addTransition(from, last, LEAST_OF_TWO, LEAST_OF_THREE - 1);
    var third = further(last);
    states.addTransition(from, third, LEAST_OF_THREE, LEAST_OF_FOUR - 1);
    states.addTransition(from, further(third), LEAST_OF_FOUR, MOST_OF_FOUR);
  }

  private int further(int to) {
    var from = states.createState();
    states.addTransition(from, to, LEAST_FURTHER, MOST_FURTHER);
    return from;
  }
}
