package io.trackrecord.data.name.fold;

import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.Trigrams;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The consonants of a name. Hebrew and Arabic write few vowels, and scripts of India and Thai some
/// that nobody says, or leave some out, so that only the consonants of such a name and of what
/// people type for it in Latin letters are alike.
public final class Consonants {

  private static final int MIN_LENGTH = 3;

  private Consonants() {}

  /// Whether the name has letters of a script that leaves vowels out: Hebrew, Arabic, those of
  /// India, Thai.
  static boolean areWrittenAlone(String name) {
    return name.codePoints()
        .anyMatch(
            c ->
                ((c >= 0x590 && c <= 0x6FF) || (c >= 0x900 && c <= 0xE7F))
                    && Character.isLetter(c));
  }

  /// The consonants in Latin letters, those that are spelt for each other as one, none doubled;
  /// empty where there are too few to tell names apart.
  public static Optional<String> of(String name) {
    var latin = Transliteration.latin(Fold.letters(name));
    var consonants = new StringBuilder();
    for (var i = 0; i < latin.length(); i++) {
      var c = plain(latin.charAt(i));
      if (c != 0 && (consonants.isEmpty() || consonants.charAt(consonants.length() - 1) != c)) {
        consonants.append(c);
      }
    }
    return consonants.length() < MIN_LENGTH ? Optional.empty() : Optional.of(consonants.toString());
  }

  private static char plain(char c) {
    return switch (c) {
      case 'v' -> 'b';
      case 'f' -> 'p';
      case 'q', 'c' -> 'k';
      case 'a', 'e', 'i', 'o', 'u', 'w', 'y' -> 0;
      default -> c >= 'a' && c <= 'z' ? c : 0;
    };
  }

  /// The groups of letters under which an index finds a name by its consonants: none for a script
  /// that writes vowels.
  public static Set<String> groupsOfListed(String name) {
    return areWrittenAlone(name) ? groups(name) : Set.of();
  }

  /// The groups of letters to look for when a name was typed.
  public static Set<String> groups(String name) {
    var groups = new LinkedHashSet<String>();
    of(name).ifPresent(form -> Trigrams.of(form).forEach(group -> groups.add('~' + group)));
    return groups;
  }

  /// How like the consonants of two names are, where one leaves vowels out and the other does not;
  /// else 0.
  public static double share(String a, String b) {
    if (areWrittenAlone(a) == areWrittenAlone(b)) {
      return 0;
    }
    var formA = of(a);
    var formB = of(b);
    return formA.isEmpty() || formB.isEmpty() ? 0 : Similarity.ofWords(formA.get(), formB.get());
  }
}
