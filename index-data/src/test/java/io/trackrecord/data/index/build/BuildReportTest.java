package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.source.Collected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The build report, the rejects, and what neither of them may hold.
class BuildReportTest extends BuildFixture {

  private static final String MARKER = "marker-of-lyrics-that-must-not-be-kept";

  @Test
  void the_report_has_the_contracts_shape_and_lies_beside_the_index() throws Exception {
    var report =
        build(
            false,
            sleeping(
                """
                {"song_id": 1, "title": "Kept"}
                {"song_id": 1, "title": "Kept"}
                {"title": "No id"}
                {"song_id": 4}
                broken
                broken again
                """));

    var printed = new ObjectMapper().readTree(IndexJson.print(report));
    var kept = new ObjectMapper().readTree(current().resolve("report.json").toFile());
    assertThat(kept).isEqualTo(printed);
    assertThat(names(printed)).containsExactly("version", "datasets");
    var dataset = printed.get("datasets").get(0);
    assertThat(names(dataset)).containsExactly("id", "read", "indexed", "merged", "rejected");
    assertThat(dataset)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"id": "sleeping-disco-9m", "read": 6, "indexed": 1, "merged": 1,
                     "rejected": {"no-id": 1, "no-title-and-no-artist": 1, "unreadable": 2}}
                    """));
    assertThat(IndexJson.report(current())).isEqualTo(report);
    assertThat(Files.readAllLines(current().resolve("rejects/sleeping-disco-9m.csv")))
        .containsExactly(
            "file,row,reason,detail,text",
            "a.jsonl,3,no-id,the row has no song_id or song_url,title: No id",
            "a.jsonl,4,no-title-and-no-artist,the row has neither a title nor an artist,song_id: 4",
            "a.jsonl,5,unreadable,broken JSON at column 1,",
            "a.jsonl,6,unreadable,broken JSON at column 1,");
  }

  @Test
  void of_very_many_rejected_rows_the_first_are_listed_and_all_are_counted() throws Exception {
    var header = "id,title,author,license,url\n";
    var first =
        Files.writeString(
            folder.resolve("a.csv"), header + "1,One,A,CC0,\n" + ",\"No\nid\",A,,\n".repeat(9_999));
    var second =
        Files.writeString(
            folder.resolve("b.csv"), header + ",\"No\nid, too\",A,,\n".repeat(12_000));

    var report = build(false, Collected.input("stable-audio-open", first, second));

    assertThat(report.datasets().getFirst().rejected())
        .containsExactly(Map.entry("no-id", 21_999L));
    assertThat(report.datasets().getFirst().note())
        .isEqualTo("Of 21,999 rejected rows rejects/stable-audio-open.csv lists the first 10,000.");
    List<CsvRecord> rows;
    try (var csv =
        CsvReader.builder().ofCsvRecord(current().resolve("rejects/stable-audio-open.csv"))) {
      rows = csv.stream().toList();
    }
    assertThat(rows).hasSize(10_002);
    assertThat(rows.get(9_999).getFields())
        .containsExactly("a.csv", "10000", "no-id", "the row has no id", ",No\nid,A,,");
    assertThat(rows.get(10_000).getFields())
        .containsExactly("b.csv", "1", "no-id", "the row has no id", ",No\nid, too,A,,");
    assertThat(rows.get(10_001).getFields())
        .containsExactly(
            "", "", "more", "11,999 more rejected rows are not listed; report.json counts all", "");
    try (var left = Files.list(current().resolve("rejects"))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void a_build_without_rejects_reports_an_empty_object_and_writes_no_file() throws Exception {
    var report = build(false, stability("1"));

    var printed = new ObjectMapper().readTree(IndexJson.print(report));
    assertThat(printed.get("datasets").get(0).get("rejected").isEmpty()).isTrue();
    assertThat(current().resolve("rejects")).isEmptyDirectory();
  }

  @Test
  void lyrics_are_in_no_file_of_the_version() throws Exception {
    build(
        false,
        sleeping(
            """
            {"song_id": 1, "title": "A", "lyrics": "MARK", "genius_annotation": {"x": ["MARK"]}, "qna": "MARK"}
            {"song_id": 2, "title": ["x", "y"], "lyrics": ["MARK"], "primary_artist": {"name": "N", "qna": "MARK"}}
            {"lyrics": "MARK", "title": "no id"}
            {"song_id": 3, "lyrics": "MARK"}
            {"song_id": 4, "title": "cut off", "lyrics": "MARK
            MARK", "qna": 1}
            ["MARK"]
            {"song_id": 5, "title": "B", "MARK": "unknown key", "lyrics": {"title": "MARK"}}
            """
                .replace("MARK", MARKER)));

    assertThat(IndexJson.report(current()).datasets().getFirst().rejectedInAll()).isEqualTo(5);
    try (var walk = Files.walk(current())) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (file.endsWith("report.json") || file.endsWith("manifest.json")) {
          // The note names a key that nobody knows; it never holds a value.
          text = text.replace("does not know: " + MARKER + ".", "");
        }
        assertThat(text.contains(MARKER)).as(file.toString()).isFalse();
        assertThat(text.contains("of-lyrics-that")).as(file.toString()).isFalse();
      }
    }
  }

  private static List<String> names(JsonNode node) {
    Iterator<String> names = node.fieldNames();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false).toList();
  }
}
