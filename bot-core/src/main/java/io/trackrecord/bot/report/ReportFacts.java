package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.evidence.DatasetFacts;
import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.evidence.NextSteps;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.uses.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What every report says of an index and of the datasets in it that list something.
final class ReportFacts {

  private final CatalogSummary summary;
  private final Wording wording;
  private final List<DatasetCount> counts;
  private final List<Part.EvidenceItem> items;

  /// @param counts what the datasets list of what the report is about
  ReportFacts(CatalogSummary summary, Wording wording, List<DatasetCount> counts) {
    this.summary = summary;
    this.wording = wording;
    this.counts = List.copyOf(counts);
    this.items = new Evidence(wording, summary).of(counts);
  }

  Report.Index index() {
    return new Report.Index(summary.version(), time(summary.built()), summary.sample());
  }

  /// What is known of each dataset that lists something, the strongest first.
  List<Report.Evidence> evidence() {
    return items.stream().map(this::evidence).toList();
  }

  /// Which table the documented uses are from.
  Report.Registry registry() {
    var uses = summary.uses();
    return new Report.Registry(uses.version().toString(), uses.licence());
  }

  /// The documented uses of these datasets.
  List<Report.Use> uses() {
    return items.stream().flatMap(item -> uses(item.dataset()).stream()).toList();
  }

  /// Every dataset of the index.
  List<Report.SearchedDataset> datasets() {
    return summary.datasets().stream().map(this::searched).toList();
  }

  private Report.Evidence evidence(Part.EvidenceItem item) {
    var rows =
        counts.stream()
            .filter(count -> count.dataset().equals(item.dataset()))
            .mapToLong(DatasetCount::rows)
            .sum();
    return new Report.Evidence(
        item.dataset(),
        Wording.datasetName(summary, item.dataset()),
        lower(item.kind()),
        item.tracks(),
        rows,
        item.text().text(),
        sources(item.text()));
  }

  /// The uses that the registry knows, or those that the dataset's own descriptor claims.
  private List<Report.Use> uses(String id) {
    var known = summary.uses().of(id);
    if (!known.isEmpty()) {
      return known.stream().map(use -> use(id, use)).toList();
    }
    return summary
        .dataset(id)
        .map(
            dataset ->
                dataset.descriptor().sourcedClaims().stream()
                    .map(claim -> claim(id, claim))
                    .toList())
        .orElse(List.of());
  }

  private Report.Use use(String dataset, Use use) {
    return new Report.Use(
        dataset,
        use.who(),
        use.words(),
        use.date(),
        List.of(use.address()),
        use.isDocumented(),
        use.reviewed().toString());
  }

  private static Report.Use claim(String dataset, Dataset.Claim claim) {
    return new Report.Use(
        dataset,
        claim.who(),
        claim.what(),
        null,
        claim.sources().stream().map(Dataset.WebPage::address).toList(),
        claim.certain(),
        claim.reviewed().toString());
  }

  private Report.SearchedDataset searched(IndexedDataset dataset) {
    var known = dataset.descriptor();
    return new Report.SearchedDataset(
        known.id(),
        known.name(),
        known.about(),
        known.publisher(),
        known.year(),
        known.homePage(),
        known.licences().stream()
            .map(
                each ->
                    each.scope() == null ? each.name() : each.name() + " (" + each.scope() + ")")
            .toList(),
        dataset.tracks(),
        dataset.rows(),
        dataset.merged(),
        dataset.rejected(),
        dataset.sources().stream()
            .map(file -> new Report.ReadFile(file.name(), file.bytes(), time(file.modified())))
            .toList(),
        known.files().stream()
            .map(
                file ->
                    new Report.PublishedFile(
                        file.name(), file.address(), file.bytes(), file.sha1()))
            .toList(),
        DatasetFacts.removal(wording, known).text(),
        known.reviewed().toString());
  }

  /// First how to ask each publisher whose dataset lists the artist, then what everybody can do.
  List<Report.Step> steps() {
    var steps = new ArrayList<Report.Step>();
    for (var item : items) {
      summary
          .dataset(item.dataset())
          .map(IndexedDataset::descriptor)
          .ifPresent(
              dataset -> {
                var removal = DatasetFacts.removal(wording, dataset);
                steps.add(
                    new Report.Step(
                        wording.say("steps.dataset", "dataset", dataset.name()),
                        plain(removal),
                        sources(removal)));
              });
    }
    for (var step : NextSteps.all()) {
      var text = wording.say("step." + step.id());
      steps.add(
          new Report.Step(
              wording.say("step." + step.id() + ".title"),
              step.certain() ? text : wording.say("dataset.uncertain", "text", text),
              step.sources()));
    }
    return steps;
  }

  static BigDecimal thousandths(double similarity) {
    var cut = BigDecimal.valueOf(similarity).setScale(3, RoundingMode.DOWN);
    return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static List<String> sources(RichText text) {
    return text.spans().stream()
        .filter(Span.Link.class::isInstance)
        .map(span -> ((Span.Link) span).address())
        .distinct()
        .toList();
  }

  /// The words alone: the addresses stand among the sources.
  private static String plain(RichText text) {
    var said = new StringBuilder();
    for (var span : text.spans()) {
      if (!(span instanceof Span.Link(var shown, var address) && shown.equals(address))) {
        said.append(span.text());
      }
    }
    return said.toString().strip();
  }
}
