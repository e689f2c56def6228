package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of a typed name in the ways that people write them: "Twenty One" and 21, III and 3,
/// "Nr. 3" and "No. 3", "cz. 2" and "Pt. 2". Every way stands for the same number.
final class AskedNumbers {

  private static final List<String> SMALL =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
              .split(" "));
  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> ROMAN =
      List.of(
          "- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" "));

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:("
              + String.join("|", TENS.subList(2, 10))
              + ")(?:[ -]("
              + String.join("|", SMALL.subList(1, 10))
              + "))?|("
              + String.join("|", SMALL.reversed())
              + "))(?![\\p{L}\\d])");

  /// Round numbers, which stand in names more often than others of three digits and more.
  private static final Map<Pattern, String> ROUND =
      Map.of(
          Pattern.compile("(?<![\\p{L}\\d])(?:one|a) hundred(?![\\p{L}\\d])"), "100",
          Pattern.compile("(?<![\\p{L}\\d])(?:one|a) thousand(?![\\p{L}\\d])"), "1000",
          Pattern.compile("(?<![\\p{L}\\d])ten thousand(?![\\p{L}\\d])"), "10000");

  private static final Pattern IN_DIGITS =
      Pattern.compile("(?<![\\p{L}\\d.,#$])0?(\\d{1,2})(?![\\p{L}\\d.,%])");

  /// Roman numbers of several letters; of one only where they end the title or a part of it.
  private static final Pattern IN_ROMAN =
      Pattern.compile("(?<=[ (])(?:([ivx]{2,5})(?!\\p{L})|([ivx])(?=$|[:,)\\]]))");

  private static final Pattern LAST_DIGITS =
      Pattern.compile("(?<=[ (#])0*(\\d{1,2})(?=$|[:,)\\]])");

  /// What stands before a number and says no more than that it is one.
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:no|nr|num|numero|number|nummer)(?!\\p{L})[.:]?\\s*|[#\u2116]\\s*|n\u00b0\\s*)(?=\\d)");

  /// Words for "part" beside those of [PartNumbers], only where a number stands behind.
  private static final Pattern PART =
      Pattern.compile(
          "(?<!\\p{L})(?:parts|pts|cz|cast|dil|del|osa|bolum|resz|phan|partea|чч|ч)(?!\\p{L})\\.?\\s*"
              + "(?=(?:\\d+|[ivx]+)(?![\\p{L}\\d]))");

  private static final Pattern PART_BEHIND =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|a|o|re|er|e|eme)?\\.?[ -]"
              + "(?:part|parte|partie|teil|del|deel|cast|часть|czesc)(?!\\p{L})");

  private static final Pattern OF_SO_MANY =
      Pattern.compile("(?<=(?<!\\p{L})pt \\d{1,2})\\s*(?:of|von|de|di|из|/)\\s*\\d{1,2}(?!\\d)");

  private AskedNumbers() {}

  /// Other ways to write the numbers of an artist's folded name.
  static Set<String> inArtist(String folded) {
    var ways = new LinkedHashSet<String>();
    ways.add(digits(folded));
    ways.add(IN_DIGITS.matcher(folded).replaceAll(AskedNumbers::word));
    ways.remove(folded);
    return ways;
  }

  /// Other ways to write the numbers of a folded title.
  static Set<String> inTitle(String folded) {
    var ways = new LinkedHashSet<String>();
    var plain = parts(folded);
    var unsigned = SIGN.matcher(plain).replaceAll("");
    ways.add(plain);
    ways.add(unsigned);
    if (!unsigned.equals(plain)) {
      ways.add(SIGN.matcher(plain).replaceAll("no "));
    }
    var digits = IN_ROMAN.matcher(digits(unsigned)).replaceAll(AskedNumbers::arabic);
    ways.add(digits);
    ways.add(LAST_DIGITS.matcher(digits).replaceAll("$1"));
    ways.add(LAST_DIGITS.matcher(digits).replaceAll(AskedNumbers::roman));
    ways.add(IN_DIGITS.matcher(digits).replaceAll(AskedNumbers::word));
    ways.remove(folded);
    return ways;
  }

  /// The folded title with its parts written in one way, those of [PartNumbers] and others.
  static String parts(String folded) {
    var parts = PART.matcher(PART_BEHIND.matcher(folded).replaceAll("pt $1")).replaceAll("pt ");
    return OF_SO_MANY.matcher(PartNumbers.read(parts)).replaceAll("");
  }

  private static String digits(String folded) {
    var read = folded;
    for (var round : ROUND.entrySet()) {
      read = round.getKey().matcher(read).replaceAll(round.getValue());
    }
    return IN_WORDS
        .matcher(read)
        .replaceAll(
            found -> {
              var small = found.group(3);
              if (small != null) {
                return Integer.toString(SMALL.indexOf(small));
              }
              var ones = found.group(2) == null ? 0 : SMALL.indexOf(found.group(2));
              return Integer.toString(TENS.indexOf(found.group(1)) * 10 + ones);
            });
  }

  private static String word(MatchResult found) {
    var number = Integer.parseInt(found.group(1), 10);
    if (number < SMALL.size()) {
      return SMALL.get(number);
    }
    var ones = number % 10;
    return TENS.get(number / 10) + (ones == 0 ? "" : " " + SMALL.get(ones));
  }

  private static String arabic(MatchResult found) {
    var roman = found.group(1) == null ? found.group(2) : found.group(1);
    var number = ROMAN.indexOf(roman);
    return number < 0 ? Matcher.quoteReplacement(found.group()) : Integer.toString(number);
  }

  private static String roman(MatchResult found) {
    var number = Integer.parseInt(found.group(1), 10);
    return number > 0 && number < ROMAN.size() ? ROMAN.get(number) : found.group(1);
  }
}
