package io.trackrecord.data.name.fold;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Writes names of other scripts in Latin letters, as people do who have no such keyboard.
///
/// Greek and Cyrillic, which are most frequent, by tables of our own; the others by the transform
/// of their script in ICU (CLDR), made once a thread since a transform costs some milliseconds to
/// make. Kanji read as Chinese, as ICU does: so a Latin form is a second key, never the only one.
public final class Transliteration {

  private static final int FIRST_IN_TABLE = 0x370;
  private static final int BEHIND_TABLE = 0x530;
  private static final @Nullable String[] TABLE =
      new @Nullable String[BEHIND_TABLE - FIRST_IN_TABLE];

  static {
    put(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts " + "ch sh shch - y - e yu ya");
    put("іїєґўђјљњћџѓќѕ", "i i ye g u dj j lj nj c dz g k dz");
    put("өүұәңһғқўҳҷӣӯ", "o u u a n h g k u h j i u");
    put("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
  }

  private static final Map<Integer, String> TRANSFORMS =
      Map.ofEntries(
          Map.entry(UScript.HANGUL, "Hangul-Latin"),
          Map.entry(UScript.HIRAGANA, "Hiragana-Latin"),
          Map.entry(UScript.KATAKANA, "Katakana-Latin"),
          Map.entry(UScript.HAN, "Han-Latin"),
          Map.entry(UScript.ARABIC, "Arabic-Latin"),
          Map.entry(UScript.HEBREW, "Hebrew-Latin"),
          Map.entry(UScript.DEVANAGARI, "Devanagari-Latin"),
          Map.entry(UScript.TAMIL, "Tamil-Latin"),
          Map.entry(UScript.BENGALI, "Bengali-Latin"),
          Map.entry(UScript.TELUGU, "Telugu-Latin"),
          Map.entry(UScript.GUJARATI, "Gujarati-Latin"),
          Map.entry(UScript.GURMUKHI, "Gurmukhi-Latin"),
          Map.entry(UScript.KANNADA, "Kannada-Latin"),
          Map.entry(UScript.MALAYALAM, "Malayalam-Latin"),
          Map.entry(UScript.ORIYA, "Oriya-Latin"),
          Map.entry(UScript.ETHIOPIC, "Amharic-Latin/BGN"),
          Map.entry(UScript.THAI, "Thai-Latin"),
          Map.entry(UScript.GEORGIAN, "Georgian-Latin"),
          Map.entry(UScript.ARMENIAN, "Armenian-Latin"));

  private static final int RECENT = 1 << 14;

  /// Scripts whose letters are read one by one, so that what each became can be kept for good.
  private static final int FIRST_HAN = 0x3400;

  private static final int LAST_HAN = 0x9FFF;
  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;
  private static final AtomicReferenceArray<String> LETTERS =
      new AtomicReferenceArray<>(LAST_HANGUL - FIRST_HAN + 1);

  private static final ThreadLocal<Transforms> MADE = ThreadLocal.withInitial(Transforms::new);

  /// The transforms of one thread, and what the latest words became: most words come again.
  private static final class Transforms {

    private final Map<String, Transliterator> made = new HashMap<>();
    private final Map<String, String> recent =
        new LinkedHashMap<>(1024, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > RECENT;
          }
        };

    String of(String word, String transform) {
      var known = recent.get(word);
      if (known == null) {
        known = with(word, transform);
        recent.put(word, known);
      }
      return known;
    }

    String with(String text, String transform) {
      return made.computeIfAbsent(transform, Transliterator::getInstance).transliterate(text);
    }
  }

  private Transliteration() {}

  private static void put(String letters, String latin) {
    var parts = latin.split(" ");
    for (var i = 0; i < letters.length(); i++) {
      TABLE[letters.charAt(i) - FIRST_IN_TABLE] = parts[i].equals("-") ? "" : parts[i];
    }
  }

  /// Whether the folded text has a letter of another script than Latin.
  public static boolean isNeeded(String folded) {
    for (var i = 0; i < folded.length(); ) {
      var c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (c >= FIRST_IN_TABLE
          && (isHan(c)
              || isHangul(c)
              || (Character.isLetter(c) && UScript.getScript(c) != UScript.LATIN))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is one of the unified ideographs, all of which are letters.
  private static boolean isHan(int c) {
    return c >= 0x4E00 && c <= LAST_HAN;
  }

  private static boolean isHangul(int c) {
    return c >= FIRST_HANGUL && c <= LAST_HANGUL;
  }

  /// The folded text in Latin letters, folded again; what no transform knows stays. Words are
  /// transformed one by one, Han and Hangul letter by letter.
  public static String latin(String folded) {
    var reading = new Reading(folded.length() + 16);
    for (var i = 0; i < folded.length(); ) {
      var c = folded.codePointAt(i);
      i += Character.charCount(c);
      reading.add(c);
    }
    return reading.end();
  }

  /// A text on its way into Latin letters.
  private static final class Reading {

    private final StringBuilder latin;
    private final StringBuilder word = new StringBuilder();
    private int script = UScript.LATIN;
    private boolean behindHan;
    private boolean transformed;

    Reading(int length) {
      latin = new StringBuilder(length);
    }

    void add(int c) {
      var known = c < FIRST_IN_TABLE || c >= BEHIND_TABLE ? null : TABLE[c - FIRST_IN_TABLE];
      var own = c < BEHIND_TABLE ? UScript.LATIN : scriptOf(c, script);
      if (own != script) {
        endWord();
        script = own;
      }
      if (own != UScript.LATIN) {
        transformed = true;
        word.appendCodePoint(c);
      } else if (known != null) {
        append(known);
      } else {
        apart(c);
        latin.appendCodePoint(c);
      }
    }

    String end() {
      endWord();
      return transformed ? Fold.letters(latin.toString()) : latin.toString();
    }

    private void endWord() {
      var transform = TRANSFORMS.get(script);
      if (transform != null && !word.isEmpty()) {
        if (script == UScript.HAN || script == UScript.HANGUL) {
          for (var i = 0; i < word.length(); ) {
            var c = word.codePointAt(i);
            i += Character.charCount(c);
            behindHan |= script == UScript.HAN && endsInLetter();
            append(letter(c, transform));
            behindHan = script == UScript.HAN;
          }
        } else {
          append(MADE.get().of(word.toString(), transform));
        }
      }
      word.setLength(0);
    }

    private void append(String text) {
      if (!text.isEmpty()) {
        apart(text.codePointAt(0));
        latin.append(text);
      }
    }

    /// A syllable of Chinese stands apart from letters beside it, as ICU has it.
    private void apart(int next) {
      if (behindHan && Character.isLetter(next)) {
        latin.append(' ');
      }
      behindHan = false;
    }

    private boolean endsInLetter() {
      return !latin.isEmpty() && Character.isLetter(latin.codePointBefore(latin.length()));
    }
  }

  /// The script whose transform the character needs; Latin where it needs none.
  private static int scriptOf(int c, int before) {
    if (isHan(c)) {
      return UScript.HAN;
    }
    if (isHangul(c)) {
      return UScript.HANGUL;
    }
    var script = UScript.getScript(c);
    if (script == UScript.COMMON || script == UScript.INHERITED) {
      // Marks, and the long sound of kana, belong to the letter before.
      var type = Character.getType(c);
      var joined = type == Character.MODIFIER_LETTER || type == Character.NON_SPACING_MARK;
      return joined ? before : UScript.LATIN;
    }
    return TRANSFORMS.containsKey(script) ? script : UScript.LATIN;
  }

  private static String letter(int c, String transform) {
    if (c < FIRST_HAN || c > LAST_HANGUL || (c > LAST_HAN && c < FIRST_HANGUL)) {
      return MADE.get().with(Character.toString(c), transform);
    }
    var known = LETTERS.get(c - FIRST_HAN);
    if (known == null) {
      known = MADE.get().with(Character.toString(c), transform);
      LETTERS.set(c - FIRST_HAN, known);
    }
    return known;
  }
}
