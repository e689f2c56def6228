package io.trackrecord.data.uses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesRegistryTest {

  private static final String ROW =
      """
      {"model": "M", "organisation": "O", "date": "2024-06", "dataset": "free-music-archive",
       "kind": "training", "words": "trained M on it", "address": "https://example.org/card",
       "sourceKind": "model card", "certain": true, "reviewed": "2026-11-27"}""";

  @TempDir Path folder;

  private static String registry(String... rows) {
    return """
        {"version": "2999-01-01", "licence": "CC0-1.0", "outside": {"other-set": "Other"},
         "uses": [%s]}
        """
        .formatted(String.join(",\n", rows));
  }

  private static JsonSchema schema() throws IOException {
    try (var stream =
        Objects.requireNonNull(UsesRegistry.class.getResourceAsStream("uses.schema.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
    }
  }

  private static List<String> violations(String json) throws IOException {
    return schema().validate(new ObjectMapper().readTree(json)).stream()
        .map(Object::toString)
        .toList();
  }

  private UsesRegistry read(String json) throws Exception {
    return UsesRegistry.read(Files.writeString(folder.resolve("uses.json"), json));
  }

  @Test
  void the_built_in_registry_passes_the_check_and_the_schema() throws Exception {
    try (var stream = Objects.requireNonNull(UsesRegistry.class.getResourceAsStream("uses.json"))) {
      var json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(violations(json)).isEmpty();
    }
    assertThat(UsesRegistry.builtIn().all()).hasSizeGreaterThan(90);
    assertThat(UsesRegistry.builtIn().licence()).isEqualTo("CC0-1.0");
  }

  @Test
  void each_dataset_outside_the_index_is_used_by_a_row() {
    var registry = UsesRegistry.builtIn();

    assertThat(registry.outside().keySet())
        .allSatisfy(id -> assertThat(registry.of(id)).as(id).isNotEmpty());
  }

  @Test
  void what_journalists_report_is_never_certain() {
    assertThat(UsesRegistry.builtIn().all())
        .filteredOn(use -> "Suno".equals(use.organisation()))
        .hasSize(8)
        .noneMatch(Use::certain)
        .allMatch(use -> use.words().contains("reported"));
  }

  @Test
  void a_registry_is_read_with_its_version_licence_and_rows() throws Exception {
    var registry = read(registry(ROW));

    assertThat(violations(registry(ROW))).isEmpty();
    assertThat(registry.version()).hasToString("2999-01-01");
    assertThat(registry.all()).hasSize(1);
    assertThat(registry.of("free-music-archive").getFirst().who()).isEqualTo("O");
    assertThat(registry.of("laion-disco-12m")).isEmpty();
    var nobody = read(registry(ROW.replace("\"organisation\": \"O\",", "")));
    assertThat(nobody.all().getFirst().who()).isEqualTo("The makers of M");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"M\" § \"\" § `row 1: model holds no text`",
        "\"model\": \"M\", § `` § `row 1: model is missing; add it`",
        "\"2024-06\" § \"June\" § `(M): date \"June\" is not a date; write 2024, 2024-06 or`",
        "free-music-archive § no-such-set § `(M): dataset \"no-such-set\" is not known; write the id`",
        "\"training\" § \"theft\" § `(M): kind \"theft\" is not known; write one of: training, part of a model,`",
        "https:// § http:// § `(M): address \"http://example.org/card\" is not an https address`",
        "example.org/card § exa mple § `(M): address \"https://exa mple\" is not well formed`",
        "example.org/card § github.com/o/r/blob/main/README.md § `(M): address \"https://github.com/o/r/blob/main/README.md\" may change`",
        "\"address\": \"https://example.org/card\", § `` § `(M): address is missing; add it`",
        "\"model card\" § \"hearsay\" § `(M): sourceKind \"hearsay\" is not known; write one of: model card,`",
        "\"model card\" § \"press report\" § `(M): is certain by a press report; name a source of the maker's own`",
        "\"training\" § \"reported\" § `(M): is certain and only reported`",
        "\"certain\": true § \"certain\": \"yes\" § `(M): certain is not true or false`",
        "\"certain\": true, § `` § `(M): certain is not true or false`",
        "2026-11-27 § soon § `(M): reviewed \"soon\" is not a date; write it as 2026-11-27`",
        "trained M on it § trained\\nM § `(M): words holds a line break or a tab`",
        "\"organisation\" § \"org\" § `(M): has the unknown field \"org\"; leave it out`",
        "\"certain\" § \"euSummary\": \"ftp://x\", \"certain\" § `(M): euSummary \"ftp://x\" is not an https address`",
      })
  void a_wrong_row_is_refused_with_its_number_and_what_to_do(String from, String to, String message)
      throws Exception {
    var json = registry(ROW.replace(from, Objects.requireNonNullElse(to, "")));

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UsesException.class)
        .hasMessageContaining("uses.json, row 1")
        .hasMessageContaining(message);
  }

  @Test
  void the_schema_refuses_what_the_check_refuses_where_a_schema_can_tell() throws Exception {
    var wrong =
        List.of(
            ROW.replace("\"M\"", "\"\""),
            ROW.replace("2024-06", "June"),
            ROW.replace("\"training\"", "\"theft\""),
            ROW.replace("https:", "http:"),
            ROW.replace("model card", "hearsay"),
            ROW.replace("model card", "press report"),
            ROW.replace("\"training\"", "\"reported\""),
            ROW.replace("true", "\"yes\""),
            ROW.replace("organisation", "org"),
            ROW.replace("trained M on it", "x".repeat(161)));

    for (var row : wrong) {
      assertThat(violations(registry(row))).as(row).isNotEmpty();
      assertThatThrownBy(() -> read(registry(row))).as(row).isInstanceOf(UsesException.class);
    }
  }

  @Test
  void two_rows_that_say_the_same_are_refused() {
    assertThatThrownBy(() -> read(registry(ROW, ROW)))
        .hasMessageEndingWith("row 2 (M) says what row 1 says; keep one of them.");
  }

  @Test
  void words_of_more_than_160_characters_are_refused() throws Exception {
    read(registry(ROW.replace("trained M on it", "x".repeat(160))));

    assertThatThrownBy(() -> read(registry(ROW.replace("trained M on it", "x".repeat(161)))))
        .hasMessageContaining("words has 161 characters; write at most 160");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "2999-01-01 § someday § version \"someday\" is not a date; write it as 2026-11-27.",
        "CC0-1.0 § `` § names no licence",
        "other-set § free-music-archive § outside: \"free-music-archive\" is a dataset that Trackrecord describes",
        "other-set § Other Set § outside: \"Other Set\" is not 1 to 40 lower-case letters",
        "\"Other\" § 1 § outside: \"other-set\" has no name",
        "\"uses\" § \"rows\" § has the unknown field \"rows\"; leave it out",
        "\"licence\" § licence § is not JSON: line 1, column",
      })
  void a_wrong_file_is_refused_with_what_to_do(String from, String to, String message) {
    assertThatThrownBy(() -> read(registry(ROW).replace(from, Objects.requireNonNullElse(to, ""))))
        .isInstanceOf(UsesException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> read(registry())).hasMessageContaining("lists no use");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("holds no registry");
  }

  @Test
  void uses_of_a_dataset_come_certain_first_then_by_kind_then_newest_first() throws Exception {
    var rows =
        Stream.of(
                "e|evaluation|2026|true|model card",
                "r|training|2026|false|press report",
                "old|training|2023|true|model card",
                "part|part of a model|2026|true|paper",
                "span|training|2022-01..2024-05|true|model card",
                "new|training|2024-06|true|model card",
                "f|filter|2026|true|paper")
            .map(each -> each.split("\\|"))
            .map(
                each ->
                    ROW.replace("\"M\"", "\"" + each[0] + "\"")
                        .replace("\"training\"", "\"" + each[1] + "\"")
                        .replace("2024-06", each[2])
                        .replace("true", each[3])
                        .replace("model card", each[4]))
            .toArray(String[]::new);

    assertThat(read(registry(rows)).of("free-music-archive"))
        .extracting(Use::model)
        .containsExactly("new", "span", "old", "part", "f", "e", "r");
  }

  @Test
  void a_newer_file_in_the_data_folder_serves_and_an_older_one_does_not() throws Exception {
    var told = new ArrayList<String>();
    assertThat(UsesRegistry.in(folder, told::add)).isSameAs(UsesRegistry.builtIn());

    read(registry(ROW));
    assertThat(UsesRegistry.in(folder, told::add).version()).hasToString("2999-01-01");

    read(registry(ROW).replace("2999", "2001"));
    assertThat(UsesRegistry.in(folder, told::add)).isSameAs(UsesRegistry.builtIn());
    assertThat(told).isEmpty();
  }

  @Test
  void a_wrong_file_in_the_data_folder_is_told_in_a_sentence_and_the_built_in_one_serves()
      throws Exception {
    var told = new ArrayList<String>();
    Files.writeString(folder.resolve("uses.json"), registry(ROW.replace("https:", "http:")));

    assertThat(UsesRegistry.in(folder, told::add)).isSameAs(UsesRegistry.builtIn());
    assertThat(told)
        .singleElement()
        .asString()
        .contains("row 1 (M)", "Until then the registry of " + UsesRegistry.builtIn().version());

    Files.write(folder.resolve("uses.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertThat(UsesRegistry.in(folder, told::add)).isSameAs(UsesRegistry.builtIn());
    assertThat(told.getLast()).contains("is not written in UTF-8");
  }
}
