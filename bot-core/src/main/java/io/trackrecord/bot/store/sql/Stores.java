package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.NoStore;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.StoreException;
import java.nio.file.Path;

/// Opens the store that `TRACKRECORD_STORE` names: `sqlite:PATH`, by default `store.db` in the data
/// folder, or `jdbc:postgresql://…`.
public final class Stores {

  private Stores() {}

  /// Opens the store, and brings its schema up to date. Where it cannot be used, say for want of
  /// writing rights, it opens nevertheless: everything that needs it throws [StoreException], and
  /// it is tried again every few seconds.
  ///
  /// @param dataDir the folder of the default store
  /// @throws io.trackrecord.bot.settings.WrongSettingException where the setting names no store
  /// @throws NewerStoreException where a newer program wrote it
  public static Store open(Settings settings, Path dataDir) {
    return open(StoreAddress.of(settings, dataDir));
  }

  /// Opens the store at an address, as [#open(Settings, Path)] does.
  ///
  /// @throws NewerStoreException where a newer program wrote it
  public static Store open(StoreAddress address) {
    var link = new Link(address);
    link.openFirst();
    return new SqlStore(link);
  }

  /// A store that is never usable, where nothing is to be kept.
  ///
  /// @param reason why not, in a few words
  public static Store none(String reason) {
    return new NoStore(reason);
  }
}
