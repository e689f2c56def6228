package io.trackrecord.slack.blocks;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.regex.Pattern;

/// Text objects that show what a reply says and nothing else: no mention, no formatting that a name
/// brings along, no emoji made of `:names:`.
///
/// Slack's markup can escape `&`, `<` and `>` only. A name such as `*NSYNC` or `:wumpscut:` cannot
/// be written in it, so that a text which holds such characters is sent as plain text.
public final class Texts {

  private static final Pattern FORMATTING =
      Pattern.compile("[*~`]|(?<!\\w)_|_(?!\\w)|:[\\w+-]+:|^\\s*>", Pattern.MULTILINE);

  /// Control characters, and bidirectional embeddings and overrides: in a name they turn the rest
  /// of the line around. The core puts names into isolates, which do the opposite and stay.
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}&&[^\n]]|[\u202A-\u202E\u2066\u2067]");

  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  /// The text without characters that would harm what is around it.
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

  /// The text, cut with an ellipsis where it is longer than `most` UTF-16 units; never inside a
  /// surrogate pair.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = most - 2;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    var kept = text.substring(0, end) + "…";
    var isOpen = kept.lastIndexOf(ISOLATE) > kept.lastIndexOf(END_ISOLATE);
    return isOpen ? kept + END_ISOLATE : kept;
  }

  /// The text on one line, cut where it is longer than `most`.
  static String line(String text, int most) {
    return clean(cut(text, most)).replace('\n', ' ');
  }

  /// The text as Slack's markup wants it escaped.
  public static String escape(String text) {
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Plain text of at most `most` units; a space where there is none, since Slack refuses empty
  /// text.
  public static PlainTextObject plain(String text, int most) {
    var shown = clean(cut(text, most));
    return PlainTextObject.builder().text(shown.isBlank() ? "–" : shown).emoji(false).build();
  }

  /// A labelled value, as a field of a section.
  static TextObject field(String label, RichText value) {
    return text(label, value, Limits.FIELD);
  }

  /// A text with what it means, and a title before it unless that is empty.
  static TextObject text(String title, RichText text, int most) {
    // Long texts are not worth escaping before they are cut, and markup must not be cut.
    if (title.length() + text.text().length() <= most && isPlain(title) && isPlain(text)) {
      var markup = (title.isBlank() ? "" : "*" + escape(title) + "*\n") + markup(text);
      if (markup.length() <= most) {
        return markdown(markup);
      }
    }
    return plain((title.isBlank() ? "" : title + "\n") + withAddresses(text), most);
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

  /// An address as it may stand in markup.
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
