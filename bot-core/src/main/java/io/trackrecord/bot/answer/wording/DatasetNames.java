package io.trackrecord.bot.answer.wording;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.data.name.NameForm;
import java.util.Optional;
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
}
