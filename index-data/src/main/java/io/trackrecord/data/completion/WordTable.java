package io.trackrecord.data.completion;

import java.util.Arrays;
import java.util.List;

/// Words by number: found by their bytes, without making a string. Immutable.
final class WordTable {

  /// A longer word is written in pieces.
  static final int LONGEST = 32;

  private final byte[][] words;
  private final int[] slots;

  /// @param words the words, each 1 to [#LONGEST] bytes, in the order of their numbers
  WordTable(List<byte[]> words) {
    this.words = words.toArray(byte[][]::new);
    this.slots = new int[Integer.highestOneBit(Math.max(1, this.words.length)) * 4];
    for (var number = 0; number < this.words.length; number++) {
      var word = this.words[number];
      var slot = slot(word, 0, word.length);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  /// The words, in the order of their numbers.
  List<byte[]> words() {
    return List.of(words);
  }

  /// How many words there are.
  int size() {
    return words.length;
  }

  byte[] word(int number) {
    return words[number];
  }

  /// The number of the word that stands there, or -1.
  int find(byte[] text, int start, int end) {
    if (start == end || end - start > LONGEST) {
      return -1;
    }
    for (var slot = slot(text, start, end);
        slots[slot] != 0;
        slot = (slot + 1) & (slots.length - 1)) {
      var word = words[slots[slot] - 1];
      if (Arrays.equals(word, 0, word.length, text, start, end)) {
        return slots[slot] - 1;
      }
    }
    return -1;
  }

  private int slot(byte[] text, int start, int end) {
    var hash = 0;
    for (var i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return ((hash * 0x9E3779B9) >>> 7) & (slots.length - 1);
  }
}
