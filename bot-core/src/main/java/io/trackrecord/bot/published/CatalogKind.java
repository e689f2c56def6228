package io.trackrecord.bot.published;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A kind of catalog that is not on this machine. A module implements it, and is found by
/// [java.util.ServiceLoader], so that nothing depends on that module.
public interface CatalogKind {

  /// What stands before the colon in `TRACKRECORD_CATALOG`.
  String scheme();

  /// Opens the catalog. Where it cannot be reached it opens nevertheless, and answers as soon as it
  /// can be.
  ///
  /// @param address what stands behind the colon
  /// @param dataDir the folder whose registry and hidden list are used; need not exist
  /// @param settings where passwords and certificates are named
  /// @param tell told, in a sentence, that it cannot be reached
  /// @throws io.trackrecord.bot.settings.WrongSettingException where a setting is wrong
  /// @throws IOException where the hidden list is wrong
  OpenCatalog open(
      String address, Path dataDir, Settings settings, CatalogLimits limits, Consumer<String> tell)
      throws IOException;
}
