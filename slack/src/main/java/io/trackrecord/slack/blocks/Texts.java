package io.trackrecord.slack.blocks;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.regex.Pattern;

/// Builds text objects that show a reply's text literally: names cannot bring mentions, formatting
/// or emoji (`:names:`) along.
///
/// Slack's markup can escape only `&`, `<` and `>`. A name such as `*NSYNC` or `:wumpscut:` cannot
/// be written in it, so a text with such characters is sent as plain text.
public final class Texts {

  private static final Pattern FORMATTING =
      Pattern.compile("[*~`]|(?<!\\w)_|_(?!\\w)|:[\\w+-]+:|^\\s*>", Pattern.MULTILINE);

  /// Control characters, and bidirectional embeddings and overrides, which would reverse the rest
  /// of the line. The core wraps names in isolates, which prevent that and are kept.
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}&&[^\n]]|[\u202A-\u202E\u2066\u2067]");

  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  /// Removes control characters, direction overrides and unpaired surrogates.
  public static String clean(String text) {
    var harmless = HARMFUL.matcher(text).replaceAll(" ");
    StringBuilder whole = null;
    for (var i = 0; i < harmless.length(); i++) {
      var c = harmless.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < harmless.length()
          && Character.isLowSurrogate(harmless.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        whole = whole == null ? new StringBuilder(harmless) : whole;
        whole.setCharAt(i, '\uFFFD');
      }
    }
    return whole == null ? harmless : whole.toString();
  }

  /// Truncates a text with an ellipsis to `max` UTF-16 code units. Never splits a surrogate pair.
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    var end = max - 2;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    var kept = text.substring(0, end) + "…";
    var isOpen = kept.lastIndexOf(ISOLATE) > kept.lastIndexOf(END_ISOLATE);
    return isOpen ? kept + END_ISOLATE : kept;
  }

  /// Returns the text on one line, truncated to `max`.
  static String line(String text, int max) {
    return clean(cut(text, max)).replace('\n', ' ');
  }

  /// Cleans a text and escapes it for markup.
  public static String escape(String text) {
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Returns a plain text object of at most `max` code units. Empty text becomes a dash, because
  /// Slack rejects it.
  public static PlainTextObject plain(String text, int max) {
    var shown = clean(cut(text, max));
    return PlainTextObject.builder().text(shown.isBlank() ? "–" : shown).emoji(false).build();
  }

  /// Returns a labelled value, as a field of a section.
  static TextObject field(String label, RichText value) {
    return text(label, value, Limits.FIELD);
  }

  /// Returns a text object with a title above the text, unless the title is blank.
  static TextObject text(String title, RichText text, int max) {
    // Markup cannot be truncated, so a text that is too long is sent as plain text.
    if (title.length() + text.text().length() <= max && isPlain(title) && isPlain(text)) {
      var markup = (title.isBlank() ? "" : "*" + escape(title) + "*\n") + markup(text);
      if (markup.length() <= max) {
        return markdown(markup);
      }
    }
    return plain((title.isBlank() ? "" : title + "\n") + withAddresses(text), max);
  }

  private static MarkdownTextObject markdown(String markup) {
    return MarkdownTextObject.builder()
        .text(markup.isBlank() ? "–" : markup)
        .verbatim(true)
        .build();
  }

  private static boolean isPlain(RichText text) {
    return text.spans().stream().allMatch(span -> isPlain(span.text()));
  }

  private static boolean isPlain(String text) {
    return !FORMATTING.matcher(text).find();
  }

  private static String markup(RichText text) {
    var markup = new StringBuilder();
    for (var span : text.spans()) {
      var shown = escape(span.text());
      switch (span) {
        case Span.Plain _ -> markup.append(shown);
        case Span.Strong _ -> markup.append('*').append(shown).append('*');
        case Span.Code _ -> markup.append('`').append(shown).append('`');
        case Span.Link link ->
            markup
                .append('<')
                .append(address(link.address()))
                .append('|')
                .append(shown.replace('|', '¦').replace('\n', ' '))
                .append('>');
      }
    }
    return markup.toString();
  }

  private static String withAddresses(RichText text) {
    var plain = new StringBuilder();
    for (var span : text.spans()) {
      plain.append(span.text());
      if (span instanceof Span.Link link && !link.address().equals(link.text())) {
        plain.append(" (").append(link.address()).append(')');
      }
    }
    return plain.toString();
  }

  /// Escapes a URL for markup.
  private static String address(String address) {
    return clean(address)
        .replace("&", "&amp;")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("|", "%7C")
        .replace(" ", "%20")
        .replace("\n", "");
  }

  private Texts() {}
}
