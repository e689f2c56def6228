package io.trackrecord.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the sample for a moment: what is measured, not how fast.
class SearchCommandTest {

  private static final String[] SEARCHES = {
    "link",
    "artist",
    "artist, the biggest",
    "song",
    "text",
    "artist, misspelt",
    "song, misspelt",
    "text, misspelt",
    "song, not listed",
    "song and artist, not listed"
  };
  private static final String[] COMPLETED = {"artist", "title", "album", "title of an artist"};
  private static final String[] TYPED = {
    "1 character",
    "2 characters",
    "3 characters",
    "4 to 8 characters",
    "9 characters or more",
    "misspelt"
  };

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @Test
  void every_kind_of_query_is_measured_and_told_as_json() throws IOException {
    var json = folder.resolve("results/search.json");

    var exit =
        run("search", "--data-dir=" + folder, "--seconds=0.01", "--bursts=3", "--json=" + json);

    assertThat(exit).isZero();
    var result = JsonMapper.builder().build().readTree(json.toFile());
    var expected = new ArrayList<>(List.of(SEARCHES));
    for (var what : COMPLETED) {
      for (var typed : TYPED) {
        expected.add("complete " + what + ", " + typed);
      }
    }
    assertThat(result.path("kinds"))
        .extracting(kind -> kind.path("name").asText())
        .containsExactlyElementsOf(expected);
    assertThat(result.path("kinds")).allMatch(SearchCommandTest::isMeasured);
    assertThat(kind(result, "song").path("answered").asDouble()).isEqualTo(1);
    assertThat(kind(result, "link").path("answered").asDouble()).isEqualTo(1);
    assertThat(result.at("/export/rows").asLong()).isPositive();
    assertThat(result.at("/saturated/perSecond").asDouble()).isPositive();
    assertThat(result.at("/half/perSecond").asDouble()).isPositive();
    var half = result.path("half");
    var ofKinds =
        half.path("kinds").valueStream().mapToLong(each -> each.at("/millis/count").asLong());
    assertThat(ofKinds.sum())
        .isEqualTo(
            half.at("/searches/count").asLong()
                + half.at("/keystrokes/count").asLong()
                + half.at("/misspeltKeystrokes/count").asLong());
    assertThat(result.at("/burst/size").asInt()).isEqualTo(64);
    assertThat(result.at("/burst/slowest/count").asInt()).isEqualTo(3);
    assertThat(result.at("/memory/heapUsedBytes").asLong()).isPositive();
    assertThat(out.toString()).contains("artist, the biggest").contains("64 at once");
  }

  @Test
  void two_results_are_told_side_by_side_with_their_ratio() throws IOException {
    var first = folder.resolve("first.json");
    var second = folder.resolve("second.json");
    Files.writeString(
        first,
        """
        {"kinds": [{"name": "song", "millis": {"p50": 2.0, "max": 9}},
                   {"name": "gone", "millis": {"p50": 1.0}}]}
        """);
    Files.writeString(
        second,
        """
        {"kinds": [{"name": "new", "millis": {"p50": 4.0}},
                   {"name": "song", "millis": {"p50": 0.5, "max": 3}}]}
        """);

    assertThat(run("compare", first.toString(), second.toString())).isZero();

    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("kinds\\.song\\.millis\\.p50 +2\\.000 +0\\.500 +0\\.25x"))
        .anyMatch(line -> line.matches("kinds\\.gone\\.millis\\.p50 +1\\.000 +- +-"))
        .anyMatch(line -> line.matches("kinds\\.new\\.millis\\.p50 +- +4\\.000 +-"))
        .noneMatch(line -> line.contains("max"));
  }

  @Test
  void a_span_of_time_must_be_above_nothing() {
    assertThat(run("search", "--data-dir=" + folder, "--seconds=0")).isEqualTo(2);
  }

  private static boolean isMeasured(JsonNode kind) {
    var millis = kind.path("millis");
    return millis.path("count").asLong() > 0
        && millis.path("p50").asDouble() > 0
        && millis.path("p50").asDouble() <= millis.path("p99").asDouble()
        && millis.path("p99").asDouble() <= millis.path("max").asDouble()
        && kind.path("bytes").asLong() > 0;
  }

  private static JsonNode kind(JsonNode result, String name) {
    for (var kind : result.path("kinds")) {
      if (kind.path("name").asText().equals(name)) {
        return kind;
      }
    }
    throw new AssertionError("no kind " + name);
  }

  private int run(String... arguments) {
    return BenchMain.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
