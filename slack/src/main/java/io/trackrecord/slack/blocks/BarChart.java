package io.trackrecord.slack.blocks;

import io.trackrecord.bot.reply.Part.Bar;
import io.trackrecord.slack.text.Sentences;
import java.util.List;

/// Draws a bar chart as monospaced text.
final class BarChart {

  private static final int WIDTH = 20;
  private static final int MAX_LABEL = 34;
  private static final int MAX_NUMBER = 20;

  /// As many of the longest lines as fit into one text.
  private static final int MAX_BARS = 30;

  static String draw(List<Bar> all) {
    var bars = all.subList(0, Math.min(MAX_BARS, all.size()));
    var max = bars.stream().mapToLong(Bar::value).max().orElse(0);
    var widest =
        bars.stream().mapToInt(bar -> label(bar).codePointCount(0, label(bar).length())).max();
    var lines = new StringBuilder();
    for (var bar : bars) {
      var label = label(bar);
      var pad = widest.orElse(0) - label.codePointCount(0, label.length());
      var filled = max == 0 ? 0 : Math.round((double) bar.value() / max * WIDTH);
      var shown = bar.value() > 0 ? (int) Math.max(1, filled) : 0;
      lines
          .append(lines.isEmpty() ? "" : "\n")
          .append(label)
          .append(" ".repeat(pad + 2))
          .append("█".repeat(shown))
          .append("░".repeat(WIDTH - shown))
          .append("  ")
          .append(Texts.line(bar.shown(), MAX_NUMBER));
    }
    if (all.size() > MAX_BARS) {
      lines.append('\n').append(Sentences.say("more-bars", "count", all.size() - MAX_BARS));
    }
    return lines.toString();
  }

  private static String label(Bar bar) {
    return Texts.line(bar.label(), MAX_LABEL);
  }

  private BarChart() {}
}
