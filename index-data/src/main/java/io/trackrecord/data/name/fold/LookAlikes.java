package io.trackrecord.data.name.fold;

import java.util.HashMap;
import java.util.Map;

/// Greek and Cyrillic letters drawn like Latin ones, which some artists use as such: the pairs that
/// are alike in capitals or small letters, out of Unicode's confusables (UTS #39), and the loose
/// ones of band logos (Λ as A, Σ as E, Я as R, И as N).
public final class LookAlikes {

  private static final Map<Integer, Character> LATIN = new HashMap<>();

  static {
    put("αβεζηικμνορτυχωγσλδθξ", "abezhikmnoptyxwyeaaoe");
    put("авекмнорстухіјѕияшдцф", "abekmhopctyxijsnrwauo");
  }

  private LookAlikes() {}

  private static void put(String others, String latin) {
    for (var i = 0; i < others.length(); i++) {
      LATIN.put((int) others.charAt(i), latin.charAt(i));
    }
  }

  /// The folded text with every look-alike read as the Latin letter it is drawn like.
  public static String read(String folded) {
    var read = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              var latin = c < 0x370 ? null : LATIN.get(c);
              if (latin == null) {
                read.appendCodePoint(c);
              } else {
                read.append(latin.charValue());
              }
            });
    return read.toString();
  }

  /// Whether the folded text has both Latin letters and look-alikes, or look-alikes only.
  public static boolean mayHold(String folded) {
    return folded.codePoints().anyMatch(c -> c >= 0x370 && LATIN.containsKey(c));
  }
}
