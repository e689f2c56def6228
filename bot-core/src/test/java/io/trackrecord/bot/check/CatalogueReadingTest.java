package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How catalogues are read that programs write in many ways, and which are refused.
class CatalogueReadingTest extends CatalogueChecks {

  @Test
  void aCatalogueWithoutATitleColumnIsRefusedWithWhatItHas() {
    assertThatThrownBy(() -> check("song,by\nx,y\n"))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageContaining("title")
        .hasMessageContaining("song, by");
    assertThatThrownBy(() -> check("")).hasMessageContaining("empty");
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
}
