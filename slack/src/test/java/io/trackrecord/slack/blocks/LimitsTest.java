package io.trackrecord.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trackrecord.slack.loopback.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void the_limits_are_those_of_the_published_table() throws Exception {
    var data = System.getenv("TRACKRECORD_TEST_DATA");
    assumeTrue(
        data != null,
        "skipped: TRACKRECORD_TEST_DATA does not name a folder with specs/slack-block-limits.json");
    var table = Json.parse(Files.readString(Path.of(data, "specs", "slack-block-limits.json")));
    var expected = new LinkedHashMap<String, Integer>();
    expected.put("/header/text/max_length", Limits.HEADER);
    expected.put("/section/text/max_length", Limits.SECTION);
    expected.put("/section/fields/max_items", Limits.FIELDS);
    expected.put("/section/fields/item_max_length", Limits.FIELD);
    expected.put("/actions/elements/max_items", Limits.ACTIONS);
    expected.put("/button/text/max_length", Limits.BUTTON_TEXT);
    expected.put("/button/value/max_length", Limits.BUTTON_VALUE);
    expected.put("/select/options/max_items", Limits.OPTIONS);
    expected.put("/option/text/max_length", Limits.OPTION_TEXT);
    expected.put("/option/value/max_length", Limits.OPTION_VALUE);
    expected.put("/select/placeholder/max_length", Limits.PLACEHOLDER);
    expected.put("/view/blocks/max_items", Limits.VIEW_BLOCKS);
    expected.put("/view/title/max_length", Limits.VIEW_TITLE);
    expected.put("/view/private_metadata/max_length", Limits.METADATA);
    expected.forEach((at, limit) -> assertThat(table.at(at).asInt()).as(at).isEqualTo(limit));
  }
}
