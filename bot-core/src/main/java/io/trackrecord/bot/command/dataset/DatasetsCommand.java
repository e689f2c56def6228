package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.evidence.DatasetFacts;
import io.trackrecord.bot.answer.evidence.DocumentedUse;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `/datasets`: the datasets of the index, or the card of one.
public final class DatasetsCommand implements Command {

  private static final String NAME = "name";

  private final Wording wording;

  /// The command in the words of `wording`.
  public DatasetsCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "datasets";
  }

  @Override
  public String description() {
    return wording.say("command.datasets");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(NAME, Option.Kind.DATASET, false, wording.say("option.datasets.name")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/datasets", "/datasets " + examples.dataset());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return request.value(NAME).map(name -> card(name, catalog)).orElseGet(() -> list(catalog));
  }

  private Reply list(TrackCatalog catalog) {
    var summary = catalog.summary();
    var parts = new ReplyParts(wording, catalog);
    var tracks = summary.datasets().stream().mapToLong(IndexedDataset::tracks).sum();
    parts.heading(
        wording.say(
            "datasets.heading", "n", summary.datasets().size(), "tracks", wording.tracks(tracks)));
    var more = new LinkedHashMap<>(parts.hiddenOf(summary.datasets()));
    more.put("all", summary.datasets().stream().map(DatasetsCommand::found).toList());
    for (var dataset : summary.datasets()) {
      var descriptor = dataset.descriptor();
      parts.add(
          new Part.Card(
              descriptor.name(),
              RichText.plain(descriptor.about()),
              List.of(
                  fact("dataset.size.label", RichText.plain(size(dataset))),
                  fact(
                      "users",
                      RichText.join("\n", DocumentedUse.first(wording, dataset.descriptor())))),
              Request.of(name(), Map.of(NAME, descriptor.id()))));
    }
    parts.paragraph(
        RichText.of(
            new Span.Plain(
                wording.say(
                    "dataset.open",
                    "example",
                    "/datasets name: "
                        + summary.datasets().stream()
                            .map(dataset -> dataset.descriptor().id())
                            .findFirst()
                            .orElse("")))));
    return parts.information(name(), more);
  }

  private Reply card(String name, TrackCatalog catalog) {
    var summary = catalog.summary();
    var parts = new ReplyParts(wording, catalog);
    var dataset = DatasetNames.find(summary, name);
    if (dataset.isEmpty()) {
      return parts.unknownDataset(name);
    }
    var facts = new DatasetFacts(wording, summary);
    parts
        .heading(dataset.get().descriptor().name())
        .paragraph(dataset.get().descriptor().about())
        .facts(facts.of(dataset.get()));
    var more = new LinkedHashMap<>(parts.hiddenOf(List.of(dataset.get())));
    more.put("dataset", found(dataset.get()));
    return parts.information(name(), List.of(dataset.get()), more);
  }

  private String size(IndexedDataset dataset) {
    return wording.say(
        "dataset.size",
        "tracks",
        wording.tracks(dataset.tracks()),
        "rows",
        wording.say("rows", "n", dataset.rows()));
  }

  private Part.Fact fact(String label, RichText value) {
    return new Part.Fact(wording.say(label), value);
  }

  private static Map<String, Object> found(IndexedDataset dataset) {
    var found = new LinkedHashMap<String, Object>();
    var descriptor = dataset.descriptor();
    found.put("id", descriptor.id());
    found.put("name", descriptor.name());
    found.put("tracks", dataset.tracks());
    found.put("rows", dataset.rows());
    found.put("merged", dataset.merged());
    found.put("rejected", dataset.rejected());
    found.put("artists", dataset.artists());
    var claims = new ArrayList<Map<String, Object>>();
    for (var claim : descriptor.sourcedClaims()) {
      claims.add(
          Map.of(
              "who", claim.who(),
              "what", claim.what(),
              "sources", claim.sources().stream().map(source -> source.address()).toList(),
              "certain", claim.certain(),
              "reviewed", claim.reviewed().toString()));
    }
    found.put("claims", claims);
    return found;
  }
}
