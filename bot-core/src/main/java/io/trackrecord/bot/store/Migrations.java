package io.trackrecord.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/// Brings the schema up to date. Several processes may do so at once.
final class Migrations {

  private static final String FOLDER = "classpath:io/trackrecord/bot/store/migration";
  private static final String TABLE = "trackrecord_schema";

  private Migrations() {}

  /// Migrates a server, which lets one process at a time do it.
  static void ofServer(DataSource source) {
    migrate(source);
  }

  /// Migrates a file. SQLite has no lock that spans a migration, so a file beside it is one.
  static synchronized void ofFile(DataSource source, Path path) throws IOException {
    var lock = path.resolveSibling(path.getFileName() + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      migrate(source);
    }
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
