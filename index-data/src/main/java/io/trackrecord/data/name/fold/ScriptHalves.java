package io.trackrecord.data.name.fold;

import java.util.List;

/// A name that is written twice, once in Latin letters and once in another script, taken apart:
/// `周杰倫 Jay Chou`, `IU(아이유)`.
public final class ScriptHalves {

  /// A half with fewer letters is rather a part of the name than the name once more.
  private static final int MIN_LATIN = 2;

  private ScriptHalves() {}

  /// The Latin half and the other half of a folded name; empty where it has no halves, or where one
  /// word mixes scripts.
  public static List<String> of(String folded) {
    if (!Transliteration.isNeeded(folded)) {
      return List.of();
    }
    var latin = new StringBuilder();
    var other = new StringBuilder();
    for (var word : folded.split("[\\s()\\[\\]{}/|（）【】,;:-]+")) {
      if (word.isEmpty()) {
        continue;
      }
      var hasLatin = word.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c));
      var hasOther = Transliteration.isNeeded(word);
      if (hasLatin && hasOther) {
        return List.of();
      }
      (hasOther ? other : latin).append(word).append(' ');
    }
    var letters = latin.codePoints().filter(Character::isLetter).count();
    return letters < MIN_LATIN || other.isEmpty()
        ? List.of()
        : List.of(latin.toString().strip(), other.toString().strip());
  }
}
