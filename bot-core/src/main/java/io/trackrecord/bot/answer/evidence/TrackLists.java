package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.track.Track;
import java.util.List;

/// The per-track lists: datasets whose publisher says that it trained on these very tracks.
public final class TrackLists {

  /// Rows that are read to find the one of a list: few datasets list one track.
  private static final int ROWS_OF_ONE_TRACK = 20;

  private TrackLists() {}

  /// The lists of the index that were drawn from a dataset.
  public static List<Dataset> drawnFrom(CatalogSummary summary, String dataset) {
    return summary.datasets().stream()
        .map(CatalogSummary.IndexedDataset::descriptor)
        .filter(each -> isDrawnFrom(each, dataset))
        .toList();
  }

  /// The lists that were drawn from a dataset and that the index lacks, as far as this program
  /// knows them.
  public static List<Dataset> missing(CatalogSummary summary, String dataset) {
    return Descriptors.builtIn().all().stream()
        .filter(known -> summary.dataset(known.id()).isEmpty() && isDrawnFrom(known, dataset))
        .toList();
  }

  /// Whether a list drawn from a row's dataset holds the row, which it knows by the same row id.
  /// Looked for by the row's links, which the list's row has, too.
  public static boolean holds(Dataset list, Track row, TrackCatalog catalog) {
    return row.links().stream()
        .flatMap(link -> catalog.byId(link, ROWS_OF_ONE_TRACK).stream())
        .anyMatch(each -> each.dataset().equals(list.id()) && each.row().equals(row.row()));
  }

  private static boolean isDrawnFrom(Dataset dataset, String from) {
    var list = dataset.perTrackList();
    return list != null && list.drawnFrom().contains(from);
  }
}
