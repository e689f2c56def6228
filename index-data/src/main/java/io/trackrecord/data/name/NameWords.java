package io.trackrecord.data.name;

import com.ibm.icu.lang.UScript;
import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.Transliteration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a name, for free text and for completion.
///
/// Words end at spaces and punctuation. Parts joined by punctuation are also one word (`AC/DC`: ac,
/// dc, acdc), so is a row of single letters (`N.W.A`: nwa). Scripts without spaces give pairs of
/// characters. A name without letters is one word. Words of other scripts also have a Latin form.
public final class NameWords {

  private static final int LONGEST_WORD = 64;

  /// `007-Title`, `03. Title`: a number that starts with 0, or stands before a dot.
  private static final Pattern TRACK_NUMBER =
      Pattern.compile("^\\s*(?:0\\d{1,2}\\s*[-.]|\\d{1,2}\\.\\s)\\s*(?=\\S)");

  private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private NameWords() {}

  /// The words that a query looks for, in order, without repeats.
  public static List<String> ofQuery(String text) {
    return List.copyOf(wordsOfQuery(text));
  }

  private static Set<String> wordsOfQuery(String text) {
    var words = new LinkedHashSet<String>();
    for (var chunk : chunks(text)) {
      var parts = parts(chunk);
      if (parts.isEmpty()) {
        add(words, chunk);
      } else if (parts.size() > 1 && parts.stream().allMatch(part -> part.length() == 1)) {
        add(words, String.join("", parts));
      } else {
        parts.forEach(part -> addPart(words, part));
      }
    }
    return words;
  }

  /// The words that a query looks for where its punctuation is taken to stand inside words:
  /// `Pa-per` is paper.
  public static List<String> ofQueryJoined(String text) {
    var words = new LinkedHashSet<String>();
    for (var chunk : chunks(text)) {
      var parts = parts(chunk);
      if (parts.isEmpty()) {
        add(words, chunk);
      } else {
        addPart(words, String.join("", parts));
      }
    }
    return List.copyOf(words);
  }

  /// The words under which the index finds a name: those of [#ofQuery(String)], the joined forms
  /// and the Latin ones.
  public static Set<String> ofName(String text) {
    var words = new LinkedHashSet<String>();
    words.addAll(apart(text));
    for (var chunk : chunks(text)) {
      var parts = parts(chunk);
      if (parts.isEmpty()) {
        add(words, chunk);
        continue;
      }
      parts.forEach(part -> addPart(words, part));
      if (parts.size() > 1) {
        add(words, String.join("", parts));
      }
      if (mayReadOtherwise(chunk)) {
        LooseForm.ofArtist(chunk).forEach(form -> add(words, form));
      }
    }
    return words;
  }

  /// The words of a name that may be misspelt, for comparing word by word: those of
  /// [#ofQuery(String)] without a track number in front, words that were run together (`AndyVale`)
  /// also apart, and words of other scripts also in Latin letters.
  public static Set<String> ofNoisy(String text) {
    var cleaned = withoutTrackNumber(text);
    var words = wordsOfQuery(cleaned);
    words.addAll(apart(cleaned));
    words.stream()
        .filter(Transliteration::isNeeded)
        .toList()
        .forEach(word -> add(words, NameForm.same(Transliteration.latin(word))));
    return words;
  }

  private static String withoutTrackNumber(String text) {
    var start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    // Few names begin with a digit, and the expression takes as long as all the rest.
    return start < text.length() && text.charAt(start) >= '0' && text.charAt(start) <= '9'
        ? TRACK_NUMBER.matcher(text).replaceFirst("")
        : text;
  }

  /// The folded words as typed, split at spaces only, for matching prefixes while typing.
  public static List<String> chunks(String text) {
    return chunksOfFolded(Fold.letters(text));
  }

