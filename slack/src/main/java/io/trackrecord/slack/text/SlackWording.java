package io.trackrecord.slack.text;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.EvidenceItem;
import io.trackrecord.bot.reply.Part.Fact;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rewrites commands in replies as they are typed in Slack: `/artist` becomes `/trackrecord
/// artist`.
///
/// Changes only the bot's own sentences, not the names of songs and the rows.
public final class SlackWording {

  private final Pattern commands;

  public SlackWording(Bot bot) {
    var names = bot.commands().stream().map(Command::name).collect(Collectors.joining("|"));
    // After a quotation mark follows a name; inside a word, the slash is a part of a URL.
    commands = Pattern.compile("(?<![\\w/.:“\"-])/(" + names + ")\\b(?!/)");
  }

  /// Returns the reply with all commands rewritten.
  public Reply of(Reply reply) {
    return new Reply(
        reply.outcome(),
        reply.parts().stream().map(this::of).toList(),
        reply.controls(),
        reply.findings());
  }

  private Part of(Part part) {
    return switch (part) {
      case Part.Heading heading -> new Part.Heading(of(heading.text()));
      case Part.Paragraph paragraph -> new Part.Paragraph(of(paragraph.text()));
      case Part.Notice notice -> new Part.Notice(of(notice.text()));
      case Part.Facts facts -> new Part.Facts(of(facts.facts()));
      case Part.Card card ->
          new Part.Card(of(card.title()), of(card.text()), of(card.facts()), card.open());
      case Part.Evidence evidence ->
          new Part.Evidence(
              evidence.items().stream().map(this::of).toList(),
              evidence.lines().stream().map(this::of).toList());
      case Part.Songs _, Part.Copy _, Part.Chart _, Part.File _, Part.Footnote _ -> part;
    };
  }

  private EvidenceItem of(EvidenceItem item) {
    return new EvidenceItem(
        item.kind(), item.dataset(), item.name(), item.tracks(), of(item.text()), item.open());
  }

  private List<Fact> of(List<Fact> facts) {
    return facts.stream().map(fact -> new Fact(fact.label(), of(fact.value()))).toList();
  }

  private RichText of(RichText text) {
    return new RichText(text.spans().stream().map(this::of).toList());
  }

  private Span of(Span span) {
    return switch (span) {
      case Span.Plain plain -> new Span.Plain(of(plain.text()));
      case Span.Strong strong -> new Span.Strong(of(strong.text()));
      case Span.Code code -> new Span.Code(of(code.text()));
      case Span.Link link -> link;
    };
  }

  private String of(String text) {
    return commands.matcher(text).replaceAll(InputParser.COMMAND + " $1");
  }
}
