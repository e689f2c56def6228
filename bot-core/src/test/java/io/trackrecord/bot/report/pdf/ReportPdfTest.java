package io.trackrecord.bot.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.report.Report;
import io.trackrecord.bot.report.ReportRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The PDF of a report. The pages are also drawn into `target/report-pages`, to be looked at.
class ReportPdfTest {

  /// Names in the scripts that musicians write theirs in.
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Latin", "Ænima Žižkov Ñandú & Sigur Rós (Łódź)"),
          Map.entry("Vietnamese", "Nguyễn Thị Ngọc Ánh"),
          Map.entry("Cyrillic", "Кино – Группа крови"),
          Map.entry("Greek", "Μάνος Χατζιδάκις"),
          Map.entry("Arabic", "فيروز – السلام عليكم"),
          Map.entry("Persian", "گوگوش می‌روم"),
          Map.entry("Hebrew", "עידן רייכל (חי)"),
          Map.entry("Thai", "คาราบาว เมดอินไทยแลนด์"),
          Map.entry("Devanagari", "लता मंगेशकर क्षत्रिय"),
          Map.entry("Bengali", "রবীন্দ্রনাথ ঠাকুর"),
          Map.entry("Tamil", "இளையராஜா தென்றல் கொஞ்சும்"),
          Map.entry("Telugu", "ఘంటసాల"),
          Map.entry("Chinese", "周杰倫 青花瓷 邓丽君"),
          Map.entry("Japanese", "椎名林檎 ギブス さくら"),
          Map.entry("Korean", "방탄소년단 봄날"),
          Map.entry("Georgian", "ჰამლეტ გონაშვილი"),
          Map.entry("Armenian", "Ջիվան Գասպարյան"),
          Map.entry("Khmer", "ស៊ិន ស៊ីសាមុត"),
          Map.entry("Mixed", "اغنية Remix 2 (עברית) feat. 宇多田"),
          Map.entry("Signs", "♥ Love ★ Song → ∞"));

  @Test
  void whatIsCopiedIsTheName() throws IOException {
    var pdf = pdf("Moss Choir", rows(NAMES), Paper.A4);

    draw("scripts", pdf);
    assertThat(said(pdf)).containsAll(NAMES.values());
  }

  @Test
  void everyLetterOfTheseNamesHasAGlyph() throws IOException {
    try (var document = Loader.loadPDF(pdf("Moss Choir", rows(NAMES), Paper.A4))) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("[U+");
    }
  }

  @Test
  void aCharacterThatNoFontHasIsNamedAndStaysWhenCopied() throws IOException {
    var pdf = pdf("Moss Choir", rows(Map.of("Emoji", "Song 🎵 one")), Paper.A4);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(said(pdf)).contains("Song 🎵 one");
      assertThat(new PDFTextStripper().getText(document))
          .contains("stands for a character that the fonts of this document do not have");
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() throws IOException {
    assertThat(pdf("Moss Choir", rows(NAMES), Paper.A4))
        .isEqualTo(pdf("Moss Choir", rows(NAMES), Paper.A4));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void noLineLeavesThePageHoweverLongANameIs(Paper paper) throws IOException {
    var words = "Ein sehr langer Name ".repeat(190);
    var word = "W".repeat(4_000);
    var pdf = pdf(words, rows(Map.of("1", words, "2", word, "3", "字".repeat(4_000))), paper);

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(6);
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
              assertThat(at.getX() + at.getWidth()).isLessThanOrEqualTo(at.getPageWidth() - 50);
              assertThat(at.getX()).isGreaterThanOrEqualTo(50);
              assertThat(at.getY()).isBetween(40f, at.getPageHeight() - 30);
              super.processTextPosition(at);
            }
          };
      var text = stripper.getText(document).replaceAll("\\s", "");
      assertThat(text).contains("W".repeat(50));
      assertThat(text.chars().filter(c -> c == 'W').count()).isGreaterThanOrEqualTo(4_000);
    }
    draw("long-" + paper, pdf);
  }

  @Test
  void saysWhatItIsToThoseWhoHaveItRead() throws IOException {
    try (var document = Loader.loadPDF(pdf("Moss Choir", rows(NAMES), Paper.LETTER))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Evidence report: Moss Choir");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      var types = new ArrayList<String>();
      types(catalog.getStructureTreeRoot().getCOSObject(), types);
      assertThat(types)
          .contains("Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Link");
      assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(3);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
    }
  }

  @Test
  void everyPieceOfEveryPageBelongsToTheStructureOrIsAnOrnament() throws IOException {
    try (var document = Loader.loadPDF(pdf("Moss Choir", rows(NAMES), Paper.A4))) {
      for (var page : document.getPages()) {
        var depth = 0;
        for (var token : new PDFStreamParser(page).parse()) {
          if (token instanceof Operator operator) {
            switch (operator.getName()) {
              case "BDC", "BMC" -> depth++;
              case "EMC" -> depth--;
              case "TJ", "f" -> assertThat(depth).isPositive();
              default -> {}
            }
          }
        }
        assertThat(depth).isZero();
      }
    }
  }

  private static void types(COSDictionary element, List<String> types) {
    var type = element.getNameAsString(COSName.S);
    if (type != null) {
      types.add(type);
    }
    if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
      for (var i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          types(kid, types);
        }
      }
    } else if (element.getDictionaryObject(COSName.K) instanceof COSDictionary kid) {
      types(kid, types);
    }
  }

  /// What a reader copies: the text that a line says it stands for, else that of its glyphs.
  private static List<String> said(byte[] pdf) throws IOException {
    var said = new ArrayList<String>();
    try (var document = Loader.loadPDF(pdf)) {
      said.addAll(new PDFTextStripper().getText(document).lines().map(String::strip).toList());
      for (var page : document.getPages()) {
        for (var token : new PDFStreamParser(page).parse()) {
          if (token instanceof COSDictionary properties
              && properties.getDictionaryObject(COSName.ACTUAL_TEXT) instanceof COSString text) {
            said.add(text.getString());
          }
        }
      }
    }
    return said;
  }

  private static List<ReportRow> rows(Map<String, String> names) {
    return names.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                new ReportRow(
                    "list",
                    "row-" + each.getKey(),
                    each.getValue(),
                    List.of(each.getValue()),
                    null,
                    1999,
                    List.of("https://example.org/track/" + each.getKey()),
                    null,
                    "exact_name",
                    BigDecimal.ONE,
                    "present",
                    null))
        .toList();
  }

  private static byte[] pdf(String artist, List<ReportRow> rows, Paper paper) throws IOException {
    var report =
        new Report(
            1,
            artist,
            null,
            "2026-11-28T00:00:00Z",
            new Report.Index("20261122-000000", "2026-11-22T00:00:00Z", false),
            new Report.Verdict(
                Report.Outcome.LISTED,
                artist,
                List.of("20 songs in 1 dataset."),
                "exact_name",
                20,
                20,
                List.of("مجهول", "佚名"),
                1999,
                2001),
            List.of(
                new Report.Evidence(
                    "list",
                    "A list",
                    "present",
                    20,
                    20,
                    "20 tracks are in A list.",
                    List.of("https://example.org/list"))),
            null,
            List.of(),
            List.of(),
            List.of("How."),
            List.of("What."),
            List.of(new Report.Step("Do", "This.", List.of())));
    var out = new ByteArrayOutputStream();
    ReportPdf.write(
        report,
        new ReportPdf.Contents(
            List.copyOf(rows), rows.size(), "ab".repeat(32), "cd".repeat(32), "r.json"),
        paper,
        out);
    return out.toByteArray();
  }

  private static void draw(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "report-pages"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      for (var i = 0; i < Math.min(4, document.getNumberOfPages()); i++) {
        var file = folder.resolve(name + "-" + (i + 1) + ".png").toFile();
        ImageIO.write(renderer.renderImageWithDPI(i, 90), "png", file);
      }
    }
  }
}
