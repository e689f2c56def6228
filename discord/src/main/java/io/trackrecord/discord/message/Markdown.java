package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Discord's Markdown, written so that text of others is read as it is: it cannot format, mention,
/// link or pose as something else.
public final class Markdown {

  /// Everything that opens formatting, a mention, an emoji, a time stamp, a link or a quotation.
  /// The colon also breaks `https://` and `:smile:`.
  private static final String SPECIAL = "\\*_~|`[]()<>@#:-+.";

  private static final String UNSAFE_IN_ADDRESS = "()<>\"'\\`[]*~|^{}";

  private Markdown() {}

  /// The text, to be read literally.
  public static String text(String text) {
    return escape(PlainName.of(text));
  }

  /// The text, cut to so many characters before it is escaped.
  public static String text(String text, int most) {
    return escape(PlainName.of(text, most));
  }

  /// Rich text, each of its spans cut so that all together are at most so many characters before
  /// they are escaped.
  static String rich(RichText text, int most) {
    var out = new StringBuilder();
    var left = most;
    for (var span : text.spans()) {
      if (left <= 0) {
        if (out.charAt(out.length() - 1) != '…') {
          out.append('…');
        }
        break;
      }
      out.append(span(span, left));
      left -= span.text().length();
    }
    return out.toString();
  }

  private static String span(Span span, int most) {
    return switch (span) {
      case Span.Plain(String text) -> keepingEdges(text, lines(text, most));
      case Span.Strong(String text) -> strong(text, most);
      case Span.Code(String text) -> code(text, most);
      case Span.Link(String text, String address) -> link(text, address, most);
    };
  }

  /// Ordinary text of ours may have several lines; each is made harmless by itself.
  private static String lines(String text, int most) {
    var cut = PlainName.cut(text, most);
    // A line break at the end, or alone, joins the span to what follows.
    return Arrays.stream(cut.split("\n", -1)).map(Markdown::text).collect(Collectors.joining("\n"));
  }

  /// Puts back the space at either end, which joins a span to its neighbours.
  private static String keepingEdges(String text, String shown) {
    var before = !text.isEmpty() && text.charAt(0) == ' ' ? " " : "";
    var after = text.length() > 1 && text.charAt(text.length() - 1) == ' ' ? " " : "";
    return before + shown + after;
  }

  /// The text in bold.
  static String strong(String text, int most) {
    var shown = text(text, most);
    return shown.isEmpty() ? "" : "**" + shown + "**";
  }

  /// The text letter by letter. Nothing can be escaped inside code, so backticks get a longer
  /// fence.
  static String code(String text, int most) {
    var shown = PlainName.of(text, most);
    if (shown.isEmpty()) {
      return "";
    }
    if (shown.indexOf('`') < 0) {
      return '`' + shown + '`';
    }
    // Three backticks would open a block.
    return shown.contains("``") ? '`' + shown.replace('`', 'ˋ') + '`' : "`` " + shown + " ``";
  }

  /// A text of several lines, to be copied as it is. Nothing can be escaped inside a block of code,
  /// so what would end it is changed.
  static String block(String text) {
    var shown = new StringBuilder(text.length() + 8);
    text.replace("```", "ˋˋˋ")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(shown::appendCodePoint);
    return "```\n" + shown.toString().strip() + "\n```";
  }

  /// A link under a text. Discord shows a link whose text has brackets or an address raw: brackets
  /// are changed, and an address is shown as the link that it is.
  static String link(String text, String address, int most) {
    if (text.startsWith("https://")) {
      return '<' + address(address) + '>';
    }
    var shown = text(text.replace('[', '(').replace(']', ')'), most);
    return '[' + (shown.isEmpty() ? "link" : shown) + "](" + address(address) + ')';
  }

  /// The address with everything percent-encoded that could end it early.
  private static String address(String address) {
    var out = new StringBuilder(address.length());
    for (var b : address.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xFF);
      if (c > ' ' && c < 0x7F && UNSAFE_IN_ADDRESS.indexOf(c) < 0) {
        out.append(c);
      } else {
        out.append('%')
            .append("0123456789ABCDEF".charAt(c >> 4))
            .append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 && isMeant(text, i, c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /// Whether a special character does anything where it stands; what cannot do harm stays readable.
  private static boolean isMeant(String text, int i, char c) {
    return switch (c) {
      // A list, a quotation, a heading or small print: only where a line begins.
      case '-', '+' -> i == 0;
      // A numbered list, and the address of an invitation, which needs no `https`.
      case '.' ->
          (i > 0 && i == leadingDigits(text))
              || text.regionMatches(true, i - 7, "discord", 0, 7)
              || text.regionMatches(true, i - 10, "discordapp", 0, 10);
      // A link needs brackets, which are escaped.
      case '(', ')' -> false;
      // A time of day is no emoji, and a space behind it ends every address.
      case ':' -> i + 1 < text.length() && text.charAt(i + 1) != ' ';
      default -> true;
    };
  }

  private static int leadingDigits(String text) {
    var digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits;
  }
}
