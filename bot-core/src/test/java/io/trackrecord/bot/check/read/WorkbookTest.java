package io.trackrecord.bot.check.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Workbooks, and what claims to be a catalogue and is none.
class WorkbookTest {

  private static final String VISIBLE = "visible";
  private static final String ONE_ROW =
      "<row><c t=\"inlineStr\"><is><t>Title</t></is></c><c t=\"inlineStr\"><is><t>Artist</t></is></c></row>";

  @TempDir static Path data;
  private static PublishedCatalog listed;

  @TempDir Path folder;
  private Set<Path> before = Set.of();

  @BeforeAll
  static void publish() throws Exception {
    listed = SmallCatalog.open(SmallCatalog.publish(data, "1,Flimmer,Røza,CC0,"));
  }

  @AfterAll
  static void close() {
    listed.close();
  }

  @BeforeEach
  void look() throws IOException {
    before = temporaryFiles();
  }

  @AfterEach
  void nothingIsKept() throws IOException {
    assertThat(temporaryFiles()).isSubsetOf(before);
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(it -> it.getFileName().toString().matches("(?:workbook|catalogue).*"))
          .collect(Collectors.toSet());
    }
  }

  private List<SongCells> read(Xlsx workbook) throws Exception {
    return read(workbook.write(folder.resolve("catalogue.xlsx")));
  }

  private List<SongCells> read(Path file) throws Exception {
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, listed);
        var rows = catalogue.rows()) {
      var songs = new ArrayList<SongCells>();
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        songs.add(catalogue.song(cells));
      }
      return songs;
    }
  }

  private void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageContaining(sentence);
  }

  private void refuses(Xlsx workbook, String sentence) throws IOException {
    refuses(workbook.write(folder.resolve("hostile.xlsx")), sentence);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("catalogue.csv"), bytes);
  }

  private static SongCells song(String artist, String title) {
    return new SongCells(artist, title, null, List.of());
  }

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

  @Test
  void entitiesAreNeverRead() throws Exception {
    refuses(
        new Xlsx()
            .sheetOf("S", VISIBLE, ONE_ROW)
            .part(
                "xl/sharedStrings.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>"),
        "no spreadsheet program writes");
    refuses(
        new Xlsx()
            .sheetOf("S", VISIBLE, ONE_ROW)
            .part(
                "xl/styles.xml",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><styleSheet>&c;</styleSheet>"),
        "no spreadsheet program writes");
  }

  @Test
  void entitiesInAnotherCharsetAreNotReadEither() throws Exception {
    var hidden = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE sst []><sst/>";
    refuses(
        new Xlsx()
            .sheetOf("S", VISIBLE, ONE_ROW)
            .part(
                "xl/sharedStrings.xml", out -> out.write(hidden.getBytes(StandardCharsets.UTF_16))),
        "no spreadsheet program writes");
    refuses(
        new Xlsx()
            .sheetOf("S", VISIBLE, ONE_ROW)
            .part("xl/sharedStrings.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><sst/>"),
        "no spreadsheet program writes");
  }

  @Test
  void aPartThatUnpacksToTooMuchIsRefused() throws Exception {
    refuses(
        new Xlsx().sheetOf("S", VISIBLE, out -> repeat("<row></row>", 40_000_000, out)),
        "unpacks to far more");
  }

  @Test
  void aTextThatEveryCellRepeatsIsNotWrittenForEver() throws Exception {
    var cells = "<c t=\"s\"><v>0</v></c>".repeat(10_000);
    refuses(
        new Xlsx().shared("x".repeat(32_000)).sheetOf("S", VISIBLE, "<row>" + cells + "</row>"),
        "holds more text than a catalogue");
  }

  @Test
  void aMillionColumnsAreRefused() throws Exception {
    refuses(
        new Xlsx()
            .sheetOf(
                "S",
                VISIBLE,
                out -> {
                  out.write("<row>".getBytes(StandardCharsets.UTF_8));
                  repeat("<c><v>1</v></c>", 1_000_000, out);
                  out.write("</row>".getBytes(StandardCharsets.UTF_8));
                }),
        "more columns than a spreadsheet can hold");
    refuses(
        new Xlsx().sheetOf("S", VISIBLE, "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"),
        "more columns than a spreadsheet can hold");
    refuses(
        new Xlsx().sheetOf("S", VISIBLE, "<row><c r=\"&#90;&#90;&#90;&#90;1\"><v>1</v></c></row>"),
        "no spreadsheet program writes");
  }

  @Test
  void aCellOfTenMegabytesIsRefused() throws Exception {
    refuses(
        new Xlsx()
            .sheetOf(
                "S",
                VISIBLE,
                out -> {
                  out.write("<row><c t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8));
                  repeat("abcdefghij", 1_000_000, out);
                  out.write("</t></is></c></row>".getBytes(StandardCharsets.UTF_8));
                }),
        "more text than a spreadsheet can");
    refuses(
        new Xlsx()
            .sheetOf(
                "S",
                VISIBLE,
                "<row><c t=\"inlineStr\"><is>"
                    + "<r><t>abcdefghij</t></r>".repeat(100_000)
                    + "</is></c></row>"),
        "more text than a spreadsheet can");
    refuses(
        file(
            ("title,artist\n\"" + "a".repeat(10 << 20) + "\",b\n")
                .getBytes(StandardCharsets.UTF_8)),
        "A cell of row 1 of the catalogue holds more text");
  }

  @Test
  void endlessTagsNumbersAndNestingAreRefused() throws Exception {
    for (var rows :
        List.of(
            "<row a=\"" + "x".repeat(100_000) + "\"/>",
            "<row><c><v>" + "1".repeat(10_000) + "</v></c></row>",
            "<a>".repeat(100),
            "<row><c t=\"inlineStr\"><is><t><![CDATA[x]]></t></is></c></row>")) {
      refuses(new Xlsx().sheetOf("S", VISIBLE, rows), "no spreadsheet program writes");
    }
  }

  @Test
  void partsThatAreMissingOrBrokenAreSaid() throws Exception {
    refuses(new Xlsx().sheetOf("S", VISIBLE, "<row><c t=\"x\"><v>7</v></c></row>"), "damaged");
    refuses(
        new Xlsx().sheetOf("S", VISIBLE, ONE_ROW).part("xl/_rels/workbook.xml.rels", "<a/>"),
        "damaged");
    var whole =
        Files.readAllBytes(
            new Xlsx().sheetOf("S", VISIBLE, ONE_ROW).write(folder.resolve("whole.xlsx")));
    refuses(file(java.util.Arrays.copyOf(whole, whole.length / 2)), "damaged or cut off");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, binary workbook (.xlsb)",
    "content.xml, OpenDocument",
    "Index/Document.iwa, Numbers",
    "catalogue.csv, 'zip archive, whatever its name says'"
  })
  void anotherZipIsRefusedByWhatItIs(String part, String sentence) throws Exception {
    var path = folder.resolve("catalogue.csv");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write("title,artist\n".getBytes(StandardCharsets.UTF_8));
    }

    refuses(path, sentence);
  }

  @Test
  void whatIsNoTableIsRefusedByWhatItIs() throws Exception {
    refuses(file(bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")), "This is a picture");
    refuses(file(bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")), "This is a picture");
    refuses(file(bytes("%PDF-1.7\n%\u00e2\u00e3")), "This is a PDF");
    refuses(file(bytes("ID3\u0004\0\0\0\0")), "This is a sound file");
    refuses(file(bytes("\u007fELF\u0001\u0001\0\0\0zzzzzzzzzzzzzzzzzz")), "neither a text nor");
    var packed = folder.resolve("catalogue.csv.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(bytes("title,artist\n"));
    }
    refuses(packed, "packed file");
  }

  @Test
  void aPasswordAndAnOldWorkbookAreToldApart() throws Exception {
    var start = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(1_000);
    refuses(file(bytes(start + "W\0o\0r\0k\0b\0o\0o\0k\0")), "old Office file (.xls)");
    refuses(
        file(bytes(start + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")),
        "protected with a password");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void repeat(String text, int times, OutputStream out) throws IOException {
    var many = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < times; i += 1_000) {
      out.write(many);
    }
  }
}
