package io.trackrecord.bot.store;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where the store is.
public sealed interface StoreAddress {

  /// The name of the default store's file, in the data folder.
  String FILE = "store.db";

  /// What it is, without a secret.
  String shown();

  /// A SQLite file.
  record File(Path path) implements StoreAddress {
    @Override
    public String shown() {
      return "the file " + path;
    }
  }

  /// A PostgreSQL database.
  ///
  /// @param url its JDBC address, which may hold a password
  record Server(String url) implements StoreAddress {
    @Override
    public String shown() {
      return "the PostgreSQL database of TRACKRECORD_STORE";
    }

    @Override
    public String toString() {
      return "Server[…]";
    }
  }

  /// The store that `TRACKRECORD_STORE` names, or the file in the data folder.
  ///
  /// @throws WrongSettingException where the setting names no store
  static StoreAddress of(Settings settings, Path dataDir) {
    var named = settings.value(Setting.TRACKRECORD_STORE);
    if (named.isEmpty()) {
      return new File(dataDir.resolve(FILE));
    }
    var value = named.get();
    if (!value.startsWith("sqlite:")) {
      return new Server(value);
    }
    try {
      return new File(Path.of(value.substring("sqlite:".length())));
    } catch (InvalidPathException _) {
      throw new WrongSettingException(Setting.TRACKRECORD_STORE + " does not name a file");
    }
  }
}
