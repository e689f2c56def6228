package io.trackrecord.bot.report;

import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// The files that a report is written to.
///
/// @param json where its JSON goes
record ReportFiles(Path json) {

  /// The files for the name that a person gave.
  ///
  /// @throws UnfitReportException where it does not tell what to write
  static ReportFiles of(Path output) throws UnfitReportException {
    var name = String.valueOf(output.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new UnfitReportException(output + ": name a file that ends in .json.");
    }
    return new ReportFiles(output);
  }

  /// Writes the report.
  ReportJson.Written write(ReportMaker maker, Instant now) throws IOException {
    try (var file = OutputFile.open(json)) {
      var written = ReportJson.write(maker.report(now), maker, file.stream(), _ -> {});
      file.finish();
      return written;
    }
  }
}
