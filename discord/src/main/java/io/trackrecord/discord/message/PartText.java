package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.discord.Sentences;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the parts of a reply as Markdown.
final class PartText {

  private static final int BAR_WIDTH = 12;

  private final Sentences sentences;
  private final Detail detail;

  PartText(Sentences sentences, Detail detail) {
    this.sentences = sentences;
    this.detail = detail;
  }

  /// The pieces of a part, in order. A file has none: it goes as a message of its own.
  List<Piece> pieces(Part part) {
    return switch (part) {
      case Part.Heading(var text) ->
          List.of(piece("## " + Markdown.text(text, detail.name()), Kind.HEADING));
      case Part.Paragraph(var text) ->
          List.of(piece(Markdown.rich(text, detail.text()), Kind.TEXT));
      case Part.Notice(var text) ->
          List.of(piece("> ⚠️ " + quoted(Markdown.rich(text, detail.text())), Kind.TEXT));
      case Part.Facts(var facts) -> facts.stream().map(f -> piece(fact(f), Kind.FACT)).toList();
      case Part.Songs(var songs) -> songs.stream().map(s -> piece(song(s), Kind.SONG)).toList();
      case Part.Card card -> List.of(card(card));
      case Part.Chart chart -> chart(chart);
      case Part.File _ -> List.of();
      case Part.Footnote(var text) ->
          List.of(piece("-# " + small(Markdown.rich(text, detail.text())), Kind.FOOTNOTE));
    };
  }

  private static Piece piece(String markdown, Kind kind) {
    return new Piece(markdown, kind, null);
  }

  private String fact(Part.Fact fact) {
    return Markdown.strong(fact.label(), detail.name())
        + "  "
        + Markdown.rich(fact.value(), detail.text());
  }

  private String song(Part.SongItem song) {
    var out = new StringBuilder();
    out.append("**").append(song.number()).append(". ");
    out.append(Markdown.text(song.title(), detail.name())).append("**");
    if (!song.artists().isBlank()) {
      out.append(" — ").append(Markdown.text(song.artists(), detail.artists()));
    }
    var about = new ArrayList<String>();
    if (!song.detail().isBlank()) {
      about.add(Markdown.text(song.detail(), detail.name()));
    }
    about.add(Markdown.text(song.basisText(), detail.name()));
    if (song.uncertain()) {
      about.add(Markdown.text(sentences.say("song.uncertain")));
    }
    out.append("\n-# ").append(String.join(" · ", about));
    rows(song).forEach(line -> out.append("\n-# ").append(line));
    return out.toString();
  }

  /// One line a dataset: its name once, then its rows with their links.
  private List<String> rows(Part.SongItem song) {
    var shown = song.rows().stream().limit(detail.rows()).toList();
    var byDataset = new LinkedHashMap<String, List<Part.RowItem>>();
    shown.forEach(r -> byDataset.computeIfAbsent(r.dataset(), _ -> new ArrayList<>()).add(r));
    var lines = new ArrayList<String>();
    byDataset.forEach(
        (dataset, rows) ->
            lines.add(
                Markdown.strong(dataset, detail.name())
                    + " "
                    + rows.stream().map(this::row).collect(Collectors.joining(", "))));
    var more = song.moreRows() + song.rows().size() - shown.size();
    if (more > 0) {
      lines.add(Markdown.text(sentences.say("song.more-rows", "count", more)));
    }
    return lines;
  }

  private String row(Part.RowItem row) {
    var id = Markdown.code(row.row(), detail.name());
    return row.links().stream()
        .limit(detail.rows())
        .map(link -> Markdown.link(link.text(), link.address(), detail.name()))
        .collect(Collectors.joining(" ", id + (row.links().isEmpty() ? "" : " "), ""));
  }

  private Piece card(Part.Card card) {
    var out = new StringBuilder("### ").append(Markdown.text(card.title(), detail.name()));
    var text = Markdown.rich(card.text(), detail.text());
    if (!text.isBlank()) {
      out.append('\n').append(text);
    }
    if (!card.facts().isEmpty()) {
      var facts =
          card.facts().stream()
              .map(f -> Markdown.text(f.label(), detail.name()) + " " + factValue(f))
              .collect(Collectors.joining(" · "));
      out.append("\n-# ").append(small(facts));
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

  private List<Piece> chart(Part.Chart chart) {
    var pieces = new ArrayList<Piece>();
    pieces.add(piece(Markdown.strong(chart.title(), detail.name()), Kind.CHART));
    var most = chart.bars().stream().mapToLong(Part.Bar::value).max().orElse(0);
    for (var bar : chart.bars()) {
      // A bar that counts anything shows at least one block.
      var full =
          bar.value() <= 0
              ? 0
              : (int) Math.max(1, Math.round((double) bar.value() * BAR_WIDTH / most));
      pieces.add(
          piece(
              '`'
                  + "█".repeat(full)
                  + "░".repeat(BAR_WIDTH - full)
                  + "` "
                  + Markdown.strong(bar.shown(), detail.name())
                  + "  "
                  + Markdown.text(bar.label(), detail.name()),
              Kind.BAR));
    }
    return pieces;
  }

  private static String quoted(String markdown) {
    return markdown.replace("\n", "\n> ");
  }

  private static String small(String markdown) {
    return markdown.replace("\n", "\n-# ");
  }
}
