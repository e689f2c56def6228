package io.trackrecord.data.name.fold;

/// Folds the letters of a name: case, width, compatibility forms, diacritics and the letters of
/// [LetterTable]. Spaces and punctuation stay, so that words can still be told apart. The Cyrillic
/// й is a letter of its own and stays. [FoldedText] has the steps.
public final class Fold {

  private Fold() {}

  /// The folded text, with every run of white space made one space and none at the ends.
  public static String letters(String text) {
    if (isPlain(text)) {
      return text;
    }
    var simple = FoldedLetters.fold(text);
    return simple == null ? byUnicode(text) : simple;
  }

  /// Folds any text, by Unicode's own tables.
  static String byUnicode(String text) {
    return FoldedText.of(text).text();
  }

  /// Whether folding would change nothing: lower-case ASCII with single spaces, the most common
  /// case.
  private static boolean isPlain(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x7F || c < ' ' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }
}
