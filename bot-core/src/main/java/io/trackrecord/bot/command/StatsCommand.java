package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.Wording;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// `/stats`: how much the index holds.
final class StatsCommand implements Command {

  private final Wording wording;

  StatsCommand(Wording wording) {
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
    return new ReplyParts(wording, catalog)
        .heading(
            wording.say(
                "stats.heading",
                "tracks",
                wording.tracks(tracks),
                "datasets",
                wording.datasets(datasets.size())))
        .add(chart("stats.tracks", datasets, IndexedDataset::tracks))
        .add(chart("stats.artists", datasets, IndexedDataset::artists))
        .facts(
            List.of(
                fact("stats.total", sum(datasets, IndexedDataset::rows)),
                fact("stats.merged", sum(datasets, IndexedDataset::merged)),
                fact("stats.rejected", sum(datasets, IndexedDataset::rejected)),
                new Part.Fact(wording.say("stats.version"), RichText.plain(summary.version()))))
        .information(
            name(),
            datasets,
            Map.of(
                "tracks", tracks,
                "rows", sum(datasets, IndexedDataset::rows),
                "merged", sum(datasets, IndexedDataset::merged),
                "rejected", sum(datasets, IndexedDataset::rejected)));
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

  private Part.Fact fact(String label, long value) {
    return new Part.Fact(wording.say(label), RichText.plain(wording.number(value)));
  }

  private static long sum(List<IndexedDataset> datasets, ToLongFunction<IndexedDataset> value) {
    return datasets.stream().mapToLong(value).sum();
  }
}
