package io.trackrecord.data.name;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a bracket or the part behind a dash says of the film, series or game that a song is
/// from: `(From "Night Ferry")`, `- From the Motion Picture "Night Ferry"`, `- From "Night Ferry"
/// Soundtrack`.
///
/// Only for comparing: a song's key does not change with it.
final class ScreenMark {

  private static final String MEDIUM =
      "(?:motion picture|picture|film|filme|movie|cartoon|series|serie|tv show|show|musical|anime|game"
          + "|trailer|pelicula|telenovela|novela|dizi|фильма|кинофильма|мультфильма|сериала|к/ф|м/ф|т/с)";

  /// "From", which is enough in a bracket.
  private static final Pattern FROM =
      Pattern.compile(
          "^(?:(?:music|song|(?:(?:main|love|title|end|opening) )?theme|track|single|taken|originally)"
              + " )?from (?=\\S)"
              + "|^(?:as )?(?:heard|featured|seen|used) in (?=\\S)");

  /// What "from" is in other languages, before the word for a film.
  private static final Pattern FROM_FILM =
      Pattern.compile(
          "^(?:aus(?: de[mr])?|del|de la|du|tire du|extrait du|dal(?:la)?|d[oa]|из) (?=(?:\\p{L}+ )?"
              + MEDIUM
              + "(?!\\p{L}))");

  private static final Pattern NAMES_A_MEDIUM =
      Pattern.compile("(?<!\\p{L})(?:" + MEDIUM + "|soundtrack|ost)(?!\\p{L})");

  /// What stands between "from" and the name where no quotes tell where it begins.
  private static final Pattern BEFORE_NAME =
      Pattern.compile("^(?:the )?(?:\\p{L}+ ){0,2}?" + MEDIUM + "(?!\\p{L}) *");

  private static final Pattern SOUNDTRACK =
      Pattern.compile(
          "[ ,/-]*(?:original )?(?:motion picture )?(?<!\\p{L})(?:soundtrack|ost)(?: version)?$");

  private static final String OPENING = "\"\u201c\u201e\u00ab\u2039'\u2018「『";
  private static final String CLOSING = "\"\u201d\u201c\u00bb\u203a'\u2019」』";

  private ScreenMark() {}

  /// The name of what the song is from, with "soundtrack" behind it where the folded piece says so;
  /// nothing where it names none. Behind a dash more is asked for than "from", since titles read so
  /// too (`Postcard - From Home`): quotes, or a word for a film.
  static Optional<String> of(String folded, Bracket.Kind kind) {
    var from = FROM.matcher(folded);
    if (from.find()) {
      var rest = folded.substring(from.end());
      var isSure =
          kind == Bracket.Kind.BRACKETED
              || !quoted(rest).isBlank()
              || NAMES_A_MEDIUM.matcher(rest).find();
      return isSure ? Optional.of(name(rest)) : Optional.empty();
    }
    var fromFilm = FROM_FILM.matcher(folded);
    return fromFilm.find() ? Optional.of(name(folded.substring(fromFilm.end()))) : Optional.empty();
  }

  private static String name(String rest) {
    var soundtrack = SOUNDTRACK.matcher(rest);
    var isSoundtrack = soundtrack.find();
    var named = isSoundtrack ? rest.substring(0, soundtrack.start()) : rest;
    var name = quoted(named);
    if (name.isBlank()) {
      name = BEFORE_NAME.matcher(named).replaceFirst("");
    }
    return (name + (isSoundtrack ? " soundtrack" : "")).strip();
  }

  /// What stands in quotes; empty where nothing does.
  private static String quoted(String text) {
    var start = 0;
    while (start < text.length()
        && (OPENING.indexOf(text.charAt(start)) < 0
            || (start > 0 && text.charAt(start - 1) != ' '))) {
      start++;
    }
    var end = text.length() - 1;
    while (end > start && CLOSING.indexOf(text.charAt(end)) < 0) {
      end--;
    }
    return end > start ? text.substring(start + 1, end) : "";
  }
}
