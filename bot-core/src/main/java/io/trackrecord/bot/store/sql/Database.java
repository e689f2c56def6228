package io.trackrecord.bot.store.sql;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.StoreAddress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// An open database with the schema of this program.
///
/// @param pool its connections
/// @param migrated where a migration gets its connections, of which it needs several
/// @param jdbi what asks it
record Database(HikariDataSource pool, DataSource migrated, Jdbi jdbi) implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int MAX_CONNECTIONS = 8;

  private static final Object OPENING_A_FILE = new Object();

  /// Opens it and brings its schema up to date. Several programs may do so at once.
  ///
  /// @throws NewerStoreException where a newer program wrote it
  static Database open(StoreAddress address) throws IOException {
    return switch (address) {
      case StoreAddress.File(var path) -> openFile(path.toAbsolutePath());
      case StoreAddress.Server(var url) -> migrated(server(url), Migrations::ofServer);
    };
  }

  /// SQLite has no lock that spans a migration, and does not wait while another process sets how it
  /// writes. So a file beside it is the lock around all of that.
  private static Database openFile(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    var lock = path.resolveSibling(path.getFileName() + ".lock");
    // Java's lock of a file is between processes, and refuses a second one in the same process.
    synchronized (OPENING_A_FILE) {
      try (var channel = FileChannel.open(lock, CREATE, WRITE);
          var _ = channel.lock()) {
        ours(path);
        return migrated(file(path), Migrations::ofFile);
      }
    }
  }

  private static Database migrated(Database opened, Consumer<DataSource> migration) {
    try {
      migration.accept(opened.migrated());
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /// Connects to it as it is.
  static Database connect(StoreAddress address) {
    return switch (address) {
      case StoreAddress.File(var path) -> file(path.toAbsolutePath());
      case StoreAddress.Server(var url) -> server(url);
    };
  }

  private static Database file(Path path) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Each note is on the disk before the next step: a message is not sent twice after a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(ANSWER.toMillis()));
    // A transaction that reads first could not begin to write later while another one wrote.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    // SQLite lets one write at a time; one connection is fast enough for all.
    var pooled = config(1);
    pooled.setDataSource(source);
    var pool = new HikariDataSource(pooled);
    return new Database(pool, source, Jdbi.create(pool));
  }

  /// Creates the file so that nobody else on this machine reads it.
  private static void ours(Path path) throws IOException {
    try {
      if (Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (FileAlreadyExistsException _) {
      // It was made before.
    }
  }

  private static Database server(String url) {
    var config = config(MAX_CONNECTIONS);
    config.setJdbcUrl(url);
    config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER.toSeconds()));
    var pool = new HikariDataSource(config);
    return new Database(pool, pool, Jdbi.create(pool));
  }

  private static HikariConfig config(int connections) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT.toMillis());
    return config;
  }

  @Override
  public void close() {
    pool.close();
  }
}
