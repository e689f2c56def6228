package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says where was looked for what is not listed, where nobody could look, and what that means.
final class Searched {

  private final Wording wording;
  private final CatalogSummary summary;

  Searched(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// Where was looked for a name. Datasets that give no names are not among these: their tracks are
  /// found by links alone.
  String byName() {
    var said = new ArrayList<String>();
    said.add(searched(summary.datasets().stream().filter(Searched::hasNames).toList()));
    var nameless = summary.datasets().stream().filter(each -> !hasNames(each)).toList();
    if (!nameless.isEmpty()) {
      said.add(wording.say("searched.nameless", "datasets", names(nameless)));
    }
    return rest(said);
  }

  /// Where was looked for a link or id.
  String byLink() {
    var said = new ArrayList<String>();
    said.add(searched(summary.datasets()));
    return rest(said);
  }

  private String searched(List<IndexedDataset> datasets) {
    return wording.say("searched", "n", datasets.size(), "datasets", names(datasets));
  }

  private String rest(List<String> said) {
    var lacking = lacking();
    if (!lacking.isEmpty()) {
      said.add(wording.say("searched.lacking", "datasets", lacking));
    }
    said.add(wording.say("searched.caution"));
    return String.join(" ", said);
  }

  /// The datasets that this program knows and the index lacks; none for the sample, which stands
  /// for all.
  private String lacking() {
    return summary.sample()
        ? ""
        : shortNames(
            Descriptors.builtIn().all().stream()
                .filter(known -> summary.dataset(known.id()).isEmpty()));
  }

  private static boolean hasNames(IndexedDataset dataset) {
    return dataset.artists() > 0;
  }

  private static String names(List<IndexedDataset> datasets) {
    return shortNames(datasets.stream().map(IndexedDataset::descriptor));
  }

  private static String shortNames(Stream<Dataset> datasets) {
    return datasets.map(Dataset::shownShort).collect(Collectors.joining(", "));
  }
}
