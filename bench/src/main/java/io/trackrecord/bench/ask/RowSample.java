package io.trackrecord.bench.ask;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Draws rows of an index at random, so that a name comes as often as it has rows. Rows are found
/// by the ids next to random ids: ids of platforms are themselves spread at random. Rows of a
/// dataset without ids are not drawn.
public final class RowSample {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int SEEK_LENGTH = 7;

  /// So many rows in turn that were drawn before are the sign that there are no others.
  private static final int ENOUGH_KNOWN = 200;

  private static final int ROWS_OF_AN_ID = 10;

  private final OpenIndex index;
  private final TrackCatalog catalog;
  private final RandomGenerator random;

  private RowSample(OpenIndex index, TrackCatalog catalog, RandomGenerator random) {
    this.index = index;
    this.catalog = catalog;
    this.random = random;
  }

  /// Draws up to `count` different rows, fewer where the index is small.
  ///
  /// @param index where the ids are taken from
  /// @param catalog where the rows are taken from: a catalog over the same version
  public static List<Track> draw(
      OpenIndex index, TrackCatalog catalog, int count, RandomGenerator random) throws IOException {
    return new RowSample(index, catalog, random).draw(count);
  }

  private List<Track> draw(int count) throws IOException {
    var datasets =
        catalog.summary().datasets().stream().filter(each -> platform(each).isPresent()).toList();
    var all = datasets.stream().mapToLong(CatalogSummary.IndexedDataset::tracks).sum();
    var rows = new ArrayList<Track>();
    var known = new HashSet<String>();
    for (var inVain = 0; all > 0 && inVain < ENOUGH_KNOWN && rows.size() < count; inVain++) {
      var row = row(dataset(datasets, random.nextLong(all)));
      if (row.isPresent() && known.add(row.get().dataset() + ' ' + row.get().row())) {
        rows.add(row.get());
        inVain = 0;
      }
    }
    return rows;
  }

  private static CatalogSummary.IndexedDataset dataset(
      List<CatalogSummary.IndexedDataset> datasets, long track) {
    var left = track;
    for (var dataset : datasets) {
      left -= dataset.tracks();
      if (left < 0) {
        return dataset;
      }
    }
    return datasets.getLast();
  }

  private static Optional<Platform> platform(CatalogSummary.IndexedDataset dataset) {
    return dataset.descriptor().layout().columns().links().stream()
        .map(Layout.LinkColumn::platform)
        .findFirst()
        .flatMap(Platform::ofKey);
  }

  private Optional<Track> row(CatalogSummary.IndexedDataset dataset) throws IOException {
    var platform = platform(dataset).orElseThrow();
    var leaves = index.tracks().leaves();
    var terms = leaves.get(random.nextInt(leaves.size())).reader().terms(TrackFields.LINK);
    if (terms == null) {
      return Optional.empty();
    }
    var id = idNear(terms.iterator(), platform);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return catalog.byId(id.get(), ROWS_OF_AN_ID).stream()
        .filter(row -> row.dataset().equals(dataset.descriptor().id()))
        .findFirst();
  }

  private Optional<PlatformId> idNear(TermsEnum terms, Platform platform) throws IOException {
    var prefix = platform.key() + ':';
    for (var start : List.of(prefix + seek(platform), prefix)) {
      if (terms.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END) {
        var term = terms.term().utf8ToString();
        if (term.startsWith(prefix) && term.length() > prefix.length()) {
          return Optional.of(new PlatformId(platform, term.substring(prefix.length())));
        }
      }
    }
    return Optional.empty();
  }

  private String seek(Platform platform) {
    var letters =
        platform == Platform.GENIUS_SONG || platform == Platform.FMA_TRACK ? DIGITS : LETTERS;
    var seek = new StringBuilder();
    for (var i = 0; i < SEEK_LENGTH; i++) {
      seek.append(letters.charAt(random.nextInt(letters.length())));
    }
    return seek.toString();
  }
}
