package io.trackrecord.slack.loopback;

import java.util.regex.Pattern;

/// What text may hold: nothing that notifies anybody, and no character that Slack wants escaped.
final class TextRules {

  private static final Pattern MENTION =
      Pattern.compile("<(@|!channel|!here|!everyone|!subteam)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANGLE = Pattern.compile("<([^>]*)>?");
  private static final Pattern ALLOWED =
      Pattern.compile("(https://|http://|mailto:|!date\\^)[^|<]*(\\|[^|<]*)?");
  private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");

  private final Violations violations;

  TextRules(Violations violations) {
    this.violations = violations;
  }

  /// Text with Slack's markup.
  void markup(String where, String text) {
    var mention = MENTION.matcher(text);
    violations.check(!mention.find(), where, "a mention: " + text);
    var angle = ANGLE.matcher(text);
    while (angle.find()) {
      violations.check(
          angle.group().endsWith(">") && ALLOWED.matcher(angle.group(1)).matches(),
          where,
          "an angle bracket that is neither a link nor escaped: " + text);
    }
    violations.check(
        !BARE_AMPERSAND.matcher(text).find(), where, "an ampersand that is not escaped: " + text);
    controls(where, text);
  }

  /// Text that is shown as it is.
  void plain(String where, String text) {
    controls(where, text);
  }

  private void controls(String where, String text) {
    violations.check(
        text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'),
        where,
        "a control character");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(next)) {
        i++;
      } else {
        violations.check(!Character.isSurrogate(c), where, "half a surrogate pair");
      }
    }
  }
}
