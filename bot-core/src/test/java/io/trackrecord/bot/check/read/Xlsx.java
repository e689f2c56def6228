package io.trackrecord.bot.check.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes workbooks part by part, as spreadsheets write them and as attackers do.
public final class Xlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// Writes one part, as long as it may be.
  public interface Part {
    void write(OutputStream out) throws IOException;
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int count;

  public Xlsx() {
    part(
        "xl/styles.xml",
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"45\""
            + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
  }

  /// Adds or replaces a part.
  public Xlsx part(String name, String content) {
    return part(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /// Adds or replaces a part.
  public Xlsx part(String name, Part content) {
    parts.put(name, content);
    return this;
  }

  /// Adds the texts that cells with `t="s"` name by their places.
  public Xlsx shared(String... texts) {
    var all = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
    for (var text : texts) {
      all.append("<si><t>").append(escaped(text)).append("</t></si>");
    }
    return part("xl/sharedStrings.xml", all + "</sst>");
  }

  /// Adds a sheet of texts.
  @SafeVarargs
  public final Xlsx sheet(String name, String state, List<String>... rows) {
    var data = new StringBuilder();
    for (var row : rows) {
      data.append("<row>");
      row.forEach(
          cell ->
              data.append("<c t=\"inlineStr\"><is><t>")
                  .append(escaped(cell))
                  .append("</t></is></c>"));
      data.append("</row>");
    }
    return sheetOf(name, state, data.toString());
  }

  /// Adds a sheet.
  ///
  /// @param rows what stands within `sheetData`
  public Xlsx sheetOf(String name, String state, String rows) {
    return sheetOf(name, state, out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
  }

  /// Adds a sheet.
  public Xlsx sheetOf(String name, String state, Part rows) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, count, state, count));
    relations.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, OFFICE, count));
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        out -> {
          out.write(
              (HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>")
                  .getBytes(StandardCharsets.UTF_8));
          rows.write(out);
          out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
  }

  /// Writes the workbook.
  public Path write(Path file) throws IOException {
    var all = new LinkedHashMap<String, Part>();
    put(
        all,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
            + " PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
    put(
        all,
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    put(
        all,
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, sheets));
    put(
        all,
        "xl/_rels/workbook.xml.rels",
        "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(relations));
    all.putAll(parts);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  private static void put(Map<String, Part> parts, String name, String content) {
    parts.put(name, out -> out.write((HEAD + content).getBytes(StandardCharsets.UTF_8)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
