package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalogue.CatalogueJob.End;
import io.trackrecord.bot.check.CatalogueCheck;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// Checks one catalogue from its first row to its verdict.
final class JobRun {

  private final CatalogSource source;
  private final Wording wording;
  private final CatalogueLimits limits;
  private final ExecutorService lookups;
  private final CatalogueJob job;

  JobRun(
      CatalogSource source,
      Wording wording,
      CatalogueLimits limits,
      ExecutorService lookups,
      CatalogueJob job) {
    this.source = source;
    this.wording = wording;
    this.limits = limits;
    this.lookups = lookups;
    this.job = job;
  }

  CheckedCatalogue check(Path file)
      throws IOException, UnfitCatalogueException, InterruptedException {
    if (isEnded()) {
      return CheckedCatalogue.without(ended());
    }
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, source)) {
      if (catalogue.size() > limits.rows()) {
        var sentence =
            wording.say("catalogue.rows", "rows", catalogue.size(), "limit", limits.rows());
        throw new UnfitCatalogueException(sentence);
      }
      job.progress(0, Math.max(1, catalogue.size()));
      var csv = TemporaryFiles.ofProcess().file("checked", ".csv");
      try {
        var reply = check(catalogue, csv);
        if (isEnded()) {
          Files.delete(csv);
          return CheckedCatalogue.without(ended());
        }
        return new CheckedCatalogue(reply, CheckedName.of(job.name()), csv);
      } catch (IOException | UnfitCatalogueException | InterruptedException | RuntimeException e) {
        Files.deleteIfExists(csv);
        throw e;
      }
    }
  }

  private Function<Optional<String>, Reply> check(Catalogue catalogue, Path csv)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var check = new CatalogueCheck(source, lookups);
    var tally = source.ask(catalog -> Tally.of(catalog.summary(), wording));
    try (var out = Files.newBufferedWriter(csv)) {
      check.run(
          catalogue,
          out,
          List.of(CheckedColumns.CONFIRMED),
          row -> {
            tally.add(row.status(), row.datasets(), Optional.empty());
            job.progress(tally.rows(), job.total());
            return job.end() == End.NONE;
          });
    }
    var notices = new ArrayList<String>();
    var read = Optional.of(catalogue.report());
    if (job.end() == End.OUT_OF_TIME && tally.rows() < catalogue.size()) {
      notices.add(
          wording.say(
              "catalogue.early", "done", tally.rows(), "left", catalogue.size() - tally.rows()));
    }
    if (check.tooSlow() > 0) {
      notices.add(wording.say("catalogue.slow", "n", check.tooSlow()));
    }
    return kept ->
        source.ask(
            catalog ->
                new Verdict(wording)
                    .of(job.name(), tally, read, notices, new Settlement.State(kept), catalog));
  }

  private boolean isEnded() {
    return job.end() == End.CANCELLED || job.end() == End.STOPPED;
  }

  private Reply ended() {
    var sentence =
        wording.say(job.end() == End.STOPPED ? "catalogue.stopped" : "catalogue.cancelled");
    return source.ask(
        catalog -> CatalogueReplies.sentence(wording, Outcome.INFORMATION, sentence, catalog));
  }
}
