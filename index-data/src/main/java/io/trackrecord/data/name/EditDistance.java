package io.trackrecord.data.name;

/// The number of single-character changes between two strings: insertion, deletion, substitution
/// and the swap of neighbours (the optimal string alignment distance).
public final class EditDistance {

  private EditDistance() {}

  /// The distance, or `most + 1` where it is greater than `most`. Costs the product of the lengths
  /// at worst, and a band of width `2 * most + 1` where `most` is small.
  public static int atMost(CharSequence a, CharSequence b, int most) {
    var n = a.length();
    var m = b.length();
    if (Math.abs(n - m) > most) {
      return most + 1;
    }
    var before = new int[m + 1];
    var last = new int[m + 1];
    var now = new int[m + 1];
    for (var j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (var i = 1; i <= n; i++) {
      var from = Math.max(1, i - most);
      var to = Math.min(m, i + most);
      now[0] = i;
      if (from > 1) {
        now[from - 1] = most + 1;
      }
      var least = most + 1;
      for (var j = from; j <= to; j++) {
        var same = a.charAt(i - 1) == b.charAt(j - 1);
        var above = j == i + most ? most + 1 : last[j];
        var cost = Math.min(Math.min(above, now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && !same
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        now[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return Math.min(last[m], most + 1);
  }

  /// Whether a text starts with another, but for one change behind the first character. Goes over
  /// the texts once.
  public static boolean startsNearly(String text, String start) {
    if (text.isEmpty() || start.isEmpty() || text.codePointAt(0) != start.codePointAt(0)) {
      return false;
    }
    var at = 0;
    var end = Math.min(start.length(), text.length());
    while (at < end && text.charAt(at) == start.charAt(at)) {
      at++;
    }
    if (at == start.length()) {
      return true;
    }
    var areSwapped =
        at + 1 < end
            && text.charAt(at) == start.charAt(at + 1)
            && text.charAt(at + 1) == start.charAt(at);
    return goesOn(text, at, start, at + 1)
        || goesOn(text, at + 1, start, at + 1)
        || goesOn(text, at + 1, start, at)
        || (areSwapped && goesOn(text, at + 2, start, at + 2));
  }

  /// Whether the text goes on from one place as the start does from another.
  private static boolean goesOn(String text, int from, String start, int at) {
    return from <= text.length() && text.regionMatches(from, start, at, start.length() - at);
  }
}
