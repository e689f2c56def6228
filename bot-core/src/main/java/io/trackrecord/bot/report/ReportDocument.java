package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.report.pdf.Paper;
import io.trackrecord.bot.report.pdf.ReportPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/// One of the two files of a report. The other, of the same moment and index, belongs to it.
public enum ReportDocument {
  /// To read: up to [ReportPdf#MAX_ROWS] rows.
  PDF,
  /// To check: all rows.
  JSON;

  /// Writes the file. The stream stays open. The PDF is held in memory until it is whole, some ten
  /// kilobytes a row; the JSON is streamed.
  ///
  /// @param artist whom it is about, not blank
  /// @param created the moment that it states
  /// @param jsonName the name of the JSON file, which the PDF states
  /// @return how many rows the report has
  public long write(
      String artist,
      Instant created,
      String jsonName,
      TrackCatalog catalog,
      Messages messages,
      OutputStream to)
      throws IOException {
    var maker = new ReportMaker(artist, catalog, messages);
    var report = maker.report(created);
    if (this == JSON) {
      return ReportJson.write(report, maker, to, _ -> {}).rows();
    }
    return drawn(report, maker, OutputStream.nullOutputStream(), jsonName, Paper.A4, to).rows();
  }

  /// Writes both files of a report.
  static <R extends ListedRow> ReportJson.Written drawn(
      Report report,
      ReportSource<R> source,
      OutputStream json,
      String jsonName,
      Paper paper,
      OutputStream pdf)
      throws IOException {
    var shown = new ShownRows(ReportPdf.MAX_ROWS);
    var written = ReportJson.write(report, source, json, shown::add);
    ReportPdf.write(
        report,
        new ReportPdf.Contents(
            shown.rows(), written.rows(), written.checksum(), written.fileChecksum(), jsonName),
        paper,
        pdf);
    return written;
  }
}
