package io.trackrecord.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhCommandTest {

  @TempDir Path folder;

  @Test
  void benchmarks_that_the_pattern_finds_run_and_are_told_as_json_that_compares() throws Exception {
    var json = folder.resolve("jmh.json");

    assertThat(
            BenchMain.commandLine()
                .execute(
                    "jmh",
                    "SimilarityBenchmark",
                    "--forks=0",
                    "--iterations=1",
                    "--millis=5",
                    "--json=" + json))
        .isZero();

    assertThat(JsonMapper.builder().build().readTree(json.toFile()))
        .hasSize(8)
        .allMatch(result -> result.at("/primaryMetric/score").asDouble() > 0)
        .allMatch(result -> result.path("benchmark").asText().contains("micro.Similarity"));
    var out = new StringWriter();
    assertThat(
            BenchMain.commandLine()
                .setOut(new PrintWriter(out))
                .execute("compare", json.toString(), json.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("SimilarityBenchmark.ofArtists(script=CYRILLIC).primaryMetric.score")
        .contains("1.00x");
  }
}
