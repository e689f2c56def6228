package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.StoreAddress;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/// Brings the schema up to date.
final class Migrations {

  private static final String FOLDER = "classpath:io/trackrecord/bot/store/sql/migration";
  private static final String TABLE = "trackrecord_schema";

  /// The number of our lock in a server; it is the name of the table as ASCII, cut to eight bytes.
  private static final long LOCK = 0x747261636b726563L;

  private Migrations() {}

  /// Migrates a server. Flyway looks whether the schema is empty before it takes its own lock, so
  /// programs that start at once need one around all of it. The server lets go of it when the
  /// transaction ends, however it ends.
  static void ofServer(DataSource source) {
    Jdbi.create(source)
        .useTransaction(
            handle -> {
              handle.execute("select pg_advisory_xact_lock(?)", LOCK);
              migrate(source);
            });
  }

  /// Migrates a file. Only one program may do so at a time; see [Database#open(StoreAddress)].
  static void ofFile(DataSource source) {
    migrate(source);
  }

  private static void migrate(DataSource source) {
    refuseNewer(source);
    flyway(source).migrate();
    // Another process, of a newer program, may have been at it in between.
    refuseNewer(source);
  }

  private static Flyway flyway(DataSource source) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(FOLDER)
        .table(TABLE)
        // A database that others use too has other tables.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .loggers("slf4j")
        .load();
  }

  /// Looks at the schema alone.
  ///
  /// @throws NewerStoreException where a newer program wrote it
  static void refuseNewer(DataSource source) {
    Arrays.stream(flyway(source).info().all())
        .filter(
            each ->
                each.getState() == MigrationState.FUTURE_SUCCESS
                    || each.getState() == MigrationState.FUTURE_FAILED)
        .reduce((_, last) -> last)
        .ifPresent(
            newest -> {
              throw new NewerStoreException(String.valueOf(newest.getVersion()));
            });
  }
}
