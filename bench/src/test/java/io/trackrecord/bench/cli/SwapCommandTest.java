package io.trackrecord.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trackrecord.bench.generate.Generator;
import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Swaps for a moment: what is measured, not how fast.
class SwapCommandTest {

  @TempDir Path folder;

  @Test
  void swaps_are_measured_and_leave_the_data_folder_as_it_was() throws Exception {
    Generator.ofRows(2_000, 1, Codec.SNAPPY, "element").write(folder.resolve("files"), 2);
    var inputs = new ArrayList<DatasetInput>();
    for (var dataset : Descriptors.builtIn().all()) {
      var files = folder.resolve("files").resolve(dataset.id());
      if (Files.isDirectory(files)) {
        inputs.add(DatasetFiles.open(dataset, List.of(files.toString())));
      }
    }
    var data = folder.resolve("data");
    new IndexBuild(new IndexVersions(data), false, BuildProgress.SILENT)
        .publish(inputs, false, Instant.now());
    var before = Files.readString(data.resolve("current"));
    var json = folder.resolve("swap.json");
    var out = new StringWriter();

    var exit =
        BenchMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute(
                "swap",
                "--data-dir=" + data,
                "--swaps=2",
                "--threads=4",
                "--seconds=0.2",
                "--json=" + json);

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("2 swaps, 0 questions failed").contains("with swaps");
    var result = JsonMapper.builder().build().readTree(json.toFile());
    assertThat(result.at("/with/count").asLong()).isPositive();
    assertThat(Files.readString(data.resolve("current"))).isEqualTo(before);
    try (var left = Files.list(data)) {
      assertThat(left).noneMatch(each -> each.getFileName().toString().startsWith(".bench"));
    }
  }
}
