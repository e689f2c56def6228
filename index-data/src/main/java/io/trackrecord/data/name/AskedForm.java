package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.OtherLatin;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The forms by which a name that somebody types is looked for and compared: the loose forms, and
/// more habits of people, such as "21" for "Twenty One" or "Vale, Mara" for "Mara Vale".
///
/// No index stores these. So a habit can be added here without a new index format; the price is
/// that a listed name is found by one only where the typed name has the habit.
public final class AskedForm {

  /// What people add to tell of whom they speak: "Moss Village (the band)".
  private static final Pattern KIND_BEHIND =
      Pattern.compile(
          "(?<=\\S)\\s*[(\\[](?:(?:the|la|le|el|die) )?(?:band|group|musician|singer|rapper|dj|producer"
              + "|composer|artist|duo|trio|quartet|official|gruppe|sangerin|sanger|groupe|chanteur|chanteuse"
              + "|banda|grupo|cantante|cantor|группа|певец|певица|歌手|バンド|가수)[)\\]]$"
              + "|(?<=\\S)\\s+(?:official|oficial|officiel)$");

  /// A surname set in front, as lists are sorted; nothing else may join the names.
  private static final Pattern SURNAME_FIRST =
      Pattern.compile("^(\\p{L}[^\\s,;&+/]*), (\\p{L}[^\\s,;&+/]*(?: \\p{L}[^\\s,;&+/]*)?)$");

  /// "n" for "and" that hyphens or apostrophes hold: `Salt-N-Pepper`.
  private static final Pattern HELD_N = Pattern.compile("(?<=\\p{L})\\s*['-]n['-]?\\s*(?=\\p{L})");

  private static final Pattern AND = Pattern.compile("(?<=\\S)\\s+(?:and|&|\\+)\\s+(?=\\S)");

  /// The end of a sound file's name, and the track number before it.
  private static final Pattern FILE_END =
      Pattern.compile("(?<=\\S)\\.(?:mp3|wav|flac|m4a|ogg|opus|aiff?|aac|wma)$");

  private static final Pattern FILE_NUMBER = Pattern.compile("^\\d{1,3}\\s*[-._)]?\\s+(?=\\S)");

  private AskedForm() {}

  /// The forms of an artist's name, the loose ones first.
  public static Set<String> ofArtist(String name) {
    var forms = new LinkedHashSet<>(LooseForm.ofArtist(name));
    forms.addAll(moreOfArtist(name));
    return forms;
  }

  /// Those forms of an artist's name that are not its loose ones.
  static Set<String> moreOfArtist(String name) {
    var forms = new LinkedHashSet<String>();
    var folded = Fold.letters(name);
    var plain = KIND_BEHIND.matcher(folded).replaceFirst("");
    if (!plain.equals(folded)) {
      forms.addAll(LooseForm.ofArtist(plain));
    }
    if (folded.indexOf(',') > 0) {
      var swapped = SURNAME_FIRST.matcher(folded);
      if (swapped.matches()) {
        add(forms, swapped.group(2) + ' ' + swapped.group(1));
      }
    }
    addAll(forms, name, plain);
    AskedNumbers.inArtist(plain).forEach(form -> add(forms, form));
    return forms;
  }

  /// The forms of a title, the loose ones first.
  public static Set<String> ofTitle(TitleName title) {
    var forms = new LinkedHashSet<>(LooseForm.ofTitle(title));
    forms.addAll(moreOfTitle(title));
    return forms;
  }

  /// Those forms of a title that are not its loose ones.
  static Set<String> moreOfTitle(TitleName title) {
    var forms = new LinkedHashSet<String>();
    ofPart(forms, title.base());
    title.alternatives().forEach(other -> ofPart(forms, other));
    return forms;
  }

  private static void ofPart(Set<String> forms, String part) {
    var folded = Fold.letters(part);
    var name = withoutFileName(folded);
    name.ifPresent(own -> add(forms, own));
    var plain = name.orElse(folded);
    addAll(forms, part, plain);
    AskedNumbers.inTitle(plain).forEach(form -> add(forms, form));
  }

  /// What artists' names and titles have in common.
  private static void addAll(Set<String> forms, String written, String folded) {
    if (folded.indexOf(' ') >= 0 || folded.indexOf('-') >= 0) {
      var brief = AND.matcher(folded).replaceAll(" n ");
      if (!brief.equals(folded)) {
        add(forms, brief);
      }
      var full = HELD_N.matcher(folded).replaceAll(" and ");
      if (!full.equals(folded)) {
        add(forms, full);
      }
    }
    OtherLatin.of(written).forEach(latin -> add(forms, latin));
  }

  private static Optional<String> withoutFileName(String folded) {
    var end = FILE_END.matcher(folded);
    return end.find()
        ? Optional.of(FILE_NUMBER.matcher(folded.substring(0, end.start())).replaceFirst(""))
        : Optional.empty();
  }

  private static void add(Set<String> forms, String folded) {
    var form = NameForm.same(folded);
    if (!form.isEmpty()) {
      forms.add(form);
    }
  }
}
