package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The places at which a name that credits several artists is parted.
///
/// Words and commas always part a name. So does a symbol with a space on both sides. A symbol
/// without them stands inside of names as well (`AC/DC`, `Y&T`), and parts only sides that are long
/// enough to be names: [#canPart(String, String, int)].
final class Joints {

  /// Parts of one name; a longer list says nothing more.
  private static final int MAX_PARTS = 64;

  /// Letters and digits of a side that a symbol without spaces parts off.
  private static final int LONG = 4;

  private static final int FIRST_NOT_LATIN = 0x250;

  /// Punctuation that stands inside of names and never joins any.
  private static final String IN_NAMES = ".'-!$?()";

  private static final int LONGEST_WORD = 8;

  /// Spaces, from the first of them: a long row of spaces is read once.
  private static final String RUN = "(?<! ) +";

  /// Words between spaces that part listed names.
  private static final List<String> LISTED_WORDS =
      List.of(
          "x",
          "and",
          "vs",
          "vs.",
          "versus",
          "with",
          "presents",
          "pres.",
          "meets",
          "b2b",
          "и",
          "х",
          "та",
          "und",
          "mit",
          "et",
          "avec",
          "y",
          "con",
          "e",
          "og",
          "och",
          "med",
          "ve",
          "ja",
          "és",
          "și",
          "şi",
          "và",
          "і",
          "και",
          "और");

  /// Words in small letters that part only typed names.
  private static final List<String> TYPED_WORDS = List.of("i", "dan", "va", "و");

  private static final Set<String> ALL_WORDS =
      Stream.of(LISTED_WORDS, TYPED_WORDS)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final String WORDS =
      RUN
          + "(?:[&+×/\\\\]|"
          + String.join("|", LISTED_WORDS).replace(".", "\\.")
          + ") +|"
          + RUN
          + "w/(?!o\\b) *";

  /// Not the comma of 10,000, nor the middle dot of the Catalan l·l.
  private static final String COMMAS =
      '(' + RUN + ")?(?:(?<!\\d),|,(?!\\d{3}(?!\\d))|[;،؛、､|•]|(?<!l)·|·(?!l)) *";

  /// An `x` without spaces joins names of scripts that have no capitals.
  private static final String TIGHT =
      '('
          + RUN
          + ")?(?:[&+×\\\\]|/(?<! w/)(?<!\\d/(?=\\d))) *|(?<=[\\p{Lo}\\p{Lm}\\p{M}])x(?=\\p{Lo})";

  /// What the names of an index are parted at.
  static final Joints LISTED = new Joints(WORDS + '|' + COMMAS, TIGHT, LONG, Joints::readable);

  /// Joints that only what somebody types is parted at: those of further languages, also where they
  /// are written to a word, and symbols beside short names.
  static final Joints TYPED =
      new Joints(
          WORDS
              + '|'
              + COMMAS
              + '|'
              + RUN
              + "(?:(?-i:"
              + String.join("|", TYPED_WORDS)
              + ") +|[وו](?=\\p{L}{2}))"
              + "|("
              + RUN
              + ")?[×・/] *"
              + "|(?<=[\\p{IsHan}\\p{IsKatakana}ー])と(?=[\\p{IsHan}\\p{IsKatakana}])"
              + "|(?<=\\p{IsHangul})[와과] +(?=\\p{IsHangul})",
          TIGHT,
          2,
          Joints::readable);

  /// What names were parted at when the index format was new. An index that was built then has the
  /// sides of these joints, and is asked for them as well.
  static final Joints FORMER =
      new Joints(
          "\\s+(?:&|\\+|and|x|×|vs\\.?|versus|with|w/|presents|pres\\.|meets|b2b|и|та|und|mit|et|avec|y|con|e|og|och|med|ve)\\s+"
              + "|\\s*[,;，、；|·•]\\s*"
              + "|\\s+[/／]\\s+",
          "(?<=[^\\s/+]{4})[/／+](?=[^\\s/+]{4})",
          0,
          name -> name);

  private static final Pattern EDGES = Pattern.compile("^[-_]+ *|(?<![-_( ]) *[-_(]+$");

