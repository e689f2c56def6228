package io.trackrecord.bot.report;

import java.io.IOException;
import java.time.Instant;
import java.util.function.Predicate;

/// What a report is made from.
///
/// @param <R> what its rows are
interface ReportSource<R extends ListedRow> {

  /// What the report says, but for its rows.
  Report report(Instant created) throws IOException;

  /// Hands every row to the consumer until it answers false.
  void rows(Predicate<R> consumer) throws IOException;
}
