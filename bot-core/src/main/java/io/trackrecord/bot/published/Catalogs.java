package io.trackrecord.bot.published;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/// Opens the catalog that `TRACKRECORD_CATALOG` names: `local`, the default, or one in a cluster.
public final class Catalogs {

  private static final String SETTING = "TRACKRECORD_CATALOG";
  private static final String LOCAL = "local";

  private Catalogs() {}

  /// Opens the catalog; a local one in a folder that nobody named.
  public static OpenCatalog open(
      Settings settings, Path dataDir, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    return open(settings, dataDir, false, limits, tell);
  }

  /// Opens the catalog.
  ///
  /// @param dataDir the folder of a local one
  /// @param isNamed whether the operator named the folder, which then has to hold an index
  /// @param tell told, in a few words, when something takes a while or cannot be reached
  /// @throws NoIndexException where the operator named a folder that holds no index
  /// @throws IOException where a local index cannot be read
  /// @throws WrongSettingException where the setting names nothing that there is
  public static OpenCatalog open(
      Settings settings, Path dataDir, boolean isNamed, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    var named = settings.value(SETTING).orElse(LOCAL);
    if (named.equals(LOCAL)) {
      return PublishedCatalog.open(dataDir, isNamed, limits, tell);
    }
    var colon = named.indexOf(':');
    var scheme = colon < 0 ? named : named.substring(0, colon);
    for (var kind : ServiceLoader.load(CatalogKind.class)) {
      if (colon >= 0 && kind.scheme().equals(scheme)) {
        return kind.open(named.substring(colon + 1), dataDir, settings, limits, tell);
      }
    }
    // The value may hold what nobody should read.
    throw new WrongSettingException(
        SETTING
            + " names a catalog that this program does not have, expected local or"
            + " opensearch:https://host:9200 (with the opensearch folder beside the program)");
  }
}