  /// The words of [#chunks(String)] of a text that is folded already.
  static List<String> chunksOfFolded(String folded) {
    if (folded.isEmpty()) {
      return List.of();
    }
    var chunks = new ArrayList<String>();
    for (var chunk : folded.split(" ")) {
      if (chunk.equals("&") || chunk.equals("+")) {
        chunks.add("and");
      } else if (!chunk.isEmpty()) {
        chunks.add(chunk);
      }
    }
    // A dash between words is no word; a name of dashes alone is.
    if (chunks.size() > 1) {
      var kept = new ArrayList<String>(chunks.size());
      for (var chunk : chunks) {
        if (hasKept(chunk)) {
          kept.add(chunk);
        }
      }
      return kept.isEmpty() ? chunks : kept;
    }
    return chunks;
  }

  private static boolean hasKept(String chunk) {
    for (var i = 0; i < chunk.length(); ) {
      var c = chunk.codePointAt(i);
      if (NameForm.isKept(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /// The words of a text whose words were run together.
  private static List<String> apart(String text) {
    return isRunTogether(text) ? ofQuery(RUN_TOGETHER.matcher(text).replaceAll(" ")) : List.of();
  }

  /// Whether a small letter stands before a capital.
  private static boolean isRunTogether(String text) {
    var small = false;
    for (var i = 0; i < text.length(); ) {
      var c = text.codePointAt(i);
      i += Character.charCount(c);
      if (small && isCapital(c)) {
        return true;
      }
      small = isSmall(c);
    }
    return false;
  }

  static boolean isSmall(int c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.getType(c) == Character.LOWERCASE_LETTER;
  }

  static boolean isCapital(int c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isPlain(String chunk) {
    for (var i = 0; i < chunk.length(); i++) {
      if (!isPlain(chunk.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /// Whether a word may have a loose form that is not its parts, joined; false is certain.
  private static boolean mayReadOtherwise(String chunk) {
    var hasLetter = false;
    for (var i = 0; i < chunk.length(); i++) {
      var c = chunk.charAt(i);
      if (c >= 0x80 || "&+$!@".indexOf(c) >= 0) {
        return true;
      }
      hasLetter |= isPlain(c);
    }
    return !hasLetter;
  }

  private static List<String> parts(String chunk) {
    if (isPlain(chunk)) {
      return List.of(chunk);
    }
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (var i = 0; i < chunk.length(); ) {
      var c = chunk.codePointAt(i);
      i += Character.charCount(c);
      // An apostrophe or "!" inside a word is dropped rather than splitting it, and a plus belongs
      // to
      // a word only at its end.
      if (NameForm.isKept(c) && (c != '+' || i == chunk.length())) {
        part.appendCodePoint(c);
      } else if (c != '\'' && c != '\u2019' && c != '!' && !part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static void addPart(Set<String> words, String part) {
    if (!hasWithoutSpaces(part)) {
      add(words, part);
      return;
    }
    var run = new ArrayList<Integer>();
    var other = new StringBuilder();
    for (var c : part.codePoints().toArray()) {
      if (isWrittenWithoutSpaces(c)) {
        add(words, other.toString());
        other.setLength(0);
        run.add(c);
      } else {
        pairs(words, run);
        other.appendCodePoint(c);
      }
    }
    add(words, other.toString());
    pairs(words, run);
  }

  private static boolean hasWithoutSpaces(String part) {
    for (var i = 0; i < part.length(); i++) {
      if (part.charAt(i) >= 0xE00) {
        return part.codePoints().anyMatch(NameWords::isWrittenWithoutSpaces);
      }
    }
    return false;
  }

  private static void pairs(Set<String> words, List<Integer> run) {
    if (run.size() == 1) {
      add(words, Character.toString(run.getFirst()));
    }
    for (var i = 0; i + 1 < run.size(); i++) {
      add(words, Character.toString(run.get(i)) + Character.toString(run.get(i + 1)));
    }
    run.clear();
  }

  private static boolean isWrittenWithoutSpaces(int c) {
    if (c < 0xE00) {
      return false;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  private static void add(Set<String> words, String word) {
    if (!word.isEmpty()) {
      words.add(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD));
    }
  }
}
