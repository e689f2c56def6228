package io.trackrecord.data.name.fold;

import java.util.Map;

/// Letters of one script that people write for each other, and the sounds of kana.
public final class ScriptVariants {

  /// Arabic letters that are typed for each other, and old forms of Japanese characters.
  private static final Map<Integer, Integer> PLAIN =
      Map.ofEntries(
          entry('\u0629', '\u0647'), // teh marbuta, heh
          entry('\u0649', '\u064a'), // alef maksura, yeh
          entry('\u06cc', '\u064a'),
          entry('\u06a9', '\u0643'),
          entry('\u0623', '\u0627'), // alef with hamza, alef
          entry('\u0625', '\u0627'),
          entry('\u0622', '\u0627'),
          entry('\u0671', '\u0627'),
          entry('\u0624', '\u0648'),
          entry('\u0626', '\u064a'),
          entry('\ufa11', '\u5d0e'), // old and new forms of saki, taka, hama, be, sai, sawa
          entry('\u9ad9', '\u9ad8'),
          entry('\u6ff5', '\u6d5c'),
          entry('\u6ff1', '\u6d5c'),
          entry('\u908a', '\u8fba'),
          entry('\u9089', '\u8fba'),
          entry('\u9f4b', '\u658e'),
          entry('\u9f4a', '\u6589'),
          entry('\u6fa4', '\u6ca2'),
          entry('\u6afb', '\u685c'),
          entry('\u570b', '\u56fd'),
          entry('\u5ee3', '\u5e83'),
          entry('\u5cef', '\u5cf0'),
          entry('\u5d8b', '\u5cf6'));

  private ScriptVariants() {}

  private static Map.Entry<Integer, Integer> entry(char from, char to) {
    return Map.entry((int) from, (int) to);
  }

  /// The folded text with each letter as it is typed most plainly.
  public static String plain(String folded) {
    var plain = new StringBuilder(folded.length());
    folded.codePoints().forEach(c -> plain.appendCodePoint(PLAIN.getOrDefault(c, c)));
    return plain.toString();
  }

  /// Whether the text has kana.
  public static boolean isKana(String folded) {
    return folded.chars().anyMatch(c -> c >= 0x3041 && c <= 0x30FA);
  }

  /// Kana in Latin letters as they sound, without the length of vowels: `tsuzuku` for `tsudzuku`,
  /// `kohei` for `kouhei`.
  public static String bySound(String latin) {
    return latin
        .replace("dzu", "zu")
        .replace("dji", "ji")
        .replace("ou", "o")
        .replace("oo", "o")
        .replace("uu", "u")
        .replace("aa", "a")
        .replace("ii", "i")
        .replace("ee", "e");
  }
}
