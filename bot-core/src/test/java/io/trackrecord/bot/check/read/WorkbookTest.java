package io.trackrecord.bot.check.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Workbooks of songs.
class WorkbookTest extends Workbooks {

  @Test
  void aSheetIsReadByItsHeaderWhateverTheFilesName() throws Exception {
    var workbook =
        new Xlsx()
            .sheet(
                "Songs",
                VISIBLE,
                List.of("My songs, as of today"),
                List.of(""),
                List.of("Artist", "Track Name", "Album"),
                List.of("Ann & \"Bo\"", "Tab\there", "Ring"),
                List.of("", "", ""),
                List.of("Røza", "Flimmer"));

    assertThat(read(workbook.write(folder.resolve("catalogue.csv"))))
        .contains(
            new SongCells("Ann & \"Bo\"", "Tab here", "Ring", List.of()), song("Røza", "Flimmer"));
  }

  @Test
  void sharedTextsNumbersDatesAndLengthsReadAsTheyAreShown() throws Exception {
    var workbook =
        new Xlsx()
            .shared("Title", "Artist", "Album", "Røza")
            .sheetOf(
                "Songs",
                VISIBLE,
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
                <row r="3"><c r="A3"><v>1979</v></c><c r="C3" t="s"><v>3</v></c><c r="D3"><v>0.30000000000000004</v></c></row>
                <row r="4"><c r="A4" s="1"><v>45413</v></c><c r="C4" t="s"><v>3</v></c><c r="D4" s="2"><v>45413.5</v></c></row>
                <row r="5"><c r="A5" s="3"><v>0.0026041666666666665</v></c><c r="C5" t="str"><f>"R"&amp;"øza"</f><v>Røza</v></c></row>
                <row r="6"><c r="A6" t="b"><v>1</v></c><c r="C6" t="e"><v>#N/A</v></c></row>
                """);

    assertThat(read(workbook))
        .containsExactly(
            new SongCells("Røza", "1979", "0.3", List.of()),
            new SongCells("Røza", "2024-05-01", "2024-05-01 12:00:00", List.of()),
            song("Røza", "3:45"),
            new SongCells(null, "TRUE", null, List.of()));
  }

  @Test
  void theFirstVisibleSheetWithAUsableHeaderIsRead() throws Exception {
    var workbook =
        new Xlsx()
            .sheet("Old", "hidden", List.of("Title", "Artist"), List.of("Hidden", "Nobody"))
            .sheet("Prices", VISIBLE, List.of("Shop", "Price"), List.of("A", "1"))
            .sheet("Songs", VISIBLE, List.of("Title", "Artist"), List.of("Flimmer", "Røza"));

    assertThat(read(workbook)).containsExactly(song("Røza", "Flimmer"));
    try (var catalogue =
        Catalogue.open(folder.resolve("catalogue.xlsx"), ReadingOptions.NONE, listed)) {
      assertThat(catalogue.report())
          .isEqualTo(
              "Read from the sheet \"Songs\": artist from \"Artist\"; title from \"Title\".");
    }
  }

  @Test
  void aColumnOfArtistAndTitleIsRead() throws Exception {
    var workbook =
        new Xlsx().sheet("S", VISIBLE, List.of("Røza - Flimmer, live"), List.of("Bo - \"Two\""));

    assertThat(read(workbook))
        .extracting(SongCells::title)
        .containsExactly("Røza - Flimmer, live", "Bo - \"Two\"");
  }

  @Test
  void aWorkbookWithoutSongsSaysWhatItHas() throws Exception {
    refuses(
        new Xlsx().sheet("Prices", VISIBLE, List.of("Shop", "Price"), List.of("A", "1")),
        "It has: Shop, Price.");
    refuses(new Xlsx().sheet("S", "hidden", List.of("Title", "Artist")), "no visible sheet");
    refuses(new Xlsx().sheet("S", VISIBLE), "empty");
  }
}
