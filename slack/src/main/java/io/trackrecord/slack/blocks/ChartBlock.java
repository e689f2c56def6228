package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A bar chart that Slack itself draws, for which Bolt has no class yet. Slack draws two in a
/// message and none in a view. Its labels are short, so the same has to stand beside it in words.
///
/// @param type `data_visualization`
/// @param title what stands over it
/// @param chart what is drawn
record ChartBlock(String type, String title, BarChart chart) implements LayoutBlock {

  /// How many Slack draws in a message.
  static final int MAX_CHARTS = 2;

  private static final int MAX_TITLE = 50;
  private static final int MAX_LABEL = 20;
  private static final int MAX_POINTS = 20;

  /// Bars.
  ///
  /// @param type `bar`
  record BarChart(String type, List<Series> series, Axis axisConfig) {}

  /// Numbers that belong together.
  record Series(String name, List<Point> data) {}

  /// A number and what it counts, which is one of the axis.
  record Point(String label, long value) {}

  /// What the numbers count, in order.
  record Axis(List<String> categories) {}

  /// The chart as Slack draws it; empty where it has too many numbers for that, or none but zeros.
  static Optional<LayoutBlock> of(Part.Chart chart) {
    var bars = chart.bars();
    if (bars.size() < 2
        || bars.size() > MAX_POINTS
        || bars.stream().allMatch(bar -> bar.value() == 0)) {
      return Optional.empty();
    }
    var points = new ArrayList<Point>();
    var labels = new HashSet<String>();
    for (var bar : bars) {
      var label = label(bar.label(), labels);
      labels.add(label);
      points.add(new Point(label, bar.value()));
    }
    var title = chart.title().isBlank() ? Sentences.say("chart") : chart.title();
    return Optional.of(
        new ChartBlock(
            "data_visualization",
            Texts.line(title, MAX_TITLE),
            new BarChart(
                "bar",
                List.of(new Series(Sentences.say("chart-series"), points)),
                new Axis(points.stream().map(Point::label).toList()))));
  }

  /// A label of its own for each: Slack takes none twice.
  private static String label(String text, HashSet<String> taken) {
    var label = Texts.line(text.isBlank() ? "–" : text, MAX_LABEL);
    for (var n = 2; taken.contains(label); n++) {
      var end = " " + n;
      label = Texts.line(text, MAX_LABEL - end.length()) + end;
    }
    return label;
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return null;
  }
}
