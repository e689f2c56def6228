package io.trackrecord.bot.report;

import io.trackrecord.bot.report.pdf.Paper;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The files that a report is written to.
///
/// @param pdf where its PDF goes, or null for none
/// @param json where its JSON goes
record ReportFiles(@Nullable Path pdf, Path json) {

  /// The files for the name that a person gave: a PDF and its JSON beside it, or JSON alone.
  ///
  /// @throws UnfitReportException where it does not tell what to write
  static ReportFiles of(Path output) throws UnfitReportException {
    var name = String.valueOf(output.getFileName());
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return new ReportFiles(null, output);
    }
    if (!lower.endsWith(".pdf")) {
      throw new UnfitReportException(
          output + ": name a file that ends in .pdf (its .json is written beside it) or .json.");
    }
    var json = name.substring(0, name.length() - ".pdf".length()) + ".json";
    return new ReportFiles(output, output.resolveSibling(json));
  }

  /// Writes the report. Either all files take their names or none does.
  <R extends ListedRow> ReportJson.Written write(ReportSource<R> source, Instant now, Paper paper)
      throws IOException {
    if (pdf == null) {
      try (var file = OutputFile.open(json)) {
        var written = ReportJson.write(source.report(now), source, file.stream(), _ -> {});
        file.finish();
        return written;
      }
    }
    try (var drawn = OutputFile.open(pdf);
        var file = OutputFile.open(json)) {
      var written =
          ReportDocument.drawn(
              source.report(now),
              source,
              file.stream(),
              String.valueOf(json.getFileName()),
              paper,
              drawn.stream());
      file.finish();
      drawn.finish();
      return written;
    }
  }
}
