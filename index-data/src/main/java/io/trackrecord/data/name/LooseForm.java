package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms in which a name and what people type for it are equal though something was dropped or
/// written in other letters: a leading or trailing "The", symbols read as letters (`P!nk`,
/// `Ke$ha`), another script in Latin letters, letters that only look Latin, "Pt. II" for "Part 2".
///
/// A loose form never stands for sameness: what matches by it is similar, at least 0.9.
public final class LooseForm {

  private static final Pattern THE = Pattern.compile("^the\\s+(?=\\S)|(?<=\\S),?\\s+the$");
  private static final Pattern PART =
      Pattern.compile("\\b(?:part|pt|parte|teil)\\b\\.?\\s*(?=[0-9ivx]+\\b)");
  private static final Pattern ROMAN = Pattern.compile("(?<=\\bpt )(i{1,3}|iv|vi{0,3}|ix|x)\\b");
  private static final List<String> ROMANS =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

  private LooseForm() {}

  /// The loose forms of an artist's name, one to three, without repeats. Names of other scripts are
  /// transliterated, which costs up to a tenth of a millisecond.
  public static Set<String> ofArtist(String name) {
    return of(Fold.letters(name));
  }

  /// The loose forms of a title: of its base and of the other ways to say it.
  public static Set<String> ofTitle(TitleName title) {
    var forms = new LinkedHashSet<String>(of(parts(Fold.letters(title.base()))));
    for (var other : title.alternatives()) {
      forms.addAll(of(parts(Fold.letters(other))));
    }
    return forms;
  }

  private static Set<String> of(String folded) {
    var forms = new LinkedHashSet<String>();
    var read = dropThe(readSymbols(folded));
    if (Transliteration.isNeeded(read)) {
      add(forms, NameForm.same(dropThe(Transliteration.latin(read))));
      if (LookAlikes.mayHold(read)) {
        add(forms, NameForm.same(dropThe(LookAlikes.read(read))));
      }
    }
    add(forms, NameForm.same(read));
    return forms;
  }

  private static void add(Set<String> forms, String form) {
    if (!form.isEmpty()) {
      forms.add(form);
    }
  }

  private static String dropThe(String folded) {
    if (!folded.contains("the")) {
      return folded;
    }
    var dropped = THE.matcher(folded).replaceFirst("");
    return dropped.isBlank() ? folded : dropped;
  }

  /// `$` read as s, and `!` and `@` as i and a where letters stand on both sides.
  private static String readSymbols(String folded) {
    if (folded.indexOf('$') < 0 && folded.indexOf('!') < 0 && folded.indexOf('@') < 0) {
      return folded;
    }
    if (folded.codePoints().noneMatch(Character::isLetter)) {
      return folded;
    }
    var read = new StringBuilder(folded);
    for (var i = 0; i < read.length(); i++) {
      var inside =
          i > 0
              && i + 1 < read.length()
              && Character.isLetter(read.charAt(i - 1))
              && Character.isLetter(read.charAt(i + 1));
      switch (read.charAt(i)) {
        case '$' -> read.setCharAt(i, 's');
        case '!' -> {
          if (inside) {
            read.setCharAt(i, 'i');
          }
        }
        case '@' -> {
          if (inside) {
            read.setCharAt(i, 'a');
          }
        }
        default -> {}
      }
    }
    return read.toString();
  }

  private static String parts(String folded) {
    if (!folded.contains("pt") && !folded.contains("part") && !folded.contains("teil")) {
      return folded;
    }
    var shortened = PART.matcher(folded).replaceAll("pt ");
    return ROMAN
        .matcher(shortened)
        .replaceAll(match -> Integer.toString(ROMANS.indexOf(match.group()) + 1));
  }
}
