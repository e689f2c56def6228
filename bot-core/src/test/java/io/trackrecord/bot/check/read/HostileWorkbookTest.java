package io.trackrecord.bot.check.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Workbooks that are meant to do harm, and what claims to be a catalogue and is none.
class HostileWorkbookTest extends Workbooks {

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
}
