package io.trackrecord.data.segment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers words in the order in which they are met first. A look in the table tells from 32 bits
/// of the hash beside the number whether a word may be the one.
final class WordNumbers {

  private String[] words = new String[1 << 10];
  private long[] table = new long[1 << 11];
  private int count;

  /// The word's number.
  int of(String word) {
    var hash = hash(word);
    var mask = table.length - 1;
    for (var at = hash & mask; ; at = (at + 1) & mask) {
      var entry = table[at];
      if (entry == 0) {
        return add(word, hash, at);
      }
      if ((int) (entry >>> Integer.SIZE) == hash && words[(int) entry - 1].equals(word)) {
        return (int) entry - 1;
      }
    }
  }

  private static int hash(String word) {
    var hash = word.hashCode();
    return hash ^ (hash >>> 15);
  }

  private int add(String word, int hash, int at) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      table = grown(table);
      return of(word);
    }
    words[count++] = word;
    table[at] = (long) hash << Integer.SIZE | count;
    return count - 1;
  }

  private static long[] grown(long[] table) {
    var grown = new long[2 * table.length];
    var mask = grown.length - 1;
    for (var entry : table) {
      if (entry != 0) {
        var at = (int) (entry >>> Integer.SIZE) & mask;
        while (grown[at] != 0) {
          at = (at + 1) & mask;
        }
        grown[at] = entry;
      }
    }
    return grown;
  }

  /// The words as terms, by their numbers.
  byte[][] terms() {
    var terms = new byte[count][];
    for (var i = 0; i < count; i++) {
      terms[i] = words[i].getBytes(StandardCharsets.UTF_8);
    }
    return terms;
  }
}
