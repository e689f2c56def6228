package io.trackrecord.data.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/// Writes names of other scripts in Latin letters, as people do who have no such keyboard.
///
/// Greek and Cyrillic, which are most frequent, by tables of our own; the others by the transform
/// of their script in ICU (CLDR), made once a thread since a transform costs some milliseconds to
/// make. Kanji read as Chinese, as ICU does: so a Latin form is a second key, never the only one.
final class Transliteration {

  private static final Map<Integer, String> TABLE = new HashMap<>();

  static {
    put(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts " + "ch sh shch - y - e yu ya");
    put("іїєґўђјљњћџѓќѕ", "i i ye g u dj j lj nj c dz g k dz");
    put("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
  }

  private static final Map<Integer, String> TRANSFORMS =
      Map.of(
          UScript.HANGUL, "Hangul-Latin",
          UScript.HIRAGANA, "Hiragana-Latin",
          UScript.KATAKANA, "Katakana-Latin",
          UScript.HAN, "Han-Latin",
          UScript.ARABIC, "Arabic-Latin",
          UScript.HEBREW, "Hebrew-Latin",
          UScript.DEVANAGARI, "Devanagari-Latin",
          UScript.THAI, "Thai-Latin",
          UScript.GEORGIAN, "Georgian-Latin",
          UScript.ARMENIAN, "Armenian-Latin");

  private static final ThreadLocal<Map<String, Transliterator>> MADE =
      ThreadLocal.withInitial(HashMap::new);

  private Transliteration() {}

  private static void put(String letters, String latin) {
    var parts = latin.split(" ");
    for (var i = 0; i < letters.length(); i++) {
      TABLE.put((int) letters.charAt(i), parts[i].equals("-") ? "" : parts[i]);
    }
  }

  /// Whether the folded text has a letter of another script than Latin.
  static boolean isNeeded(String folded) {
    for (var i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= 0x370) {
        return folded
            .codePoints()
            .anyMatch(c -> Character.isLetter(c) && UScript.getScript(c) != UScript.LATIN);
      }
    }
    return false;
  }

  /// The folded text in Latin letters, folded again; what no transform knows stays.
  static String latin(String folded) {
    var latin = new StringBuilder(folded.length() + 16);
    var other = 0;
    for (var i = 0; i < folded.length(); ) {
      var c = folded.codePointAt(i);
      i += Character.charCount(c);
      var known = TABLE.get(c);
      if (known != null) {
        latin.append(known);
      } else {
        latin.appendCodePoint(c);
        other |= c >= 0x530 && UCharacter.isLetter(c) ? 1 : 0;
      }
    }
    if (other == 0) {
      return latin.toString();
    }
    var text = latin.toString();
    for (var script : text.codePoints().map(UScript::getScript).distinct().sorted().toArray()) {
      var transform = TRANSFORMS.get(script);
      if (transform != null) {
        text =
            MADE.get().computeIfAbsent(transform, Transliterator::getInstance).transliterate(text);
      }
    }
    return Fold.letters(text);
  }
}
