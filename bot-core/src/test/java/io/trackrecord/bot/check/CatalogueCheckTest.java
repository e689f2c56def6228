package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.ReadingOptions;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of the rows of a catalogue.
class CatalogueCheckTest extends CatalogueChecks {

  @Test
  void aFileThatWasCheckedBeforeIsCheckedAnewAndNotByItsOwnLinks() throws Exception {
    var csv = "title,artist,note\nPaper Lighthouse,The Quillon Sparrows,x\n";
    var out = new StringWriter();
    var file = Files.writeString(given.resolve("catalogue.csv"), csv);
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, sample)) {
      new CatalogueCheck(sample, ForkJoinPool.commonPool())
          .run(catalogue, out, List.of("confirmed"), _ -> true);
    }

    var again = check(out.toString());

    assertThat(again.getFirst().getHeader())
        .containsExactly(
            "title",
            "artist",
            "note",
            "status",
            "similarity",
            "matched_artist",
            "matched_title",
            "datasets",
            "rows",
            "links");
    assertThat(again.getFirst().getField("status")).isEqualTo("exact_name");
    assertThat(again.getFirst().getField("note")).isEqualTo("x");
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
            5,Zzyqxv Wrrmpq,Qwxkj Vvbrt,
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
  void aRowThatTakesTooLongIsUnreadableAndTheOthersAreChecked() throws Exception {
    var asked = new AtomicInteger();
    var slow =
        new CatalogSource() {
          @Override
          public <T> T ask(Function<TrackCatalog, T> question) {
            return sample.ask(
                catalog -> {
                  if (asked.incrementAndGet() % 3 == 0) {
                    throw new CatalogTimeoutException("too long");
                  }
                  return question.apply(catalog);
                });
          }
        };
    var check = new CatalogueCheck(slow, ForkJoinPool.commonPool());
    var rows = check(check, "title,artist\n" + "Paper Lighthouse,The Quillon Sparrows\n".repeat(9));

    assertThat(rows).hasSize(9);
    assertThat(rows)
        .extracting(row -> row.getField("status"))
        .containsOnly("exact_name", "unreadable")
        .filteredOn("unreadable"::equals)
        .hasSize(3);
    assertThat(check.tooSlow()).isEqualTo(3);
  }

  @Test
  void whatChatWouldOfferIsPossibleAndSoIsATitleOfNobody() throws Exception {
    var rows =
        check(
            """
            title,artist
            Paper Lighthouse,Various Artists
            Paper Lighthouse,
            The Quillon Sparrows – Paper Lighthouse,Various Artists
            Paper Towers In The Rain,The Quillon Sparrows
            """);
    assertThat(rows)
        .extracting(row -> row.getField("status"))
        .containsExactly("possible", "possible", "exact_name", "possible");
    assertThat(rows.get(0).getField("matched_title")).isEqualTo("Paper Lighthouse");
    assertThat(rows.get(0).getField("rows")).isNotEmpty();
    assertThat(rows.get(3).getField("rows")).isNotEmpty();
    assertThat(rows.get(3).getField("similarity")).isLessThan("0.9").isGreaterThan("0.0");
  }

  @Test
  void anArtistsLinkAndABareNumberAreNoSongs() throws Exception {
    assertThat(
            check(
                """
                title,artist,url
                Zzyqxv Wrrmpq,Qwxkj Vvbrt,1
                Zzyqxv Wrrmpq,Qwxkj Vvbrt,https://genius.com/artists/The-quillon-sparrows
                """))
        .extracting(row -> row.getField("status"))
        .containsOnly("not_found");
  }
}
