package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.catalog.TrackCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Makes the files of a report on a checked catalogue.
public interface CatalogueReports {

  /// A file to hand on.
  ///
  /// @param name its name, of letters, digits, dots and hyphens
  /// @param file where it is
  record Made(String name, Path file) {}

  /// Writes the files.
  ///
  /// @param catalog the index in which the catalogue was looked up
  /// @param folder takes them, and is the caller's to delete
  List<Made> write(SettledCatalogue catalogue, TrackCatalog catalog, Path folder)
      throws IOException;
}
