package io.trackrecord.bench.answer;

import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import java.util.ArrayList;
import java.util.List;

/// What a neutral reply says, as short texts that every surface has to show.
final class FactsOfReply {

  private final List<String> facts = new ArrayList<>();

  private FactsOfReply() {}

  static List<String> of(Reply reply) {
    var all = new FactsOfReply();
    reply.parts().forEach(all::part);
    reply.controls().forEach(all::control);
    all.facts.removeIf(String::isBlank);
    return List.copyOf(all.facts);
  }

  /// The lines of evidence in their order, which is that of strength.
  static List<String> evidence(Reply reply) {
    return reply.parts().stream()
        .filter(Part.Evidence.class::isInstance)
        .map(Part.Evidence.class::cast)
        .flatMap(part -> part.lines().stream())
        // How many tracks, and of which dataset or list.
        .map(line -> new RichText(line.spans().subList(0, 2)).text())
        .toList();
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> facts.add(heading.text());
      case Part.Paragraph paragraph -> text(paragraph.text());
      case Part.Notice notice -> text(notice.text());
      case Part.Facts list -> list.facts().forEach(this::fact);
      case Part.Evidence evidence -> evidence.lines().forEach(this::text);
      case Part.Copy copy -> copy.text().lines().forEach(facts::add);
      case Part.Songs songs -> songs.songs().forEach(song -> song(song, songs.style()));
      case Part.Card card -> {
        facts.add(card.title());
        text(card.text());
        card.facts().forEach(this::fact);
      }
      case Part.Chart chart ->
          chart
              .bars()
              .forEach(
                  bar -> {
                    facts.add(bar.label());
                    facts.add(bar.shown());
                  });
      case Part.File _ -> {}
      case Part.Footnote footnote -> text(footnote.text());
    }
  }

  private void text(RichText text) {
    for (var span : text.spans()) {
      facts.add(span.text());
      if (span instanceof Span.Link link) {
        facts.add(link.address());
      }
    }
  }

  private void fact(Part.Fact fact) {
    facts.add(fact.label());
    fact.value().spans().forEach(span -> span.text().lines().forEach(facts::add));
  }

  private void song(Part.SongItem song, Part.SongStyle style) {
    facts.add(song.title());
    facts.add(song.artists());
    facts.add(song.detail());
    facts.add(song.basisText());
    for (var row : song.rows()) {
      facts.add(row.dataset());
      if (style == Part.SongStyle.ROWS) {
        facts.add(row.row());
        facts.add(row.note());
        row.links().forEach(link -> facts.add(link.address()));
      }
    }
  }

  /// What is offered; a terminal has its menus in sentences.
  private void control(Control control) {
    if (control instanceof Control.Button button
        && button.click().control() == Click.Control.DID_YOU_MEAN) {
      facts.add(button.label());
    }
  }
}
