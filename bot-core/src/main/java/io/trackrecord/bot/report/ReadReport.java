package io.trackrecord.bot.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report as it was read from its JSON file. Space between tokens does not matter: a file that a
/// program laid out anew is unaltered.
///
/// @param report what it says, but for its rows
/// @param rows the rows of an artist's report: the title of each, by its key, in the order of the
///   file
/// @param checked the rows of a catalogue's report
/// @param stated the checksum that the file states
/// @param actual the checksum of what it holds
record ReadReport(
    Report report,
    Map<String, String> rows,
    List<CatalogueRow> checked,
    String stated,
    String actual) {

  /// Whether it holds what was written.
  boolean isUnaltered() {
    return stated.equals(actual);
  }

  /// Reads a report. Memory grows with the rows, some hundred bytes each.
  ///
  /// @throws UnfitReportException where it is no report, or of a newer format
  /// @throws IOException where the file cannot be read
  static ReadReport of(Path file) throws IOException, UnfitReportException {
    try (var in = Files.newInputStream(file)) {
      return read(file, in);
    } catch (JacksonException _) {
      throw noReport(file);
    }
  }

  private static ReadReport read(Path file, InputStream in)
      throws IOException, UnfitReportException {
    try (var json = ReportJson.JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT
          || !ReportJson.REPORT.equals(json.nextFieldName())
          || json.nextToken() != JsonToken.START_OBJECT) {
        throw noReport(file);
      }
      var rows = new Rows(new LinkedHashMap<>(), new ArrayList<>());
      var head = ReportJson.JSON.createObjectNode();
      var actual = content(file, json, head, rows);
      if (!ReportJson.CHECKSUM.equals(json.nextFieldName())) {
        throw noReport(file);
      }
      var stated = String.valueOf(json.nextTextValue());
      if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw noReport(file);
      }
      var report = ReportJson.JSON.treeToValue(head, Report.class);
      var isOfArtist = report.artist() != null && report.verdict() != null;
      if (report.index() == null
          || report.created() == null
          || isOfArtist == (report.catalogue() != null)) {
        throw noReport(file);
      }
      return new ReadReport(report, rows.titles(), rows.checked(), stated, actual);
    }
  }

  /// The rows, which stand behind everything else of a report.
  private record Rows(Map<String, String> titles, List<CatalogueRow> checked) {

    void add(JsonNode row, boolean isOfCatalogue) throws JacksonException {
      if (isOfCatalogue) {
        checked.add(ReportJson.JSON.treeToValue(row, CatalogueRow.class));
      } else {
        titles.put(
            row.path("dataset").asText() + "\u0000" + row.path("row").asText(),
            row.path("title").asText());
      }
    }
  }

  /// Reads the report itself; gives its checksum.
  private static String content(Path file, JsonParser json, ObjectNode head, Rows rows)
      throws IOException, UnfitReportException {
    var digest = Digests.of("SHA-256");
    try (var copy =
        ReportJson.JSON.createGenerator(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      copy.writeStartObject();
      for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        copy.writeFieldName(name);
        if (!name.equals(ReportJson.ROWS)) {
          json.nextToken();
          JsonNode value = ReportJson.JSON.readTree(json);
          copy.writeTree(value);
          head.set(name, value);
          if (name.equals("format") && value.asInt() > Report.FORMAT) {
            throw new UnfitReportException(
                file + ": this report was written by a newer Trackrecord. Check it with that one.");
          }
          continue;
        }
        if (json.nextToken() != JsonToken.START_ARRAY) {
          throw noReport(file);
        }
        copy.writeStartArray();
        while (json.nextToken() == JsonToken.START_OBJECT) {
          JsonNode row = ReportJson.JSON.readTree(json);
          copy.writeTree(row);
          rows.add(row, head.has("catalogue"));
        }
        copy.writeEndArray();
      }
      copy.writeEndObject();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static UnfitReportException noReport(Path file) {
    return new UnfitReportException(
        file + ": this is no report. Give the JSON file that trackrecord report wrote.");
  }
}
