package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleCatalog.class)
class CatalogueCheckTest {

  @TempDir Path given;
  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  private List<NamedCsvRecord> check(String csv) throws Exception {
    return check(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<NamedCsvRecord> check(byte[] csv) throws Exception {
    return check(new CatalogueCheck(sample, ForkJoinPool.commonPool()), csv);
  }

  private List<NamedCsvRecord> check(CatalogueCheck check, String csv) throws Exception {
    return check(check, csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<NamedCsvRecord> check(CatalogueCheck check, byte[] csv) throws Exception {
    var out = new StringWriter();
    var file = Files.write(given.resolve("catalogue.csv"), csv);
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, sample)) {
      check.run(catalogue, out, List.of(), _ -> true);
    }
    try (var reader = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
      return reader.stream().toList();
    }
  }

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
  void aCatalogueWithoutATitleColumnIsRefusedWithWhatItHas() {
    assertThatThrownBy(() -> check("song,by\nx,y\n"))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageContaining("title")
        .hasMessageContaining("song, by");
    assertThatThrownBy(() -> check("")).hasMessageContaining("empty");
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
  void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
    assertThatThrownBy(
            () -> check("title,artist\r\n\"One\r\nmore\",A\r\nTwo,\"B\r\nThree,C\r\nFour,D\r\n"))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageStartingWith("Line 4 of the catalogue opens a quote (\") that is never closed")
        .hasMessageEndingWith("start again.");
    var many = new StringBuilder("title,artist\nOne,\"A\n");
    IntStream.range(0, 5_000).forEach(i -> many.append("Song ").append(i).append(",B\n"));
    assertThatThrownBy(() -> check(many.toString()))
        .hasMessageStartingWith("Line 2 of the catalogue opens a quote (\") that is never closed");
    assertThatThrownBy(() -> check("title,artist\rOne,A\rTwo,\"B"))
        .hasMessageStartingWith("Line 3 ");
  }

  @Test
  void aQuoteThatIsClosedWithinACellOfALaterRowIsRefusedWithBothLines() {
    assertThatThrownBy(() -> check("title,artist\nOne,\"A\nTwo,B\nThree,\"C\"\nFour,D\n"))
        .hasMessageStartingWith(
            "Line 2 of the catalogue opens a quote (\") that is closed in the middle of a cell in"
                + " line 4.");
  }

  @Test
  void quotesThatFitAreReadAsTheyStand() throws Exception {
    var rows =
        check(
            "\ufefftitle,artist\n\"Say \"\"Hello\"\"\",5\" Wide\n\"\",\"\"\n"
                + "\"two\r\nlines\",\"x, y\"");
    assertThat(rows)
        .extracting(row -> row.getField("title"))
        .containsExactly("Say \"Hello\"", "", "two\r\nlines");
    assertThat(rows)
        .extracting(row -> row.getField("artist"))
        .containsExactly("5\" Wide", "", "x, y");
  }

  @Test
  void aCatalogueThatIsNotInUtf8IsRefusedWithTheLine() throws Exception {
    var text = "title,artist\n" + "Song,A\n".repeat(20_000) + "Halo,Beyonc\u00e9\nSong,A\n";
    assertThatThrownBy(() -> check(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessage(
            "Line 20002 of the catalogue is not written in UTF-8, and its names do not tell in which"
                + " charset it is. Save it as \"CSV UTF-8\", or name its charset, for example"
                + " --charset windows-1252, and start again.");
    assertThatThrownBy(() -> check(new byte[] {'t', 'i', 't', 'l', 'e', '\n', 'x', (byte) 0xC3}))
        .hasMessageStartingWith("Line 2 ");
    assertThat(check("title,artist\nHalo,Beyonc\u00e9\n".getBytes(StandardCharsets.UTF_8)))
        .hasSize(1);
    assertThat(check("\ufefftitle,artist\nHal\u00f6,A\n".getBytes(StandardCharsets.UTF_16BE)))
        .first()
        .matches(row -> row.getField("title").equals("Hal\u00f6"));
  }

  @Test
  void anySeparatorAndCharsetGivesTheSameStatuses() throws Exception {
    var table =
        List.of(
            List.of("title", "artist", "note"),
            List.of("Paper Lighthouse", "The Quillon Sparrows", "plain"),
            List.of("paper lighthouse", "the quillon sparrows", "a, b; c | d\te"),
            List.of("Papper Lighthose", "Quillon Sparows", "\"quoted\""),
            List.of("Zzyqxv Wrrmpq", "Qwxkj Vvbrt", "two\nlines"),
            List.of("", "", ""));
    var expected = List.of("exact_name", "same_name", "similar_name", "not_found", "unreadable");
    for (var separator : List.of(",", ";", "\t", "|")) {
      for (var start : List.of("", "\ufeff", "sep=" + separator + "\r\n", "My Library\n")) {
        var text = new StringBuilder(start);
        for (var row : table) {
          text.append(
              row.stream()
                  .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(separator, "", "\r\n")));
        }
        for (var charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16")) {
          var rows = check(text.toString().getBytes(Charset.forName(charset)));
          assertThat(rows)
              .as("%s after %s in %s", separator, start, charset)
              .extracting(row -> row.getField("status"))
              .containsExactlyElementsOf(expected);
          assertThat(rows.get(1).getField("note")).isEqualTo("a, b; c | d\te");
        }
      }
    }
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
