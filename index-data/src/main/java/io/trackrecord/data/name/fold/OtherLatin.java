package io.trackrecord.data.name.fold;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Further ways to write a name in Latin letters, where languages with one script have several: the
/// Serbian Ђ is Đ, the Ukrainian и y, the Bulgarian щ sht, the Tamil ச c or s; and the other way
/// round, a name with the letters of those ways (`Jurij Čajkin`) as [Transliteration] writes it.
///
/// Only for what somebody types: an index has the one way of [Transliteration].
public final class OtherLatin {

  /// As scholars and Serbs write it, without the marks.
  private static final Map<Character, String> SCHOLARLY =
      letters("ж z ч c ш s щ sc х h ц c й j ю ju я ja ђ d ћ c џ dz є je ї ji ы y э e ё e ъ - ь -");

  private static final Map<Character, String> UKRAINIAN = letters("г h и y й i ю iu я ia є ie ї i");

  private static final Map<Character, String> UKRAINIAN_TYPED = letters("г h и y є ye ї yi");

  private static final Map<Character, String> BULGARIAN = letters("щ sht ъ a х h");

  /// Latin letters with marks as they stand for letters of Cyrillic.
  private static final Map<Character, String> MARKED = letters("č ch ć c š sh ž zh đ dj c ts h kh");

  private OtherLatin() {}

  private static Map<Character, String> letters(String pairs) {
    var letters = new HashMap<Character, String>();
    var parts = pairs.split(" ");
    for (var i = 0; i < parts.length; i += 2) {
      letters.put(parts[i].charAt(0), parts[i + 1].equals("-") ? "" : parts[i + 1]);
    }
    return Map.copyOf(letters);
  }

  /// The name in other ways, few, folded; none where its letters leave no choice.
  public static Set<String> of(String name) {
    var ways = new LinkedHashSet<String>();
    if (name.chars().allMatch(c -> c < 0x100)) {
      return ways;
    }
    var folded = Fold.letters(name);
    // Folding takes the dots of ї away, and the marks of č.
    var lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (has(folded, 0x400, 0x52F)) {
      var isUkrainian = lower.chars().anyMatch(c -> "іїєґ".indexOf(c) >= 0);
      for (var table :
          isUkrainian
              ? List.of(SCHOLARLY, UKRAINIAN, UKRAINIAN_TYPED)
              : List.of(SCHOLARLY, BULGARIAN)) {
        ways.add(Transliteration.latin(Fold.letters(read(lower, table))));
      }
      ways.remove(Transliteration.latin(folded));
    } else if (has(folded, 0xB80, 0xBFF)) {
      ways.add(Transliteration.latin(folded).replace('c', 's'));
    } else if (lower.chars().anyMatch(c -> "čćšžđ".indexOf(c) >= 0)) {
      var read = Fold.letters(read(lower, MARKED));
      ways.add(read);
      ways.add(read.replace('j', 'y'));
    }
    return ways;
  }

  private static boolean has(String text, int first, int last) {
    return text.chars().anyMatch(c -> c >= first && c <= last);
  }

  private static String read(String text, Map<Character, String> table) {
    var read = new StringBuilder(text.length() + 8);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      read.append(table.getOrDefault(c, Character.toString(c)));
    }
    return read.toString();
  }
}
