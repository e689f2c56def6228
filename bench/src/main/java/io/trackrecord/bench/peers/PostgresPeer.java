package io.trackrecord.bench.peers;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// PostgreSQL: full text in the configuration `simple`, and pg_trgm for what is misspelt.
final class PostgresPeer implements Peer {

  private static final String STRICT =
      "SELECT song FROM rows WHERE to_tsvector('simple', names) @@ plainto_tsquery('simple', ?)"
          + " ORDER BY similarity(names, ?) DESC LIMIT "
          + ANSWERS;
  private static final String TOLERANT =
      "SELECT song FROM rows WHERE names % ? ORDER BY similarity(names, ?) DESC LIMIT " + ANSWERS;

  private final PostgresServer server;
  private final Connection connection;

  /// @param server closed together with this
  PostgresPeer(PostgresServer server) throws IOException {
    this.server = server;
    this.connection = server.connect();
  }

  @Override
  public String name() {
    return "postgresql, full text and pg_trgm";
  }

  @Override
  public void build(PeerRows rows) throws IOException, InputException {
    var table = new Table(connection);
    table.run(
        "CREATE EXTENSION pg_trgm",
        "CREATE TABLE rows (id bigint PRIMARY KEY, song bigint, dataset text, row text,"
            + " title text, artist text, album text,"
            + " names text GENERATED ALWAYS AS (title || ' ' || artist) STORED)",
        "CREATE TABLE artists (name text, folded text COLLATE \"C\", rows integer)");
    table.insert("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
    table.insertArtists("INSERT INTO artists VALUES (?, ?, ?)", rows.artists());
    table.run(
        "CREATE INDEX ON artists (folded)",
        "CREATE INDEX ON rows USING gin (to_tsvector('simple', names))",
        "CREATE INDEX ON rows USING gin (names gin_trgm_ops)",
        "VACUUM ANALYZE");
  }

  @Override
  public long bytes() throws IOException {
    return new Table(connection).longs("SELECT pg_database_size(current_database())").getFirst();
  }

  @Override
  public List<Long> song(String title, String artist) throws IOException {
    return text(title + ' ' + artist);
  }

  @Override
  public List<Long> text(String words) throws IOException {
    var found = new Table(connection).longs(STRICT, words, words);
    return found.isEmpty() ? new Table(connection).longs(TOLERANT, words, words) : found;
  }

  @Override
  public List<String> complete(String typed) throws IOException {
    return new Table(connection)
        .texts(Table.COMPLETE, PeerRows.folded(typed), PeerRows.folded(typed) + Table.LAST);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      server.close();
    }
  }
}
