package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.LookAlikes;
import io.trackrecord.data.name.fold.ScriptHalves;
import io.trackrecord.data.name.fold.ScriptVariants;
import io.trackrecord.data.name.fold.Transliteration;
import io.trackrecord.data.name.fold.Umlauts;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms in which a name and what people type for it are equal though something was dropped or
/// written in other letters: a leading or trailing article, symbols read as letters (`P!nk`,
/// `Ke$ha`), another script in Latin letters, letters that only look Latin, "Pt. II" for "Part 2",
/// "n'" or "e" for "and", ö for oe, one half of a name in two scripts, a number that tells artists
/// apart.
///
/// A loose form never stands for sameness: what matches by it is similar, at least 0.9.
public final class LooseForm {

  private static final Pattern THE = Pattern.compile("^the\\s+(?=\\S)|(?<=\\S),?\\s+the$");

  /// An article set behind the name, as lists are sorted: "Sterne, Die", "Sterne (Die)".
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile(
          "^(.+\\S)(?:,\\s*|\\s\\()(die|der|das|les|le|la|los|las|el|il|lo|gli|o|a|os|as|de|het)\\)?$");

  /// What stands before names, written out and short.
  private static final Map<String, String> TITLES =
      Map.of(
          "saint", "st", "st.", "saint", "st", "saint", "doctor", "dr", "dr.", "doctor", "dr",
          "doctor", "mister", "mr", "mr.", "mister", "mr", "mister");

  /// The number that tells artists of one name apart in a catalogue: "Elder (2)".
  private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<=\\S)\\s*\\(\\d{1,3}\\)$");

  /// What people write for "and" between words.
  private static final Pattern AND =
      Pattern.compile("(?<=\\S\\s)(?:'?n'|'n|n|e|y|und|et|en|og|och|ve|ja|и|і|та|i)(?=\\s\\S)");

  private LooseForm() {}

  /// The loose forms of an artist's name, few, without repeats. Names of other scripts are
  /// transliterated, which costs up to a tenth of a millisecond.
  public static Set<String> ofArtist(String name) {
    var folded = Fold.letters(name);
    var forms = new LinkedHashSet<String>();
    addAll(forms, folded);
    var numbered = NUMBER_BEHIND.matcher(folded);
    if (folded.endsWith(")") && numbered.find()) {
      var unnumbered = folded.substring(0, numbered.start());
      if (unnumbered.codePoints().anyMatch(Character::isLetter)) {
        addAll(forms, unnumbered);
      }
    }
    var behind = ARTICLE_BEHIND.matcher(folded);
    if ((folded.indexOf(',') > 0 || folded.endsWith(")")) && behind.matches()) {
      addAll(forms, behind.group(2) + ' ' + behind.group(1));
    }
    Umlauts.spelt(name).ifPresent(spelt -> addAll(forms, Fold.letters(spelt)));
    title(folded).ifPresent(other -> addAll(forms, other));
    for (var half : ScriptHalves.of(folded)) {
      addAll(forms, half);
    }
    return forms;
  }

  /// The name with the title in front of it written out, or short.
  private static Optional<String> title(String folded) {
    var space = folded.indexOf(' ');
    var other = space < 0 ? null : TITLES.get(folded.substring(0, space));
    return other == null ? Optional.empty() : Optional.of(other + folded.substring(space));
  }

  /// The loose forms of a title: of its base and of the other ways to say it.
  public static Set<String> ofTitle(TitleName title) {
    var forms = new LinkedHashSet<String>();
    addAll(forms, PartNumbers.read(Fold.letters(title.base())));
    Umlauts.spelt(title.base())
        .ifPresent(spelt -> addAll(forms, PartNumbers.read(Fold.letters(spelt))));
    for (var other : title.alternatives()) {
      addAll(forms, PartNumbers.read(Fold.letters(other)));
    }
    return forms;
  }

  /// The loose form of what a title says beside its main part; empty where it says nothing.
  static String ofRest(String rest) {
    return rest.isEmpty() ? "" : NameForm.same(AskedNumbers.parts(Fold.letters(rest)));
  }

  private static void addAll(Set<String> forms, String folded) {
    var read = dropThe(readAnd(readSymbols(folded)));
    if (Transliteration.isNeeded(read)) {
      var plain = ScriptVariants.plain(read);
      if (!plain.equals(read)) {
        add(forms, NameForm.same(plain));
      }
      var latin = dropThe(Transliteration.latin(plain));
      add(forms, NameForm.same(latin));
      if (ScriptVariants.isKana(read)) {
        add(forms, NameForm.same(ScriptVariants.bySound(latin)));
      }
      if (LookAlikes.mayHold(read)) {
        add(forms, NameForm.same(dropThe(LookAlikes.read(read))));
      }
    }
    add(forms, NameForm.same(read));
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

  private static String readAnd(String folded) {
    return folded.indexOf(' ') < 0 ? folded : AND.matcher(folded).replaceAll("and");
  }

  /// `$` read as s, × as x, and `!` and `@` as i and a where letters stand on both sides.
  private static String readSymbols(String folded) {
    if (folded.chars().noneMatch(c -> "$!@\u00d7".indexOf(c) >= 0)
        || folded.codePoints().noneMatch(Character::isLetter)) {
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
        case '\u00d7' -> read.setCharAt(i, 'x');
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
}
