package io.trackrecord.data.source;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decodes the HTML entities that some datasets' files hold in place of characters: `Sugar &amp;
/// Salt`.
final class HtmlEntities {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
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
          Map.entry("uuml", "\u00fc"));

  private HtmlEntities() {}

  /// The text with every entity decoded, once; what is no entity stays.
  static String decode(String text) {
    return text.indexOf('&') < 0 || text.indexOf(';') < 0
        ? text
        : ENTITY
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        decoded(match.group(), match.group(1), match.group(2), match.group(3))));
  }

  private static String decoded(
      String entity, @Nullable String decimal, @Nullable String hex, @Nullable String name) {
    if (name != null) {
      return NAMED.getOrDefault(name, entity);
    }
    var number =
        decimal != null
            ? Integer.parseInt(decimal)
            : Integer.parseInt(Objects.requireNonNull(hex), 16);
    return Character.isValidCodePoint(number) && Character.isDefined(number)
        ? Character.toString(number)
        : entity;
  }
}
