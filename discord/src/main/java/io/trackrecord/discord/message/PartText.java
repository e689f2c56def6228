package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.List;

/// Writes the parts of a reply as Markdown, in two sizes of text: the body's, which the verdict has
/// too, and small print.
final class PartText {

  private final Messages sentences;
  private final Detail detail;

  PartText(Messages sentences, Detail detail) {
    this.sentences = sentences;
    this.detail = detail;
  }

  /// The pieces of a part, in order. A chart has none, as it is drawn; nor has a file: it goes as a
  /// message of its own.
  List<Piece> pieces(Part part) {
    return switch (part) {
      case Part.Heading(var text) ->
          List.of(new Piece("### " + Markdown.text(text, detail.name()), Kind.HEADING));
      case Part.Paragraph(var text) ->
          List.of(new Piece(Markdown.rich(text, detail.text()), Kind.TEXT));
      case Part.Notice(var text) ->
          List.of(new Piece("> ⚠️ " + quoted(Markdown.rich(text, detail.text())), Kind.TEXT));
      case Part.Facts(var facts) ->
          facts.stream().map(fact -> new Piece(fact(fact), Kind.FACT)).toList();
      case Part.Evidence evidence ->
          evidence.lines().stream().map(line -> evidence(line, evidence.items())).toList();
      case Part.Copy copy -> List.of(new Piece(copy(copy), Kind.COPY));
      case Part.Songs songs -> new SongText(sentences, detail, songs).pieces();
      case Part.Card card -> List.of(card(card));
      case Part.Chart _, Part.File _ -> List.of();
      case Part.Footnote(var text) ->
          List.of(new Piece("-# " + small(Markdown.rich(text, detail.text())), Kind.FOOTNOTE));
    };
  }

  /// A line of evidence; that of one dataset alone has a button to its sources.
  private Piece evidence(RichText line, List<Part.EvidenceItem> items) {
    return new Piece(
        Markdown.rich(line, detail.text()).replace('\n', ' '),
        Kind.EVIDENCE,
        items.size() == 1 ? new Click(Click.Control.OPEN, items.getFirst().open()) : null);
  }

  private String copy(Part.Copy copy) {
    var title = Markdown.strong(copy.title(), detail.name());
    return copy.text().length() > MessageLimits.COPY
        ? title + '\n' + Markdown.text(sentences.say("copy.as-file"))
        : title + '\n' + Markdown.block(copy.text());
  }

  /// A fact of several lines becomes a list under its label.
  private String fact(Part.Fact fact) {
    var value = Markdown.rich(fact.value(), detail.text());
    if (fact.label().isBlank()) {
      return value;
    }
    var label = "**" + label(fact) + "**";
    return value.contains("\n")
        ? label + "\n- " + value.replace("\n", "\n- ")
        : label + ' ' + value;
  }

  private String label(Part.Fact fact) {
    var label = Markdown.text(fact.label(), detail.name());
    return label.endsWith(":") ? label : label + ':';
  }

  private Piece card(Part.Card card) {
    var out = new StringBuilder(Markdown.strong(card.title(), detail.name()));
    var text = Markdown.rich(card.text(), detail.text());
    if (!text.isBlank()) {
      out.append('\n').append(text);
    }
    for (var fact : card.facts()) {
      out.append("\n-# ").append(fact.label().isBlank() ? "" : label(fact) + ' ');
      out.append(small(factValue(fact)));
    }
    var open = card.open();
    return new Piece(
        out.toString(), Kind.CARD, open == null ? null : new Click(Click.Control.OPEN, open));
  }

  /// Small print has no bold of its own, so a value stands out by it.
  private String factValue(Part.Fact fact) {
    var spans = fact.value().spans();
    return spans.size() == 1 && spans.getFirst() instanceof Span.Plain(var text)
        ? Markdown.strong(text, detail.text())
        : Markdown.rich(fact.value(), detail.text());
  }

  private static String quoted(String markdown) {
    return markdown.replace("\n", "\n> ");
  }

  private static String small(String markdown) {
    return markdown.replace("\n", "\n-# ");
  }
}
