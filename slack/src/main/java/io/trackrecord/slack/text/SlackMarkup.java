package io.trackrecord.slack.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes text from Slack: `&`, `<` and `>` are escaped; links, channels and users are in angle
/// brackets.
public final class SlackMarkup {

  private static final Pattern WRAPPED = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern MENTION = Pattern.compile("<@[^>]*>[,:]?");

  /// Returns the text as it was typed. A link becomes its URL, a channel or user its name.
  public static String asTyped(String text) {
    var typed =
        WRAPPED
            .matcher(text)
            .replaceAll(
                match -> {
                  var target = match.group(1);
                  var label = match.group(2) == null ? "" : match.group(2);
                  return Matcher.quoteReplacement(unwrapped(target, label));
                });
    return typed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  /// Returns the text after the first mention, or the text before it if nothing follows.
  public static String withoutMention(String text) {
    var mention = MENTION.matcher(text);
    if (!mention.find()) {
      return text.strip();
    }
    var after = text.substring(mention.end()).strip();
    return after.isEmpty() ? text.substring(0, mention.start()).strip() : after;
  }

  private static String unwrapped(String target, String label) {
    if (target.isEmpty()) {
      return label;
    }
    return switch (target.charAt(0)) {
      case '@' -> label.isEmpty() ? "" : "@" + label;
      case '#' -> label.isEmpty() ? "" : "#" + label;
      case '!' -> label;
      default ->
          // Slack turns an email address into a mailto link.
          target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
    };
  }

  private SlackMarkup() {}
}
