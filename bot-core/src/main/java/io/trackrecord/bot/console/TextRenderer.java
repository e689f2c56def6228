package io.trackrecord.bot.console;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.ArrayList;
import java.util.Locale;

/// Renders a reply as plain text, with colours where a terminal shows them.
public final class TextRenderer {

  private static final int BAR_WIDTH = 30;

  private final Messages messages;
  private final boolean colours;

  /// A renderer.
  ///
  /// @param colours whether to colour with ANSI sequences
  public TextRenderer(Messages messages, boolean colours) {
    this.messages = messages;
    this.colours = colours;
  }

  /// The reply's text, with a line break at its end.
  public String render(Reply reply) {
    var out = new StringBuilder();
    for (var part : reply.parts()) {
      part(out, part);
    }
    for (var control : reply.controls()) {
      if (control instanceof Control.Button button) {
        out.append("  ").append(style("36", "[" + button.label() + "]"));
      }
    }
    if (reply.controls().stream().anyMatch(Control.Button.class::isInstance)) {
      out.append('\n');
    }
    return out.toString();
  }

  private void part(StringBuilder out, Part part) {
    switch (part) {
      case Part.Heading heading -> out.append(style("1", heading.text())).append("\n\n");
      case Part.Paragraph paragraph -> out.append(text(paragraph.text())).append('\n');
      case Part.Notice notice -> out.append(style("33", "! " + text(notice.text()))).append('\n');
      case Part.Facts facts -> {
        facts.facts().forEach(fact -> fact(out, "  ", fact));
        out.append('\n');
      }
      case Part.Songs songs -> {
        out.append('\n');
        songs.songs().forEach(song -> song(out, song, songs.style()));
        out.append('\n');
      }
      case Part.Card card -> {
        out.append('\n').append(style("1", card.title())).append('\n');
        out.append("  ").append(text(card.text())).append('\n');
        card.facts().forEach(fact -> fact(out, "  ", fact));
      }
      case Part.Evidence evidence ->
          evidence.lines().forEach(line -> out.append("  * ").append(text(line)).append('\n'));
      case Part.Copy copy -> {
        out.append('\n').append(style("1", copy.title())).append('\n');
        copy.text().lines().forEach(line -> out.append("  | ").append(line).append('\n'));
      }
      case Part.Chart chart -> chart(out, chart);
      case Part.File file -> {
        out.append("  ").append(file.name());
        out.append(file.saying().isEmpty() ? "" : ": " + file.saying()).append('\n');
      }
      case Part.Footnote footnote ->
          out.append('\n').append(style("2", text(footnote.text()))).append('\n');
    }
  }

  private void fact(StringBuilder out, String indent, Part.Fact fact) {
    var lines = text(fact.value()).lines().toList();
    var label =
        fact.label().isEmpty() || fact.label().endsWith(":") ? fact.label() : fact.label() + ":";
    if (lines.size() == 1 && !label.isEmpty()) {
      out.append(indent).append(style("36", label)).append(' ').append(lines.getFirst());
      out.append('\n');
      return;
    }
    if (!label.isEmpty()) {
      out.append(indent).append(style("36", label)).append('\n');
    }
    var inner = label.isEmpty() ? indent : indent + "  ";
    lines.forEach(line -> out.append(inner).append(line).append('\n'));
  }

  private void song(StringBuilder out, Part.SongItem song, Part.SongStyle style) {
    out.append(String.format(Locale.ROOT, "%3d. ", song.number())).append(style("1", song.title()));
    if (!song.artists().isEmpty()) {
      out.append(" - ").append(song.artists());
    }
    if (!song.detail().isEmpty()) {
      out.append(" (").append(song.detail()).append(')');
    }
    var marks = new ArrayList<String>();
    if (!song.basisText().isEmpty()) {
      marks.add(song.basisText());
    }
    if (song.uncertain()) {
      marks.add(messages.say("uncertain"));
    }
    if (!marks.isEmpty()) {
      out.append(" [").append(String.join("; ", marks)).append(']');
    }
    if (style == Part.SongStyle.LINE) {
      out.append("  ").append(style("2", datasets(song))).append('\n');
      return;
    }
    out.append('\n');
    for (var row : song.rows()) {
      out.append("       ")
          .append(messages.say("song.row", "dataset", row.dataset(), "row", row.row()));
      if (!row.note().isEmpty()) {
        out.append(" (").append(row.note()).append(')');
      }
      row.links().forEach(link -> out.append("  ").append(style("34", link.address())));
      out.append('\n');
    }
    if (song.moreRows() > 0) {
      out.append("       ")
          .append(messages.say("song.more.rows", "n", song.moreRows()))
          .append('\n');
    }
  }

  /// The datasets that list a song, each once, and how many rows are not shown.
  private String datasets(Part.SongItem song) {
    var names = song.rows().stream().map(Part.RowItem::dataset).distinct().toList();
    var shown = String.join(", ", names);
    return song.moreRows() > 0
        ? shown + ", " + messages.say("song.more.rows", "n", song.moreRows())
        : shown;
  }

  private void chart(StringBuilder out, Part.Chart chart) {
    out.append('\n').append(style("1", chart.title())).append('\n');
    var most = chart.bars().stream().mapToLong(Part.Bar::value).max().orElse(1);
    var widest = chart.bars().stream().mapToInt(bar -> bar.label().length()).max().orElse(1);
    for (var bar : chart.bars()) {
      var length = most == 0 ? 0 : (int) Math.round((double) BAR_WIDTH * bar.value() / most);
      var drawn = bar.value() > 0 ? Math.max(1, length) : 0;
      out.append("  ")
          .append(bar.label())
          .append(" ".repeat(widest - bar.label().length() + 1))
          .append(style("36", "█".repeat(drawn)))
          .append(" ".repeat(BAR_WIDTH - drawn + 1))
          .append(bar.shown())
          .append('\n');
    }
  }

  private String text(RichText text) {
    var out = new StringBuilder();
    for (var span : text.spans()) {
      switch (span) {
        case Span.Plain plain -> out.append(plain.text());
        case Span.Strong strong -> out.append(style("1", strong.text()));
        case Span.Code code -> out.append(style("36", code.text()));
        case Span.Link link -> {
          if (!link.text().equals(link.address())) {
            out.append(link.text()).append(": ");
          }
          out.append(style("34", link.address()));
        }
      }
    }
    return out.toString();
  }

  private String style(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
