package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.CatalogueJob.End;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/// Makes the report on one checked catalogue.
final class ReportRun {

  private final CatalogSource source;
  private final Wording wording;
  private final CatalogueReports reports;
  private final ExecutorService lookups;
  private final CatalogueJob job;

  ReportRun(
      CatalogSource source,
      Wording wording,
      CatalogueReports reports,
      ExecutorService lookups,
      CatalogueJob job) {
    this.source = source;
    this.wording = wording;
    this.reports = reports;
    this.lookups = lookups;
    this.job = job;
  }

  CheckedCatalogue report(Path checked)
      throws IOException, UnfitCatalogueException, InterruptedException {
    return CatalogWork.on(source, catalog -> report(checked, catalog));
  }

  private CheckedCatalogue report(Path checked, TrackCatalog catalog)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var name = CheckedName.of(job.name());
    var opened = SettledCatalogue.open(checked, name, catalog, lookups, wording, this::goesOn);
    if (opened.isEmpty()) {
      return CheckedCatalogue.without(
          CatalogueReplies.sentence(wording, Outcome.INFORMATION, wording.say(ended()), catalog));
    }
    try (var settled = opened.get()) {
      var folder = TemporaryFiles.ofProcess().folder("checked-report");
      try {
        return CheckedCatalogue.report(
            reply(settled, catalog), reports.write(settled, catalog, folder), folder);
      } catch (IOException | RuntimeException e) {
        DurableFiles.delete(folder);
        throw e;
      }
    }
  }

  private boolean goesOn(long rows, long all) {
    job.progress(rows, Math.max(1, all));
    return job.end() == End.NONE;
  }

  private String ended() {
    return switch (job.end()) {
      case STOPPED -> "catalogue.stopped";
      case OUT_OF_TIME -> "error.timeout";
      case NONE, CANCELLED -> "catalogue.cancelled";
    };
  }

  private Reply reply(SettledCatalogue settled, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var tally = settled.tally();
    parts.heading(
        wording.say(
            "report.catalogue.heading",
            "name",
            DisplayText.of(settled.name(), 60),
            "listed",
            tally.listed(),
            "rows",
            tally.rows(),
            "share",
            tally.share()));
    parts.paragraph(wording.say("report.catalogue.how"));
    return parts.reply(
        tally.listed() > 0 ? Outcome.FOUND : Outcome.NOT_FOUND,
        Findings.without(
            "report",
            catalog.summary(),
            null,
            Map.of(
                "rows", tally.rows(), "listed", tally.listed(), "confirmed", tally.confirmed())));
  }
}
