package io.trackrecord.bot.published;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// A catalog that is open until it is closed.
public interface OpenCatalog extends CatalogSource, AutoCloseable {

  /// Asks questions before people do, so that the first answers are as fast as later ones. Does
  /// nothing while the catalog cannot be asked.
  ///
  /// @param most how long at most
  default void warmUp(Duration most) {
    try {
      var asked = ask(catalog -> WarmUp.run(catalog, most));
      LoggerFactory.getLogger(OpenCatalog.class).debug("warmed up with {} questions", asked);
    } catch (CatalogUnavailableException _) {
      // Whoever opened it was told.
    }
  }

  @Override
  void close();
}
