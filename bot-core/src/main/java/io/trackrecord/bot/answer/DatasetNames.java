package io.trackrecord.bot.answer;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.name.NameForm;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How datasets are named in answers, and which one a user means.
public final class DatasetNames {

  private DatasetNames() {}

  /// The dataset of this id, name or short name, or the only one of which one holds what was typed.
  public static Optional<IndexedDataset> find(CatalogSummary summary, String typed) {
    var form = NameForm.same(typed);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    var named =
        summary.datasets().stream().filter(each -> forms(each).anyMatch(form::equals)).findFirst();
    if (named.isPresent()) {
      return named;
    }
    var holding =
        summary.datasets().stream()
            .filter(each -> forms(each).anyMatch(name -> name.contains(form)))
            .toList();
    return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
  }

  private static Stream<String> forms(IndexedDataset dataset) {
    var descriptor = dataset.descriptor();
    return Stream.of(descriptor.id(), descriptor.name(), descriptor.shownShort())
        .map(NameForm::same);
  }

  /// The name by which a line of a list calls a dataset.
  public static String shortName(CatalogSummary summary, String id) {
    return summary.dataset(id).map(each -> each.descriptor().shownShort()).orElse(id);
  }

  /// The short names of all datasets of an index.
  static String searched(CatalogSummary summary) {
    return summary.datasets().stream()
        .map(each -> each.descriptor().shownShort())
        .collect(Collectors.joining(", "));
  }

  /// The short names of the datasets that this program knows and the index lacks; empty for the
  /// sample, which stands for all.
  static String lacking(CatalogSummary summary) {
    return summary.sample()
        ? ""
        : Descriptors.builtIn().all().stream()
            .filter(known -> summary.dataset(known.id()).isEmpty())
            .map(Dataset::shownShort)
            .collect(Collectors.joining(", "));
  }
}
