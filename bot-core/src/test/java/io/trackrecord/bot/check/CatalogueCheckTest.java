package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.catalog.PublishedCatalog;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleCatalog.class)
class CatalogueCheckTest {

  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  private List<NamedCsvRecord> check(String csv) throws Exception {
    var out = new StringWriter();
    var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    new CatalogueCheck(sample).run(in, out, _ -> {});
    try (var reader = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
      return reader.stream().toList();
    }
  }

  @Test
  void everyRowComesBackInOrderWithItsCellsUntouchedAndWhatIsListedOfIt() throws Exception {
    var rows =
        check(
            """
            ISRC,Title,ARTIST,note
            1,Paper Lighthouse,The Quillon Sparrows,"keep, this"
            2,paper lighthouse,the quillon sparrows,=1+1
            3,Paper Lighthouse,Quillon Sparrows,
            4,Papper Lighthose,Quillon Sparows,
            5,Nothing Of The Kind,Nobody At All,
            6,,,
            """);
    assertThat(rows)
        .extracting(row -> row.getField("ISRC"))
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(rows)
        .extracting(row -> row.getField("status"))
        .containsExactly(
            "exact_name", "same_name", "similar_name", "similar_name", "not_found", "unreadable");
    assertThat(rows.get(0).getField("note")).isEqualTo("keep, this");
    assertThat(rows.get(1).getField("note")).isEqualTo("=1+1");
    assertThat(rows.get(0).getField("datasets").split(";")).hasSize(5);
    assertThat(rows.get(0).getField("rows").split(";"))
        .contains("laion-disco-12m:KU5SIHKyxf4", "sleeping-disco-9m:100006");
    assertThat(rows.get(0).getField("links"))
        .contains("https://music.youtube.com/watch?v=KU5SIHKyxf4");
    assertThat(rows.get(3).getField("matched_title")).isEqualTo("Paper Lighthouse");
    assertThat(rows.get(4).getField("similarity")).isEqualTo("0.000");
  }

  @Test
  void whatIsCarriedAlongStaysByteForByteAndWhatIsAddedIsNoFormula(@TempDir Path folder)
      throws Exception {
    var carried =
        List.of(
            "=1+1",
            "-5",
            "@x",
            "+44",
            "a;=2",
            "\ttab",
            " blanks  ",
            "two\r\nlines",
            "two\nlines",
            "\"quoted\"",
            "a,b",
            "e\u0301",
            "\ud83c\udfb8",
            "'=1",
            "",
            "\u00a0",
            "\u200f",
            "x\u0000y");
    var csv = new StringBuilder("title,artist,=note\n");
    carried.forEach(
        cell -> csv.append("Night,Halden,\"").append(cell.replace("\"", "\"\"")).append("\"\n"));
    var dataDir =
        SmallCatalog.publish(
            folder, "-2Fg_9xYz0Q,Night,Halden,CC0,", "17;=x(),Night,Halden,CC0,", "3,=Night,-H,,");
    try (var catalog = SmallCatalog.open(dataDir)) {
      sample = catalog;
      var rows = check(csv.toString());
      assertThat(rows).extracting(row -> row.getField("=note")).containsExactlyElementsOf(carried);
      assertThat(rows)
          .extracting(row -> row.getField("rows"))
          .allMatch(
              listed ->
                  listed.contains("stable-audio-open:-2Fg_9xYz0Q")
                      && listed.contains("stable-audio-open:17;'=x()"));
      var formula = check("title,artist\n=Night,-H\n").getFirst();
      assertThat(formula.getField("title")).isEqualTo("=Night");
      assertThat(formula.getField("matched_title")).isEqualTo("'=Night");
      assertThat(formula.getField("matched_artist")).isEqualTo("'-H");
    }
  }

  @Test
  void aLinkDecidesAndATitleMayHoldTheArtist() throws Exception {
    var rows =
        check(
            """
            title,artist,url
            Whatever,,https://youtu.be/KU5SIHKyxf4
            The Quillon Sparrows - Paper Lighthouse,,
            Paper Lighthouse,The Quillon Sparrows,https://youtu.be/AAAAAAAAAAA
            """);
    assertThat(rows)
        .extracting(row -> row.getField("status"))
        .containsExactly("exact_id", "exact_name", "exact_name");
    assertThat(rows.get(0).getField("rows")).contains("laion-disco-12m:KU5SIHKyxf4");
  }

  @Test
  void alongCatalogueKeepsItsOrder() throws Exception {
    var csv = new StringBuilder("id,title,artist\n");
    IntStream.range(0, 1_500)
        .forEach(i -> csv.append(i).append(",Paper Lighthouse,Moth & Meridian\n"));
    assertThat(check(csv.toString()))
        .extracting(row -> Integer.parseInt(row.getField("id")))
        .containsExactlyElementsOf(IntStream.range(0, 1_500).boxed().toList());
  }

  @Test
  void aCatalogueWithoutATitleColumnIsRefusedWithWhatItHas() {
    assertThatThrownBy(() -> check("song,by\nx,y\n"))
        .isInstanceOf(CatalogueCheck.UnfitCatalogueException.class)
        .hasMessageContaining("title")
        .hasMessageContaining("song, by");
    assertThatThrownBy(() -> check("")).hasMessageContaining("empty");
  }
}
