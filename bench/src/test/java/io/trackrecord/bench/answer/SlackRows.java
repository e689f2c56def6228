package io.trackrecord.bench.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bench.answer.Said.SaidRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the rows of one song, which Slack shows each on a line, or, where they are many, behind
/// each other.
final class SlackRows {

  private static final Pattern MORE = Pattern.compile("(?:\\s*·\\s*)?and (\\d+) more rows?");
  private static final Pattern LAYOUT = Pattern.compile("[\\s·()]*");

  private final List<SaidRow> rows = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private String dataset = "";
  private String id = "";
  private int more;

  /// A row on a line of its own: the dataset, the id, the links.
  void line(JsonNode elements) {
    elements.forEach(
        each -> {
          if (each.has("url")) {
            links.add(each.path("url").asText());
          } else {
            text(each);
          }
        });
    end();
  }

  /// One element of rows behind each other: the dataset is the first link, others are in brackets
  /// behind the id.
  void element(JsonNode element) {
    var isNext = element.path("text").asText().equals(" · ");
    if (isNext) {
      end();
    } else if (element.has("url")) {
      links.add(element.path("url").asText());
      dataset = dataset.isEmpty() ? element.path("text").asText() : dataset;
    } else {
      text(element);
    }
  }

  private void text(JsonNode element) {
    var text = element.path("text").asText();
    var count = MORE.matcher(text.strip());
    if (element.path("style").path("code").asBoolean()) {
      id = text;
    } else if (count.matches()) {
      end();
      more = Integer.parseInt(count.group(1));
    } else if (!LAYOUT.matcher(text).matches()) {
      dataset = text.strip();
    }
  }

  private void end() {
    if (!dataset.isEmpty()) {
      rows.add(new SaidRow(dataset, id, links));
    }
    dataset = "";
    id = "";
    links.clear();
  }

  List<SaidRow> rows() {
    end();
    return rows;
  }

  int more() {
    return more;
  }
}
