package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.Addresses;
import io.trackrecord.bot.answer.DatasetFacts;
import io.trackrecord.bot.answer.Evidence;
import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.answer.NextSteps;
import io.trackrecord.bot.answer.TrackLists;
import io.trackrecord.bot.answer.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import io.trackrecord.bot.reply.EvidenceKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks a catalog what a report on one artist says. For one report, on one thread.
final class ReportMaker {

  private final String artist;
  private final TrackCatalog catalog;
  private final Wording wording;
  private final Messages own;
  private final ArtistMatches found;
  private final Evidence evidence;
  private final Map<String, List<Dataset>> lists = new HashMap<>();

  /// Asks for the artist.
  ///
  /// @param artist the name, not blank
  ReportMaker(String artist, TrackCatalog catalog, Messages messages) {
    this.artist = artist;
    this.catalog = catalog;
    this.wording = new Wording(messages);
    this.own = ReportText.english();
    this.found = catalog.artist(new Question.OfArtist(artist), new Page(0, 1));
    this.evidence = new Evidence(wording, catalog.summary());
  }

  /// What the report says, but for its rows.
  Report report(Instant created) {
    var summary = catalog.summary();
    var counts = found.matches().datasets();
    var items = evidence.of(counts);
    return new Report(
        Report.FORMAT,
        artist,
        time(created),
        new Report.Index(summary.version(), time(summary.built()), summary.sample()),
        new VerdictMaker(artist, found, catalog, wording, own).verdict(),
        items.stream().map(item -> evidence(item, counts)).toList(),
        items.stream().flatMap(item -> uses(item.dataset()).stream()).toList(),
        summary.datasets().stream().map(this::searched).toList(),
        ReportText.all(own, "matching"),
        ReportText.all(own, "meaning"),
        steps(items));
  }

  /// Hands every row to the consumer, best first, until it answers false.
  void rows(Predicate<ReportRow> consumer) {
    if (found.profile().isPresent()) {
      catalog.export(new Question.OfArtist(artist), row -> consumer.test(row(row)));
    }
  }

  private Report.Evidence evidence(Part.EvidenceItem item, List<DatasetCount> counts) {
    var rows =
        counts.stream()
            .filter(count -> count.dataset().equals(item.dataset()))
            .mapToLong(DatasetCount::rows)
            .sum();
    return new Report.Evidence(
        item.dataset(),
        Wording.datasetName(catalog.summary(), item.dataset()),
        lower(item.kind()),
        item.tracks(),
        rows,
        item.text().text(),
        sources(item.text()));
  }

  /// The uses that the registry knows, or those that the dataset's own descriptor claims.
  private List<Report.Use> uses(String id) {
    var known = catalog.summary().uses().of(id);
    if (!known.isEmpty()) {
      return known.stream().map(use -> use(id, use)).toList();
    }
    return catalog
        .summary()
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
  private List<Report.Step> steps(List<Part.EvidenceItem> items) {
    var steps = new ArrayList<Report.Step>();
    for (var item : items) {
      catalog
          .summary()
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

  private ReportRow row(FoundRow row) {
    var track = row.track();
    var isListed = isListed(row);
    var kind = isListed.orElse(false) ? EvidenceKind.LISTED_BY_TRAINER : kind(track.dataset());
    return new ReportRow(
        track.dataset(),
        track.row(),
        track.title(),
        track.artistNames(),
        track.album(),
        track.year(),
        Addresses.of(catalog.summary(), track),
        track.licence(),
        lower(row.basis()),
        thousandths(row.similarity()),
        lower(kind),
        isListed.orElse(null));
  }

  private EvidenceKind kind(String dataset) {
    return evidence.kind(dataset);
  }

  /// Whether the row is on a list drawn from its dataset; empty where there is no such list, or the
  /// row itself is of one.
  private Optional<Boolean> isListed(FoundRow row) {
    var dataset = row.track().dataset();
    var drawn = lists.computeIfAbsent(dataset, id -> TrackLists.drawnFrom(catalog.summary(), id));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    var any =
        found.matches().datasets().stream()
            .anyMatch(count -> count.dataset().equals(dataset) && count.listed() > 0);
    return Optional.of(
        any && drawn.stream().anyMatch(list -> TrackLists.holds(list, row.track(), catalog)));
  }

  static BigDecimal thousandths(double similarity) {
    var cut = BigDecimal.valueOf(similarity).setScale(3, RoundingMode.DOWN);
    return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String time(Instant moment) {
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
