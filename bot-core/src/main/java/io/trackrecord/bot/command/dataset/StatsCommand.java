package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.index.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// `/stats`: how much the index holds.
public final class StatsCommand implements Command {

  /// Pairs of datasets that are shown.
  private static final int MAX_SHARED = 10;

  private final Wording wording;

  /// The command in the words of `wording`.
  public StatsCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "stats";
  }

  @Override
  public String description() {
    return wording.say("command.stats");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/stats");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var summary = catalog.summary();
    var datasets = summary.datasets();
    var tracks = sum(datasets, IndexedDataset::tracks);
    var kinds = new StatisticsCharts(wording, catalog.statistics());
    var reply =
        new ReplyParts(wording, catalog)
            .heading(
                wording.say(
                    "stats.heading",
                    "tracks",
                    wording.tracks(tracks),
                    "datasets",
                    wording.datasets(datasets.size())));
    var more = new LinkedHashMap<>(reply.hiddenOf(datasets));
    reply.add(chart("stats.tracks", datasets, IndexedDataset::tracks));
    kinds.charts().forEach(reply::add);
    shared(summary).ifPresent(reply::add);
    reply.add(chart("stats.artists", datasets, IndexedDataset::artists));
    more.putAll(kinds.numbers());
    more.put("overlaps", overlaps(summary));
    more.put("tracks", tracks);
    more.put("rows", sum(datasets, IndexedDataset::rows));
    more.put("merged", sum(datasets, IndexedDataset::merged));
    more.put("rejected", sum(datasets, IndexedDataset::rejected));
    return reply.facts(facts(summary, kinds)).information(name(), datasets, more);
  }

  private Part.Chart chart(
      String title, List<IndexedDataset> datasets, ToLongFunction<IndexedDataset> value) {
    return new Part.Chart(
        wording.say(title),
        datasets.stream()
            .map(
                dataset ->
                    new Part.Bar(
                        dataset.descriptor().name(),
                        value.applyAsLong(dataset),
                        wording.number(value.applyAsLong(dataset))))
            .toList());
  }

  private List<Part.Fact> facts(CatalogSummary summary, StatisticsCharts kinds) {
    var datasets = summary.datasets();
    var facts = new ArrayList<Part.Fact>();
    facts.addAll(listed(summary));
    facts.addAll(sharedIds(summary));
    facts.addAll(kinds.facts());
    facts.add(fact("stats.total", sum(datasets, IndexedDataset::rows)));
    facts.add(fact("stats.merged", sum(datasets, IndexedDataset::merged)));
    facts.add(fact("stats.rejected", sum(datasets, IndexedDataset::rejected)));
    facts.add(new Part.Fact(wording.say("stats.version"), RichText.plain(summary.version())));
    return facts;
  }

  /// How many of a dataset's tracks are on a list of tracks that a publisher trained on.
  private List<Part.Fact> listed(CatalogSummary summary) {
    return summary.datasets().stream()
        .filter(dataset -> dataset.listed() > 0)
        .map(
            dataset ->
                new Part.Fact(
                    wording.say(
                        "stats.listed", "dataset", name(summary, dataset.descriptor().id())),
                    RichText.plain(
                        wording.say(
                            "stats.listed.of",
                            "listed",
                            wording.number(dataset.listed()),
                            "tracks",
                            wording.tracks(dataset.tracks())))))
        .toList();
  }

  /// What datasets have in common, most first; empty where the build has not counted it.
  private Optional<Part.Chart> shared(CatalogSummary summary) {
    var bars = most(summary).map(each -> shared(summary, each)).toList();
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.Chart(wording.say("stats.shared"), bars));
  }

  private Part.Bar shared(CatalogSummary summary, Overlap overlap) {
    return new Part.Bar(
        both("stats.shared.both", summary, overlap),
        overlap.songs(),
        wording.number(overlap.songs()));
  }

  /// How many ids of platforms two datasets have in common, where they have any.
  private List<Part.Fact> sharedIds(CatalogSummary summary) {
    return most(summary)
        .filter(each -> each.ids() > 0)
        .map(
            each ->
                new Part.Fact(
                    both("stats.shared.ids", summary, each),
                    RichText.plain(wording.number(each.ids()))))
        .toList();
  }

  private String both(String sentence, CatalogSummary summary, Overlap overlap) {
    return wording.say(
        sentence, "one", name(summary, overlap.one()), "other", name(summary, overlap.other()));
  }

  private static Stream<Overlap> most(CatalogSummary summary) {
    return summary.overlaps().stream()
        .sorted(Comparator.comparingLong((Overlap each) -> -Math.max(each.songs(), each.ids())))
        .limit(MAX_SHARED);
  }

  private static List<Map<String, Object>> overlaps(CatalogSummary summary) {
    return most(summary)
        .map(
            each ->
                Map.<String, Object>of(
                    "one", each.one(),
                    "other", each.other(),
                    "songs", each.songs(),
                    "ids", each.ids()))
        .toList();
  }

  private static String name(CatalogSummary summary, String id) {
    return DatasetNames.shortName(summary, id);
  }

  private Part.Fact fact(String label, long value) {
    return new Part.Fact(wording.say(label), RichText.plain(wording.number(value)));
  }

  private static long sum(List<IndexedDataset> datasets, ToLongFunction<IndexedDataset> value) {
    return datasets.stream().mapToLong(value).sum();
  }
}
