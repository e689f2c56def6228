package io.trackrecord.bot.answer.wording;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.track.Track;
import java.util.List;

/// Where a person can open a row.
public final class Addresses {

  private Addresses() {}

  /// Every address under which a row, or its artist, can be opened; each once, in the row's order.
  public static List<String> of(CatalogSummary summary, Track track) {
    return summary
        .dataset(track.dataset())
        .map(
            dataset ->
                track.links().stream()
                    .flatMap(id -> dataset.descriptor().address(id.platform(), id.value()).stream())
                    .distinct()
                    .toList())
        .orElse(List.of());
  }
}
