package io.trackrecord.slack.blocks;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.ArrayList;
import java.util.List;

/// Builds rich text blocks. Their text is not parsed as markup, so names need no escaping.
final class RichTexts {

  /// The maximum length of a link's URL.
  private static final int MAX_URL = 3_000;

  static RichTextBlock paragraph(RichText text) {
    return block(section(spans(text, Limits.SECTION)));
  }

  static RichTextBlock quote(RichText text) {
    return block(RichTextQuoteElement.builder().elements(spans(text, Limits.SECTION)).build());
  }

  static RichTextBlock monospaced(String text) {
    return block(RichTextPreformattedElement.builder().elements(List.of(plain(text))).build());
  }

  static RichTextBlock block(BlockElement... parts) {
    return block(List.of(parts));
  }

  static RichTextBlock block(List<BlockElement> parts) {
    return RichTextBlock.builder().elements(parts).build();
  }

  static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(elements).build();
  }

  static RichTextListElement bullets(List<RichTextElement> sections) {
    return RichTextListElement.builder().style("bullet").indent(0).elements(sections).build();
  }

  /// Returns a list that is numbered from `first`.
  static RichTextListElement numbers(List<RichTextElement> sections, int first) {
    return RichTextListElement.builder()
        .style("ordered")
        .indent(0)
        .offset(first - 1)
        .elements(sections)
        .build();
  }

  /// Returns a paragraph that stands back behind the others.
  static RichTextBlock aside(RichText text) {
    var spans =
        spans(text, Limits.SECTION).stream()
            .map(
                each ->
                    each instanceof TextRun run && run.style() == null ? italic(run.text()) : each)
            .toList();
    return block(section(spans));
  }

  /// Returns a title and a text to copy, without a line that would be broken.
  static RichTextBlock copy(String title, String text) {
    var runs = new ArrayList<RichTextElement>();
    var clean = Texts.clean(text);
    for (var from = 0; from < clean.length(); ) {
      var to = Math.min(from + Limits.SECTION, clean.length());
      if (to < clean.length() && Character.isHighSurrogate(clean.charAt(to - 1))) {
        to--;
      }
      runs.add(plain(clean.substring(from, to)));
      from = to;
    }
    if (runs.isEmpty()) {
      runs.add(plain("–"));
    }
    return block(
        section(List.of(bold(Texts.line(title, Limits.HEADER)))),
        RichTextPreformattedElement.builder().elements(runs).build());
  }

  static RichTextElement plain(String text) {
    return TextRun.plain(Texts.clean(text));
  }

  static RichTextElement bold(String text) {
    return TextRun.styled(Texts.clean(text), "bold");
  }

  static RichTextElement italic(String text) {
    return TextRun.styled(Texts.clean(text), "italic");
  }

  static RichTextElement code(String text) {
    return TextRun.styled(Texts.clean(text), "code");
  }

  static RichTextElement link(String text, String address) {
    if (address.length() > MAX_URL) {
      return plain(text);
    }
    var shown = text.isBlank() ? address : Texts.clean(text);
    return RichTextSectionElement.Link.builder().url(address).text(shown).build();
  }

  /// Returns the spans of a text, truncated with an ellipsis to `max` code units in total.
  static List<RichTextElement> spans(RichText text, int max) {
    var elements = new ArrayList<RichTextElement>();
    var left = max;
    for (var span : text.spans()) {
      if (left <= 1) {
        break;
      }
      var shown = Texts.clean(Texts.cut(span.text(), left));
      if (shown.isEmpty()) {
        continue;
      }
      left -= shown.length();
      elements.add(
          switch (span) {
            case Span.Plain _ -> plain(shown);
            case Span.Strong _ -> bold(shown);
            case Span.Code _ -> code(shown);
            case Span.Link link -> link(shown, link.address());
          });
    }
    return elements.isEmpty() ? List.of(plain("–")) : elements;
  }

  private RichTexts() {}
}
