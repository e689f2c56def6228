package io.trackrecord.discord.picture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Discord's Markdown as HTML, after the rules of Discord's own client: what a text does that
/// somebody put into a message.
public final class DiscordMarkdown {

  /// One rule: what it matches where it stands, and what that becomes.
  private record Rule(Pattern pattern, java.util.function.Function<Matcher, String> html) {}

  private static final List<Rule> INLINE =
      List.of(
          rule("\\\\([^0-9A-Za-z\\s])", m -> escape(m.group(1))),
          rule(
              "```(?:[a-z0-9_+\\-.#]+?\\n)?\\n*([^\\n].*?)\\n*```",
              m -> "<pre>" + escape(m.group(1)) + "</pre>"),
          rule("(`+)(.*?[^`])\\1(?!`)", m -> "<code>" + escape(m.group(2).strip()) + "</code>"),
          rule(
              "\\[((?:\\\\.|[^\\[\\]\\\\])+)\\]\\((https?://[^\\s()<>]+)\\)",
              m -> "<a href=\"" + escape(m.group(2)) + "\">" + inline(m.group(1)) + "</a>"),
          rule(
              "<(https?://[^\\s<>]+)>",
              m -> "<a href=\"" + escape(m.group(1)) + "\">" + escape(m.group(1)) + "</a>"),
          rule(
              "((?:https?|steam)://[^\\s<]+[^<.,:;\"'\\]\\s])",
              m -> "<a class=\"auto\">" + escape(m.group(1)) + "</a>"),
          rule("<(@[!&]?|#|t:|id:|/|a?:)[^>\\s]+>", m -> mention(m.group())),
          rule("@(everyone|here)", m -> mention(m.group())),
          rule(":[a-zA-Z0-9_+-]+:", m -> "<i class=\"emoji\">" + m.group() + "</i>"),
          rule("\\*\\*(.+?)\\*\\*(?!\\*)", m -> "<b>" + inline(m.group(1)) + "</b>"),
          rule("__(.+?)__(?!_)", m -> "<u>" + inline(m.group(1)) + "</u>"),
          rule("~~(.+?)~~(?!_)", m -> "<s>" + inline(m.group(1)) + "</s>"),
          rule(
              "\\|\\|(.+?)\\|\\|",
              m -> "<span class=\"spoiler\">" + inline(m.group(1)) + "</span>"),
          rule(
              "\\*(?=\\S)((?:\\*\\*|\\s+(?:[^*\\s]|\\*\\*)|[^\\s*])+?)\\*(?!\\*)",
              m -> "<em>" + inline(m.group(1)) + "</em>"),
          rule("_((?:__|\\\\.|[^\\\\_])+?)_\\b", m -> "<em>" + inline(m.group(1)) + "</em>"));

  private static final Pattern BLOCK = Pattern.compile("```\\n(.*?)\\n```", Pattern.DOTALL);

  private DiscordMarkdown() {}

  /// The text as HTML, line by line.
  public static String html(String text) {
    var out = new StringBuilder();
    var at = 0;
    for (var block = BLOCK.matcher(text); block.find(); at = block.end()) {
      lines(text.substring(at, block.start()).stripTrailing(), out);
      out.append("<pre>").append(escape(block.group(1))).append("</pre>\n");
    }
    if (at == 0 || at < text.length()) {
      lines(at == 0 ? text : text.substring(at).stripLeading(), out);
    }
    return out.toString().stripTrailing();
  }

  private static void lines(String text, StringBuilder out) {
    for (var line : text.split("\n", -1)) {
      out.append(line(line)).append('\n');
    }
  }

  private static String line(String line) {
    if (line.startsWith("### ")) {
      return "<h3>" + inline(line.substring(4)) + "</h3>";
    }
    if (line.startsWith("## ")) {
      return "<h2>" + inline(line.substring(3)) + "</h2>";
    }
    if (line.startsWith("# ")) {
      return "<h1>" + inline(line.substring(2)) + "</h1>";
    }
    if (line.startsWith("-# ")) {
      return "<small>" + inline(line.substring(3)) + "</small>";
    }
    if (line.startsWith("> ")) {
      return "<blockquote>" + inline(line.substring(2)) + "</blockquote>";
    }
    var list = Pattern.compile("^ *(?:[-*+]|(\\d+)\\.) +(.*)").matcher(line);
    if (list.matches()) {
      var item =
          list.group(1) == null ? "<li>" : "<li class=\"n\" value=\"" + list.group(1) + "\">";
      return item + inline(list.group(2)) + "</li>";
    }
    return "<p>" + inline(line) + "</p>";
  }

  /// Text within a line as HTML.
  public static String inline(String text) {
    var out = new StringBuilder();
    var at = 0;
    while (at < text.length()) {
      var end = at;
      for (var rule : INLINE) {
        var matcher = rule.pattern().matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
          out.append(rule.html().apply(matcher));
          end = matcher.end();
          break;
        }
      }
      if (end == at) {
        end = text.offsetByCodePoints(at, 1);
        out.append(escape(text.substring(at, end)));
      }
      at = end;
    }
    return out.toString();
  }

  /// The text for HTML, to be read as it is.
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String mention(String text) {
    return "<span class=\"mention\">" + escape(text) + "</span>";
  }

  private static Rule rule(String pattern, java.util.function.Function<Matcher, String> html) {
    return new Rule(Pattern.compile(pattern, Pattern.DOTALL), html);
  }
}
