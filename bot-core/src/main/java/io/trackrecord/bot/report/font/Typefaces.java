package io.trackrecord.bot.report.font;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the font for a character: the main one where it has it, else the one of its script.
public final class Typefaces {

  private static final String MAIN = "NotoSans-Regular";
  private static final String BOLD = "NotoSans-Bold";
  private static final String HAN = "DroidSansFallbackFull";
  private static final String HANGUL = "NanumSquareR";
  private static final String SYMBOLS = "DejaVuSans";

  private static final Map<UnicodeScript, String> OF_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "NotoSansArabic-Regular"),
          Map.entry(UnicodeScript.ARMENIAN, "NotoSansArmenian-Regular"),
          Map.entry(UnicodeScript.BENGALI, "NotoSansBengali-Regular"),
          Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari-Regular"),
          Map.entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic-Regular"),
          Map.entry(UnicodeScript.GEORGIAN, "NotoSansGeorgian-Regular"),
          Map.entry(UnicodeScript.GUJARATI, "NotoSansGujarati-Regular"),
          Map.entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi-Regular"),
          Map.entry(UnicodeScript.HEBREW, "NotoSansHebrew-Regular"),
          Map.entry(UnicodeScript.KANNADA, "NotoSansKannada-Regular"),
          Map.entry(UnicodeScript.KHMER, "NotoSansKhmer-Regular"),
          Map.entry(UnicodeScript.LAO, "NotoSansLao-Regular"),
          Map.entry(UnicodeScript.MALAYALAM, "NotoSansMalayalam-Regular"),
          Map.entry(UnicodeScript.MYANMAR, "NotoSansMyanmar-Regular"),
          Map.entry(UnicodeScript.SINHALA, "NotoSansSinhala-Regular"),
          Map.entry(UnicodeScript.TAMIL, "NotoSansTamil-Regular"),
          Map.entry(UnicodeScript.TELUGU, "NotoSansTelugu-Regular"),
          Map.entry(UnicodeScript.THAI, "NotoSansThai-Regular"),
          Map.entry(UnicodeScript.HANGUL, HANGUL),
          Map.entry(UnicodeScript.HAN, HAN),
          Map.entry(UnicodeScript.HIRAGANA, HAN),
          Map.entry(UnicodeScript.KATAKANA, HAN),
          Map.entry(UnicodeScript.BOPOMOFO, HAN));

  private final boolean bold;
  private final Map<UnicodeScript, List<String>> candidates = new HashMap<>();

  /// @param bold whether the main font is the bold one
  public Typefaces(boolean bold) {
    this.bold = bold;
  }

  /// The main font.
  public Typeface main() {
    return Typeface.of(bold ? BOLD : MAIN);
  }

  /// The font that has all characters of a cluster, which a reader sees as one; empty where none
  /// has.
  ///
  /// @param before the font of the text before it, which goes on where it can, or the main one
  Optional<Typeface> of(String cluster, Typeface before) {
    var first = cluster.codePointAt(0);
    var script = UnicodeScript.of(first);
    var isNeutral = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    if (isNeutral && hasAll(before, cluster)) {
      return Optional.of(before);
    }
    return candidates.computeIfAbsent(script, this::candidates).stream()
        .map(Typeface::of)
        .filter(face -> hasAll(face, cluster))
        .findFirst();
  }

  private List<String> candidates(UnicodeScript script) {
    var names = new ArrayList<String>();
    var own = OF_SCRIPT.get(script);
    if (own != null) {
      names.add(own);
    }
    names.add(bold ? BOLD : MAIN);
    names.add(SYMBOLS);
    names.add(HAN);
    names.add(HANGUL);
    return names;
  }

  private static boolean hasAll(Typeface face, String cluster) {
    return cluster.codePoints().allMatch(c -> isInvisible(c) || face.has(c));
  }

  /// Whether a character only steers how others are drawn.
  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
