package io.trackrecord.data.completion;

import java.util.ArrayList;
import java.util.List;

/// Finds names that start as typed but for one typing error: a letter too many, too few, another,
/// or two in the wrong order; never in the first.
///
/// Errors in the first letters are tried out one by one, each a search for a beginning, until few
/// names share them or six are tried; later ones are looked for among the heaviest of these names.
/// So the work is bounded, and a rare name with a late error is found once enough is typed.
final class Misspelt {

  /// From so many characters on an error is forgiven.
  static final int LEAST = 4;

  private static final int TRIED = 6;
  private static final int MOST_COMPARED = 128;
  private static final int MOST_LETTERS = 64;

  /// So few names are looked at one by one, wherever the error stands.
  private static final int SCANNED = 64;

  private static final String PLAIN = " abcdefghijklmnopqrstuvwxyz0123456789";

  private final SortedNames names;
  private final int[] typed;

  Misspelt(SortedNames names, String typed) {
    this.names = names;
    this.typed = typed.codePoints().toArray();
  }

  static boolean isForgiven(String typed) {
    return typed.codePointCount(0, typed.length()) >= LEAST;
  }

  /// Whether a text starts as typed but for one change. Goes over it once and keeps nothing: it is
  /// asked of thousands of titles for one keystroke.
  static boolean startsNearly(String text, String typed) {
    return startsNearly(text, 0, typed);
  }

  /// Whether a text starts so from a place on.
  static boolean startsNearly(String text, int start, String typed) {
    if (start >= text.length()
        || typed.isEmpty()
        || text.codePointAt(start) != typed.codePointAt(0)) {
      return false;
    }
    var at = 0;
    var most = Math.min(typed.length(), text.length() - start);
    while (at < most && text.charAt(start + at) == typed.charAt(at)) {
      at++;
    }
    if (at == typed.length()) {
      return true;
    }
    var swapped =
        at + 1 < most
            && text.charAt(start + at) == typed.charAt(at + 1)
            && text.charAt(start + at + 1) == typed.charAt(at);
    return goesOn(text, start + at, typed, at + 1)
        || goesOn(text, start + at + 1, typed, at + 1)
        || goesOn(text, start + at + 1, typed, at)
        || (swapped && goesOn(text, start + at + 2, typed, at + 2));
  }

  /// Whether the text goes on from one place as what was typed does from another.
  private static boolean goesOn(String text, int from, String typed, int at) {
    return from <= text.length() && text.regionMatches(from, typed, at, typed.length() - at);
  }

  /// The records, of each error the heaviest.
  ///
  /// @param limit how many of each error
  List<Long> records(int limit) {
    var found = new ArrayList<Long>();
    var tried = Math.min(TRIED, typed.length);
    var range = names.startingWith(text(0, 1), names.all());
    for (var at = 1; at < tried && range.size() > SCANNED; at++) {
      heaviest(text(0, at) + text(at + 1, typed.length), range, limit, found);
      if (at + 1 < typed.length) {
        heaviest(
            text(0, at) + text(at + 1, at + 2) + text(at, at + 1) + text(at + 2, typed.length),
            range,
            limit,
            found);
      }
      for (var letter : letters(text(0, at), range)) {
        if (letter != typed[at]) {
          var other = text(0, at) + Character.toString(letter);
          var with = names.startingWith(other, range);
          heaviest(other + text(at + 1, typed.length), with, limit, found);
          heaviest(other + text(at, typed.length), with, limit, found);
        }
      }
      range = names.startingWith(text(0, at + 1), range);
    }
    var whole = text(0, typed.length);
    var compared = new int[1];
    var late = new ArrayList<Long>();
    names.heaviest(
        range,
        record -> {
          if (startsNearly(names.text(record), whole)) {
            late.add(record);
          }
          return ++compared[0] < MOST_COMPARED && late.size() < limit;
        });
    found.addAll(late);
    return found;
  }

  private void heaviest(String start, SortedNames.Range in, int limit, List<Long> found) {
    if (in.isEmpty()) {
      return;
    }
    var left = new int[] {limit};
    names.heaviest(
        names.startingWith(start, in),
        record -> {
          found.add(record);
          return --left[0] > 0;
        });
  }

  /// The letters with which names go on behind a beginning.
  private int[] letters(String start, SortedNames.Range in) {
    if (typed[start.codePointCount(0, start.length())] < 0x80) {
      return PLAIN.codePoints().toArray();
    }
    var letters = new ArrayList<Integer>();
    for (var at = names.startingWith(start, in); !at.isEmpty() && letters.size() < MOST_LETTERS; ) {
      var text = names.text(at.start());
      if (text.length() <= start.length()) {
        at = new SortedNames.Range(at.start() + 1, at.end());
        continue;
      }
      var letter = text.codePointAt(start.length());
      letters.add(letter);
      var with = names.startingWith(start + Character.toString(letter), at);
      at = new SortedNames.Range(Math.max(with.end(), at.start() + 1), at.end());
    }
    return letters.stream().mapToInt(Integer::intValue).toArray();
  }

  private String text(int from, int to) {
    return from >= to ? "" : new String(typed, from, to - from);
  }
}
