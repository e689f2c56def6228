package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// What a table may be made of: up to 100 rows of as many cells each, which are rich text.
final class TableRules {

  private static final int MOST_ROWS = 100;
  private static final int MOST_COLUMNS = 20;
  private static final int MOST_TEXT = 10_000;

  private final Violations violations;
  private final RichTextRules richText;

  TableRules(Violations violations, RichTextRules richText) {
    this.violations = violations;
    this.richText = richText;
  }

  void check(String where, JsonNode table) {
    var rows = table.path("rows");
    var columns = rows.path(0).size();
    violations.check(
        !rows.isEmpty() && rows.size() <= MOST_ROWS, where, rows.size() + " rows of a table");
    violations.check(
        columns > 0 && columns <= MOST_COLUMNS, where, columns + " columns of a table");
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var here = where + ".rows[" + i + "]";
      violations.check(row.size() == columns, here, row.size() + " cells, not " + columns);
      for (var j = 0; j < row.size(); j++) {
        cell(here + "[" + j + "]", row.get(j));
      }
    }
    var settings = table.path("column_settings");
    violations.check(settings.size() <= columns, where, settings.size() + " column settings");
    for (var each : settings) {
      BlockRules.known(violations, where, each, Set.of("align", "is_wrapped"));
      violations.check(
          Set.of("left", "center", "right").contains(each.path("align").asText("left")),
          where,
          "an alignment");
    }
    var text = TextCount.of(table);
    violations.check(text <= MOST_TEXT, where, text + " characters in a table");
  }

  private void cell(String where, JsonNode cell) {
    violations.check(
        cell.path("type").asText().equals("rich_text"), where, "a cell that is no rich text");
    BlockRules.known(violations, where, cell, Set.of("type", "elements"));
    richText.check(where, cell);
  }
}
