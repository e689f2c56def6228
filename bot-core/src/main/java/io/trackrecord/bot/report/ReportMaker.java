package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.evidence.TrackLists;
import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.data.dataset.Dataset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks a catalog what a report on one artist says. For one report, on one thread.
final class ReportMaker implements ReportSource<ReportRow> {

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

  @Override
  public Report report(Instant created) {
    var facts = new ReportFacts(catalog.summary(), wording, found.matches().datasets());
    return new Report(
        Report.FORMAT,
        artist,
        null,
        ReportFacts.time(created),
        facts.index(),
        new VerdictMaker(artist, found, catalog, wording, own).verdict(),
        facts.evidence(),
        facts.registry(),
        facts.uses(),
        facts.datasets(),
        ReportText.all(own, "matching"),
        ReportText.all(own, "meaning"),
        facts.steps());
  }

  /// Best first.
  @Override
  public void rows(Predicate<ReportRow> consumer) {
    if (found.profile().isPresent()) {
      catalog.export(new Question.OfArtist(artist), row -> consumer.test(row(row)));
    }
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
        ReportFacts.lower(row.basis()),
        ReportFacts.thousandths(row.similarity()),
        ReportFacts.lower(kind),
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
}
