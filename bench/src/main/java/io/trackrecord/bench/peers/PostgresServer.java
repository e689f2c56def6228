package io.trackrecord.bench.peers;

import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of one's own on 127.0.0.1, in a temporary folder that goes with it. It
/// refuses to run as root, so root starts it as `postgres` or `nobody`.
final class PostgresServer implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final int SECONDS = 60;

  private final Path folder;
  private final Process process;
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /// The folder of PostgreSQL's programs; empty where it is not installed.
  static Optional<Path> programs() {
    var onPath =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of);
    return Stream.concat(onPath, ofDebian().stream())
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .findFirst();
  }

  private static List<Path> ofDebian() {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (var versions = Files.list(DEBIAN)) {
      return versions.sorted(Comparator.reverseOrder()).map(each -> each.resolve("bin")).toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /// Starts a server and waits until it answers.
  static PostgresServer start(Path programs) throws IOException {
    var folder = Files.createTempDirectory("trackrecord-postgres");
    try {
      var as = user(folder);
      var data = folder.resolve("data").toString();
      run(
          folder,
          as,
          programs.resolve("initdb").toString(),
          "--pgdata=" + data,
          "--username=bench",
          "--auth=trust",
          "--encoding=UTF8",
          "--locale=C.UTF-8",
          "--no-sync");
      var port = freePort();
      var command = new ArrayList<>(as);
      command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data));
      for (var setting :
          List.of(
              "port=" + port,
              "listen_addresses=127.0.0.1",
              "unix_socket_directories=",
              "shared_buffers=1GB",
              "maintenance_work_mem=512MB",
              "max_wal_size=8GB",
              "fsync=off",
              "jit=off")) {
        command.addAll(List.of("-c", setting));
      }
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new PostgresServer(folder, process, port).answering();
    } catch (IOException e) {
      DurableFiles.delete(folder);
      throw e;
    }
  }

  /// What goes before a command so that it does not run as root; nothing where this does not.
  private static List<String> user(Path folder) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    for (var user : List.of("postgres", "nobody")) {
      try {
        var owner =
            folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        Files.setOwner(folder, owner);
        return List.of("setpriv", "--reuid=" + user, "--clear-groups", "--");
      } catch (java.nio.file.attribute.UserPrincipalNotFoundException _) {
        // The next one is always there.
      }
    }
    throw new IOException("there is no user to run PostgreSQL as");
  }

  private static void run(Path folder, List<String> as, String... command) throws IOException {
    var whole = new ArrayList<>(as);
    whole.addAll(List.of(command));
    var log = folder.resolve("setup.log");
    var process =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      if (process.waitFor() != 0) {
        throw new IOException(command[0] + " failed: " + Files.readString(log).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private PostgresServer answering() throws IOException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (true) {
      try {
        connect().close();
        return this;
      } catch (IOException | SQLException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IOException("PostgreSQL did not start", e);
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        throw new IOException(e);
      }
    }
  }

  /// A connection to it.
  Connection connect() throws IOException {
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:"
              + port
              + "/postgres?user=bench&reWriteBatchedInserts=true&sslmode=disable");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    DurableFiles.delete(folder);
  }
}
