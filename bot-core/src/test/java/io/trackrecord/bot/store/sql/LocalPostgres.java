package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.StoreAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL of this JVM alone, on the loopback address, which ends with it.
final class LocalPostgres {

  private static @Nullable EmbeddedPostgres server;

  private LocalPostgres() {}

  /// Starts it. Where it cannot be started, the test is skipped, but not where `CI` is set.
  static synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      var started = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
      server = started;
    } catch (IOException | RuntimeException e) {
      if (System.getenv("CI") != null) {
        throw new IllegalStateException("PostgreSQL does not start", e);
      }
      Assumptions.abort("PostgreSQL does not start here: " + e);
    }
  }

  private static void close(EmbeddedPostgres started) {
    try {
      started.close();
    } catch (IOException _) {
      // The JVM ends anyway.
    }
  }

  /// A new, empty database.
  static StoreAddress database(String name) throws SQLException {
    try (var connection = running().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return address(name);
  }

  /// The address of a database, whether there is one or not.
  static StoreAddress address(String name) {
    return new StoreAddress.Server(
        "jdbc:postgresql://127.0.0.1:" + running().getPort() + "/" + name + "?user=postgres");
  }

  private static EmbeddedPostgres running() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server;
  }
}