  private final Pattern always;
  private final Pattern tight;
  private final int least;
  private final UnaryOperator<String> reading;

  /// @param least letters and digits that a side has at least at a symbol without spaces, where
  ///   neither side says more of itself
  /// @param reading the name as the patterns read it, every character in its place
  private Joints(String always, String tight, int least, UnaryOperator<String> reading) {
    this.always = Pattern.compile(always, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.tight = Pattern.compile(tight, Pattern.CASE_INSENSITIVE);
    this.least = least;
    this.reading = reading;
  }

  /// The parts of a name in order, as written and stripped; the name alone where nothing parts it.
  List<String> part(String name) {
    if (!mayPart(name)) {
      return List.of(name.strip());
    }
    var text = reading.apply(name);
    var parts = new ArrayList<String>();
    var start = 0;
    for (var joint = always.matcher(text); parts.size() < MAX_PARTS && joint.find(); ) {
      partTightly(name, text.substring(start, joint.start()), start, parts);
      start = joint.end();
    }
    partTightly(name, text.substring(start), start, parts);
    return parts;
  }

  /// Parts a piece of a name at symbols without spaces.
  ///
  /// @param text the readable piece
  /// @param offset where it begins in the name
  private void partTightly(String name, String text, int offset, List<String> parts) {
    var ends = new ArrayList<Integer>();
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (var joint = tight.matcher(text); starts.size() < MAX_PARTS && joint.find(); ) {
      ends.add(joint.start());
      starts.add(joint.end());
    }
    ends.add(text.length());
    var from = 0;
    for (var i = 0; i + 1 < starts.size(); i++) {
      var left = text.substring(starts.get(i), ends.get(i));
      var right = text.substring(starts.get(i + 1), ends.get(i + 1));
      if (canPart(left, right, least) && canPart(right, left, least)) {
        parts.add(side(name.substring(offset + from, offset + ends.get(i))));
        from = starts.get(i + 1);
      }
    }
    parts.add(side(name.substring(offset + from, offset + text.length())));
  }

  /// A side without what held it to the joint: "Ann (", "-Fenn", "_Fenn".
  private static String side(String written) {
    var side = EDGES.matcher(written.strip()).replaceAll("");
    return side.isEmpty() ? written.strip() : side;
  }

  /// Whether one side of a symbol without spaces is long enough to be a name: one letter of a
  /// script without capitals (`月×風`), two letters beside such a script, three beside a name of
  /// several words (`Ann/The Fenns`), else `least`.
  private static boolean canPart(String side, String other, int least) {
    var needed =
        isWithoutCapitals(side)
            ? 1
            : isWithoutCapitals(other) ? 2 : other.strip().indexOf(' ') > 0 ? LONG - 1 : LONG;
    return side.codePoints().filter(c -> c == '!' || NameForm.isKept(c)).count()
        >= Math.min(needed, least);
  }

  private static boolean isWithoutCapitals(String side) {
    return side.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER);
  }

  /// Whether any joint may be found; false is certain. Most names are words of Latin letters, and
  /// the patterns take long.
  private static boolean mayPart(String name) {
    var start = 0;
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      if (c == ' ') {
        if (start > 0 && i > start && isJointWord(name.substring(start, i))) {
          return true;
        }
        start = i + 1;
      } else if (c >= FIRST_NOT_LATIN
          || (!Character.isLetterOrDigit(c) && IN_NAMES.indexOf(c) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJointWord(String word) {
    return word.length() <= LONGEST_WORD && ALL_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The name in which each kind of space is a space, full-width forms are ASCII, and what looks
  /// like × is ×. Every character keeps its place.
  private static String readable(String name) {
    var text = new StringBuilder(name);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0xFF01 && c <= 0xFF5E) {
        text.setCharAt(i, (char) (c - 0xFEE0));
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        text.setCharAt(i, ' ');
      } else if ("✕✖❌⨯✗╳".indexOf(c) >= 0) {
        text.setCharAt(i, '×');
      }
    }
    return text.toString();
  }
}
