package io.trackrecord.data.track;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decodes HTML entities. Some datasets' files hold them in place of characters (`Sugar &amp;
/// Salt`), and links collect them on their way through web pages and chats. Takes time linear in
/// the text's length.
public final class HtmlEntities {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");

  /// An ampersand that was encoded several times.
  private static final Pattern REPEATED_AMPERSAND =
      Pattern.compile("&(?:(?i:amp)|#0*38|#[xX]0*26);(?:amp;)++");

  /// The entities that HTML itself needs.
  private static final Map<String, String> MARKUP =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("aacute", "\u00e1"),
          Map.entry("agrave", "\u00e0"),
          Map.entry("auml", "\u00e4"),
          Map.entry("aring", "\u00e5"),
          Map.entry("ccedil", "\u00e7"),
          Map.entry("eacute", "\u00e9"),
          Map.entry("egrave", "\u00e8"),
          Map.entry("iacute", "\u00ed"),
          Map.entry("ntilde", "\u00f1"),
          Map.entry("oacute", "\u00f3"),
          Map.entry("oslash", "\u00f8"),
          Map.entry("ouml", "\u00f6"),
          Map.entry("szlig", "\u00df"),
          Map.entry("uacute", "\u00fa"),
          Map.entry("uuml", "\u00fc"),
          Map.entry("bull", "\u2022"),
          Map.entry("middot", "\u00b7"),
          Map.entry("laquo", "\u00ab"),
          Map.entry("raquo", "\u00bb"),
          Map.entry("deg", "\u00b0"),
          Map.entry("times", "\u00d7"),
          Map.entry("acirc", "\u00e2"),
          Map.entry("atilde", "\u00e3"),
          Map.entry("aelig", "\u00e6"),
          Map.entry("ecirc", "\u00ea"),
          Map.entry("euml", "\u00eb"),
          Map.entry("igrave", "\u00ec"),
          Map.entry("icirc", "\u00ee"),
          Map.entry("iuml", "\u00ef"),
          Map.entry("eth", "\u00f0"),
          Map.entry("ograve", "\u00f2"),
          Map.entry("ocirc", "\u00f4"),
          Map.entry("otilde", "\u00f5"),
          Map.entry("ugrave", "\u00f9"),
          Map.entry("ucirc", "\u00fb"),
          Map.entry("yacute", "\u00fd"),
          Map.entry("yuml", "\u00ff"),
          Map.entry("thorn", "\u00fe"),
          Map.entry("iexcl", "\u00a1"),
          Map.entry("iquest", "\u00bf"),
          Map.entry("hearts", "\u2665"));

  private static final Map<String, String> NAMED =
      Stream.of(MARKUP, LETTERS)
          .flatMap(names -> names.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private HtmlEntities() {}

  /// A named letter; the capital's name begins with a capital, as in `&Eacute;`.
  private static @Nullable String named(String name) {
    var letter = NAMED.get(name);
    if (letter != null || !Character.isUpperCase(name.charAt(0))) {
      return letter;
    }
    var small = LETTERS.get(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    return small == null ? null : small.toUpperCase(Locale.ROOT);
  }

  /// Decodes each entity of a name or a title once. Unknown entities stay as they are.
  public static String decode(String text) {
    return decode(text, HtmlEntities::named);
  }

  /// Decodes the entities of an address, or of a text that holds addresses: only those that HTML
  /// itself needs, in any case (`&AMP;`), and an ampersand also if it was encoded several times
  /// (`&amp;amp;`).
  public static String decodeAddresses(String text) {
    return text.indexOf('&') < 0
        ? text
        : decode(
            REPEATED_AMPERSAND.matcher(text).replaceAll("&amp;"),
            name -> MARKUP.get(name.toLowerCase(Locale.ROOT)));
  }

  private static String decode(String text, Function<String, @Nullable String> names) {
    return text.indexOf('&') < 0 || text.indexOf(';') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(
                match -> {
                  var name = match.group(3);
                  var decoded =
                      name == null ? character(match.group(1), match.group(2)) : names.apply(name);
                  return Matcher.quoteReplacement(decoded == null ? match.group() : decoded);
                });
  }

  private static @Nullable String character(@Nullable String decimal, @Nullable String hex) {
    var code =
        decimal != null
            ? Integer.parseInt(decimal)
            : Integer.parseInt(Objects.requireNonNull(hex), 16);
    return Character.isValidCodePoint(code) && Character.isDefined(code)
        ? Character.toString(code)
        : null;
  }
}
