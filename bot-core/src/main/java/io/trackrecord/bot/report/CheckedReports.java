package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.CatalogueReports;
import io.trackrecord.bot.catalogue.SettledCatalogue;
import io.trackrecord.bot.report.pdf.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Writes the report on a checked catalogue as a PDF and as JSON.
///
/// @param clock for when it is made
public record CheckedReports(Messages messages, InstantSource clock) implements CatalogueReports {

  @Override
  public List<Made> write(SettledCatalogue catalogue, TrackCatalog catalog, Path folder)
      throws IOException {
    var plain =
        "report-" + catalogue.name().replaceFirst("^checked-", "").replaceFirst("\\.csv$", "");
    var files = new ReportFiles(folder.resolve(plain + ".pdf"), folder.resolve(plain + ".json"));
    files.write(
        new CatalogueReportMaker(catalogue, catalog.summary(), messages),
        clock.instant(),
        Paper.A4);
    return List.of(
        new Made(plain + ".pdf", folder.resolve(plain + ".pdf")),
        new Made(plain + ".json", files.json()));
  }
}
