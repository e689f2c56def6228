package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a bar chart may be made of: a title, up to six series of up to twenty numbers, each with
/// the label of a category.
final class ChartRules {

  /// Charts in a message; a view has none.
  static final int MOST_CHARTS = 2;

  private static final int MOST_SERIES = 6;
  private static final int MOST_POINTS = 20;

  private final Violations violations;

  ChartRules(Violations violations) {
    this.violations = violations;
  }

  void check(String where, JsonNode block) {
    length(where + ".title", block.path("title"), 50);
    var chart = block.path("chart");
    BlockRules.known(violations, where, chart, Set.of("type", "series", "axis_config"));
    violations.check(
        chart.path("type").asText().equals("bar"), where, "a chart that is no bar chart");
    var axis = chart.path("axis_config");
    BlockRules.known(violations, where, axis, Set.of("categories", "x_label", "y_label"));
    for (var label : List.of("x_label", "y_label")) {
      if (axis.has(label)) {
        length(where + "." + label, axis.path(label), 50);
      }
    }
    var categories = labels(where + ".categories", axis.path("categories"));
    var series = chart.path("series");
    violations.check(
        !series.isEmpty() && series.size() <= MOST_SERIES, where, series.size() + " series");
    var names = new HashSet<String>();
    for (var each : series) {
      BlockRules.known(violations, where, each, Set.of("name", "data"));
      length(where + ".name", each.path("name"), 20);
      violations.check(
          names.add(each.path("name").asText()), where, "a series that is named twice");
      series(where, each.path("data"), categories);
    }
  }

  private void series(String where, JsonNode data, List<String> categories) {
    violations.check(!data.isEmpty() && data.size() <= MOST_POINTS, where, data.size() + " points");
    var found = new ArrayList<String>();
    for (var point : data) {
      BlockRules.known(violations, where, point, Set.of("label", "value"));
      length(where + ".label", point.path("label"), 20);
      violations.check(point.path("value").isNumber(), where, "a value that is no number");
      found.add(point.path("label").asText());
    }
    violations.check(found.equals(categories), where, "labels that are not the categories");
  }

  private List<String> labels(String where, JsonNode categories) {
    violations.check(
        !categories.isEmpty() && categories.size() <= MOST_POINTS,
        where,
        categories.size() + " categories");
    var labels = new ArrayList<String>();
    for (var each : categories) {
      length(where, each, 20);
      violations.check(!labels.contains(each.asText()), where, "a category that is there twice");
      labels.add(each.asText());
    }
    return labels;
  }

  private void length(String where, JsonNode text, int most) {
    violations.check(text.isTextual() && !text.asText().isBlank(), where, "no text");
    violations.length(where, text.asText(), most);
  }
}
