package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.data.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts on the card of a dataset.
public final class DatasetFacts {

  private final Wording wording;
  private final CatalogSummary summary;

  /// Facts in the words of `wording`, about the index of `summary`.
  public DatasetFacts(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// What there is to know about a dataset, one fact a line.
  public List<Part.Fact> of(IndexedDataset dataset) {
    var descriptor = dataset.descriptor();
    var facts = new ArrayList<Part.Fact>();
    facts.add(fact("dataset.publisher", publisher(descriptor)));
    if (descriptor.listedRows() != null) {
      facts.add(fact("dataset.listed", wording.say("rows", "n", descriptor.listedRows())));
    }
    facts.add(
        fact(
            "dataset.size.label",
            wording.say(
                "dataset.size",
                "tracks",
                wording.tracks(dataset.tracks()),
                "rows",
                wording.say("rows", "n", dataset.rows()))));
    facts.add(fact("dataset.merged", wording.say("dataset.merged.value", "n", dataset.merged())));
    facts.add(
        fact("dataset.rejected", wording.say("dataset.rejected.value", "n", dataset.rejected())));
    facts.add(fact("dataset.artists", wording.number(dataset.artists())));
    facts.add(fact("dataset.indexed", wording.date(summary.built())));
    if (!dataset.note().isEmpty()) {
      facts.add(fact("dataset.note", dataset.note()));
    }
    facts.add(fact("dataset.licences", licences(descriptor)));
    facts.add(new Part.Fact(wording.say("users"), users(wording, descriptor)));
    facts.add(new Part.Fact(wording.say("dataset.removal"), removal(wording, descriptor)));
    for (var statement : descriptor.facts()) {
      facts.add(
          new Part.Fact(
              "", RichText.plain(certainty(wording, statement.text(), statement.certain()))));
    }
    if (descriptor.homePage() != null) {
      facts.add(link("dataset.home", descriptor.homePage(), descriptor.homePage()));
    }
    if (!descriptor.pages().isEmpty()) {
      facts.add(
          new Part.Fact(
              wording.say("dataset.pages"),
              RichText.join(
                  ", ",
                  descriptor.pages().stream()
                      .map(page -> RichText.of(new Span.Link(page.label(), page.address())))
                      .toList())));
    }
    facts.add(fact("dataset.reviewed", wording.date(descriptor.reviewed())));
    return facts;
  }

  /// Who is documented to have used a dataset, one claim a line.
  static RichText users(Wording wording, Dataset dataset) {
    return RichText.join("\n", DocumentedUse.of(wording, dataset));
  }

  private String publisher(Dataset dataset) {
    return dataset.year() == null
        ? dataset.publisher()
        : wording.say(
            "dataset.publisher.year",
            "publisher",
            dataset.publisher(),
            "year",
            Integer.toString(dataset.year()));
  }

  private String licences(Dataset dataset) {
    if (dataset.licences().isEmpty()) {
      return wording.say("dataset.licences.none");
    }
    return String.join(
        "; ",
        dataset.licences().stream()
            .map(
                licence ->
                    licence.scope() == null
                        ? licence.name()
                        : wording.say(
                            "dataset.licence.scope",
                            "name",
                            licence.name(),
                            "scope",
                            licence.scope()))
            .toList());
  }

  /// How to ask for removal, as far as it is known.
  public static RichText removal(Wording wording, Dataset dataset) {
    var removal = dataset.removal();
    if (removal == null) {
      return RichText.plain(wording.say("dataset.removal.none"));
    }
    var text = new Span.Plain(certainty(wording, removal.text(), removal.certain()));
    String address = removal.address();
    return address == null
        ? RichText.of(text)
        : RichText.of(text, new Span.Plain(" "), new Span.Link(address, address));
  }

  private static String certainty(Wording wording, String text, boolean certain) {
    return certain ? text : wording.say("dataset.uncertain", "text", text);
  }

  private Part.Fact fact(String label, String value) {
    return new Part.Fact(wording.say(label), RichText.plain(value));
  }

  private Part.Fact link(String label, String text, @Nullable String address) {
    return new Part.Fact(
        wording.say(label),
        address == null ? RichText.plain(text) : RichText.of(new Span.Link(text, address)));
  }
}
