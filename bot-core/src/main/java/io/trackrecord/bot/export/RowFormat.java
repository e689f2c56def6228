package io.trackrecord.bot.export;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import java.io.IOException;
import java.util.Optional;

/// How an export writes its rows. For one thread.
interface RowFormat {

  /// What stands before the rows, with its line break; empty for nothing.
  Optional<String> header() throws IOException;

  /// A row, with its line break.
  String row(FoundRow found, CatalogSummary summary) throws IOException;
}
