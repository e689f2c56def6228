package io.trackrecord.slack.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as Slack hands it over: `&`, `<` and `>` are escaped; links, channels and people stand in
/// angle brackets.
public final class SlackMarkup {

  private static final Pattern WRAPPED = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private static final Pattern MENTION = Pattern.compile("<@[^>]*>[,:]?");

  /// The text as its writer typed it: a link is its address, a channel or person is its name.
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

  /// What was said to whom the text mentions: what follows the mention, or what precedes it where
  /// nothing follows.
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
          // Slack makes a link of example.com, which nobody typed with a scheme.
          target.startsWith("mailto:") ? target.substring("mailto:".length()) : target;
    };
  }

  private SlackMarkup() {}
}
