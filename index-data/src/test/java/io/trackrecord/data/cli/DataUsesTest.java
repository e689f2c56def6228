package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.trackrecord.data.uses.UsesRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataUsesTest {

  @TempDir Path folder;

  private DataRun run(String... arguments) {
    return DataRun.in(folder, arguments);
  }

  @Test
  void as_json_it_is_a_registry_that_can_be_read_again() throws Exception {
    var printed = run("uses", "--json");
    var file = Files.writeString(folder.resolve("printed.json"), printed.out());

    var read = UsesRegistry.read(file);

    assertThat(printed.exit()).isZero();
    assertThat(read.all()).isEqualTo(UsesRegistry.builtIn().all());
    assertThat(read.version()).isEqualTo(UsesRegistry.builtIn().version());
    assertThat(read.licence()).isEqualTo("CC0-1.0");
    assertThat(read.outside()).isEqualTo(UsesRegistry.builtIn().outside());
  }

  @Test
  void as_csv_it_has_a_row_for_each_use_with_version_and_licence() throws Exception {
    var printed = run("uses", "--csv");

    try (var csv = CsvReader.builder().ofNamedCsvRecord(printed.out())) {
      var rows = csv.stream().toList();
      assertThat(rows).hasSize(UsesRegistry.builtIn().all().size());
      assertThat(rows)
          .allMatch(row -> row.getField("registry_licence").equals("CC0-1.0"))
          .allMatch(row -> row.getField("address").startsWith("https://"))
          .allMatch(
              row ->
                  row.getField("registry_version")
                      .equals(UsesRegistry.builtIn().version().toString()));
    }
  }

  @Test
  void it_can_be_limited_to_a_dataset_and_a_model() throws Exception {
    var google =
        new ObjectMapper()
            .readTree(
                run("uses", "--json", "--dataset", "free-music-archive", "--model", "musiclm")
                    .out());

    assertThat(google.get("uses")).hasSize(1);
    assertThat(google.get("uses").get(0).get("organisation").asText()).isEqualTo("Google");
    assertThat(run("uses", "--dataset", "sleeping-disco-9m").out()).contains(": 0 uses");
    assertThat(run("uses", "--dataset", "musdb18").out()).contains("musdb18: Meta trained Demucs");
    var unknown = run("uses", "--dataset", "nonsense");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no dataset \"nonsense\" in the registry.");
    assertThat(run("uses", "--json", "--csv").exit()).isEqualTo(2);
  }

  @Test
  void uses_that_are_only_reported_say_so() {
    assertThat(run("uses", "--model", "llark").out())
        .contains("Spotify is said to have trained LLark", "(reported, not confirmed)");
  }

  @Test
  void a_newer_file_of_the_data_folder_is_printed_and_a_wrong_one_is_told() throws Exception {
    Files.writeString(
        folder.resolve("uses.json"),
        """
        {"version": "2999-01-01", "licence": "CC0-1.0", "uses": [
          {"model": "M", "kind": "training", "words": "trained M on =music",
           "address": "https://example.org/card", "sourceKind": "model card", "certain": true,
           "reviewed": "2026-11-27"}]}
        """);
    assertThat(run("uses").out()).startsWith("Registry of 2999-01-01, CC0-1.0: 1 use");

    Files.writeString(folder.resolve("uses.json"), "{}");
    var wrong = run("uses", "--csv");
    assertThat(wrong.err()).contains("names no licence");
    assertThat(wrong.out()).contains(UsesRegistry.builtIn().version().toString());
  }
}
