package io.trackrecord.data.name.fold;

import java.util.HashMap;
import java.util.Map;

/// Letters that no Unicode decomposition takes apart, and what people type for them.
///
/// Sources: Unicode's `Latin-ASCII` transform (CLDR) for the Latin letters, and for ø, æ, œ, þ, ð,
/// ł what the bearers of such names write themselves on keyboards without them.
final class LetterTable {

  private static final Map<Integer, String> LETTERS = new HashMap<>();

  static {
    put("ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th");
    put("ı", "i", "ħ", "h", "ŧ", "t", "ŋ", "n", "ĸ", "k", "ſ", "s", "ɓ", "b", "ɗ", "d");
    put("ƒ", "f", "ɠ", "g", "ɨ", "i", "ɫ", "l", "ɲ", "n", "ɵ", "o", "ƙ", "k", "ƴ", "y");
    put("ƶ", "z", "ȥ", "z", "ʉ", "u", "ʋ", "v", "ɛ", "e", "ə", "e", "ǝ", "e", "ɔ", "o");
    put("ɐ", "a", "ʌ", "v", "ʍ", "w", "ɥ", "h", "ɯ", "m", "ɹ", "r", "ʇ", "t", "ɟ", "j");
    put("ᴀ", "a", "ʙ", "b", "ᴄ", "c", "ᴅ", "d", "ᴇ", "e", "ꜰ", "f", "ɢ", "g", "ʜ", "h");
    put("ɪ", "i", "ᴊ", "j", "ᴋ", "k", "ʟ", "l", "ᴍ", "m", "ɴ", "n", "ᴏ", "o", "ᴘ", "p");
    put("ʀ", "r", "ꜱ", "s", "ᴛ", "t", "ᴜ", "u", "ᴠ", "v", "ᴡ", "w", "ʏ", "y", "ᴢ", "z");
    put("ᵻ", "i", "ꝁ", "k", "ꝑ", "p", "ꭓ", "x", "ꞵ", "b");
    // Modifier letters and primes that people type as an apostrophe, or leave out.
    put("ʹ", "'", "ʺ", "'", "ʻ", "'", "ʼ", "'", "ʽ", "'", "ʾ", "'", "ʿ", "'", "ˈ", "'");
    put("ꞌ", "'", "Ꞌ", "'", "′", "'", "ˮ", "'");
    // Latin letters in black circles and squares, which have no compatibility decomposition.
    for (var letter = 0; letter < 26; letter++) {
      var plain = Character.toString((char) ('a' + letter));
      LETTERS.put(0x1F150 + letter, plain);
      LETTERS.put(0x1F170 + letter, plain);
    }
  }

  private LetterTable() {}

  private static void put(String... pairs) {
    for (var i = 0; i < pairs.length; i += 2) {
      LETTERS.put(pairs[i].codePointAt(0), pairs[i + 1]);
    }
  }

  /// What stands for the letter, or the empty string where the letter stands for itself.
  static String plain(int codePoint) {
    return LETTERS.getOrDefault(codePoint, "");
  }
}
