package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalogue.SettledCatalogue;
import io.trackrecord.bot.catalogue.Tally;
import io.trackrecord.bot.check.CheckedRow.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says what a report on a checked catalogue says. For one report, on one thread.
final class CatalogueReportMaker implements ReportSource<CatalogueRow> {

  private final SettledCatalogue catalogue;
  private final CatalogSummary summary;
  private final Wording wording;
  private final Messages own = ReportText.english();

  /// @param summary of the index in which the catalogue's rows were looked up
  CatalogueReportMaker(SettledCatalogue catalogue, CatalogSummary summary, Messages messages) {
    this.catalogue = catalogue;
    this.summary = summary;
    this.wording = new Wording(messages);
  }

  @Override
  public Report report(Instant created) throws IOException {
    var tally = catalogue.tally();
    var facts = new ReportFacts(summary, wording, tally.datasets());
    return new Report(
        Report.FORMAT,
        null,
        new CatalogueVerdict(
            catalogue.name(),
            catalogue.sha256(),
            sentences(tally),
            tally.rows(),
            tally.listed(),
            share(tally),
            tally.confirmed(),
            tally.refused(),
            tally.open(),
            tally.statuses(),
            tally.evidence()),
        ReportFacts.time(created),
        facts.index(),
        null,
        facts.evidence(),
        facts.registry(),
        facts.uses(),
        facts.datasets(),
        ReportText.all(own, "catalogue.matching"),
        ReportText.all(own, "meaning"),
        facts.steps());
  }

  private List<String> sentences(Tally tally) {
    var said = new ArrayList<String>();
    said.add(
        own.say(
            "catalogue.listed",
            "listed",
            tally.listed(),
            "rows",
            tally.rows(),
            "share",
            share(tally).doubleValue(),
            "datasets",
            wording.datasets(tally.datasets().size())));
    if (tally.of(Status.POSSIBLE) > 0) {
      said.add(
          own.say(
              "catalogue.possible",
              "n",
              tally.of(Status.POSSIBLE),
              "yes",
              tally.confirmed(),
              "no",
              tally.refused(),
              "open",
              tally.open()));
    }
    if (tally.confirmed() > 0) {
      said.add(own.say("catalogue.confirmed"));
    }
    if (tally.of(Status.UNREADABLE) > 0) {
      said.add(own.say("catalogue.unreadable", "n", tally.of(Status.UNREADABLE)));
    }
    said.add(wording.say("searched.caution"));
    return said;
  }

  private static BigDecimal share(Tally tally) {
    return ReportFacts.thousandths(tally.share());
  }

  /// In the order of the catalogue.
  @Override
  public void rows(Predicate<CatalogueRow> consumer) throws IOException {
    catalogue.rows(row -> consumer.test(row(row)));
  }

  private CatalogueRow row(SettledCatalogue.Row row) {
    return new CatalogueRow(
        row.number(),
        row.asked().artist(),
        row.asked().title(),
        row.asked().album(),
        row.asked().links(),
        row.status().text(),
        ReportFacts.thousandths(row.similarity()),
        given(row.artist()),
        given(row.title()),
        row.datasets(),
        row.rows(),
        row.links(),
        row.status().isListed(row.confirmed().equals("yes"))
            ? catalogue.tally().strongest(row.datasets()).map(ReportFacts::lower).orElse(null)
            : null,
        given(row.confirmed()));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
