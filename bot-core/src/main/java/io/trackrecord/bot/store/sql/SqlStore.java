package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Allowances;
import io.trackrecord.bot.store.Installations;
import io.trackrecord.bot.store.Notices;
import io.trackrecord.bot.store.SpaceSettings;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.Watches;
import java.util.Optional;

/// The store in a database. Its SQL is read by SQLite and PostgreSQL alike.
final class SqlStore implements Store {

  private final Link link;
  private final Watches watches;
  private final Notices notices;
  private final SpaceSettings settings;
  private final Installations installations;
  private final Allowances allowances;

  SqlStore(Link link) {
    this.link = link;
    this.watches = new SqlWatches(link);
    this.notices = new SqlNotices(link);
    this.settings = new SqlSpaceSettings(link);
    this.installations = new SqlInstallations(link);
    this.allowances = new SqlAllowances(link);
  }

  /// The way to its database.
  Link link() {
    return link;
  }

  @Override
  public Watches watches() {
    return watches;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public SpaceSettings settings() {
    return settings;
  }

  @Override
  public Installations installations() {
    return installations;
  }

  @Override
  public Allowances allowances() {
    return allowances;
  }

  @Override
  public Optional<String> trouble() {
    try {
      // Changes nothing, and yet fails where nothing can be written.
      link.in(handle -> handle.execute("update person set watching = watching where 1 = 0"));
      return Optional.empty();
    } catch (StoreException e) {
      return Optional.of(e.reason());
    }
  }

  @Override
  public void close() {
    link.close();
  }
}
