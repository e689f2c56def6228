package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.hidden.HiddenEntry;
import io.trackrecord.data.hidden.HiddenList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An engine without the rows that are hidden on request.
///
/// Rows are left out of everything that a question finds, counts or lists. Names of which no row is
/// left are neither found nor completed. How many tracks a dataset holds is still said as it is.
public final class HidingEngine implements CatalogEngine {

  /// How long may pass between two hidden rows while their names are read.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CatalogEngine engine;
  private final RowFilter hidden;
  private final HiddenNames names;

  private HidingEngine(CatalogEngine engine, RowFilter hidden) {
    this.engine = engine;
    this.hidden = hidden;
    this.names = HiddenNames.of(engine.session(Deadline.in(PATIENCE)), hidden);
  }

  /// The engine without the hidden rows; the engine itself where nothing is hidden. Reads every
  /// hidden row, so that questions do not wait for that.
  ///
  /// @throws io.trackrecord.bot.catalog.CatalogTimeoutException where the engine takes too long
  public static CatalogEngine of(CatalogEngine engine, HiddenList list) {
    return list.hidden().isEmpty() ? engine : new HidingEngine(engine, rows(list));
  }

  /// The rows that are hidden.
  private static RowFilter rows(HiddenList list) {
    var any = new ArrayList<RowFilter>();
    list.keys().forEach((field, keys) -> any.add(new RowFilter.HasAnyKey(field, keys)));
    list.narrow().forEach(entry -> any.add(rows(entry)));
    return RowFilter.any(any);
  }

  private static RowFilter rows(HiddenEntry entry) {
    var all = new ArrayList<RowFilter>();
    for (var keys : entry.keys()) {
      all.add(
          RowFilter.any(
              keys.stream()
                  .<RowFilter>map(key -> new RowFilter.HasKey(key.field(), key.key()))
                  .toList()));
    }
    if (entry.dataset() != null) {
      all.add(new RowFilter.InDataset(entry.dataset()));
    }
    return RowFilter.all(List.copyOf(all));
  }

  @Override
  public CatalogSummary summary() {
    return engine.summary();
  }

  @Override
  public EngineSession session(Deadline deadline) {
    return new HidingSession(engine.session(deadline), hidden, names);
  }
}
