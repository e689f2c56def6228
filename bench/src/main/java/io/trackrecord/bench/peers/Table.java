package io.trackrecord.bench.peers;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The statements that both SQL engines run.
record Table(Connection connection) {

  /// Completion out of a table of artists' names.
  static final String COMPLETE =
      "SELECT name FROM artists WHERE folded >= ? AND folded < ? ORDER BY rows DESC LIMIT "
          + Peer.ANSWERS;

  /// Comes after every other character.
  static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final int BATCH = 2_000;

  void run(String... statements) throws IOException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Inserts all rows: number, song, dataset, row, title, artists, album.
  void insert(String sql, PeerRows rows) throws IOException, InputException {
    try (var insert = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      rows.read(row -> add(insert, row));
      insert.executeBatch();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void add(PreparedStatement insert, PeerRow row) throws IOException {
    try {
      insert.setLong(1, row.number());
      insert.setLong(2, row.song());
      insert.setString(3, row.dataset());
      insert.setString(4, row.row());
      insert.setString(5, row.title());
      insert.setString(6, row.artists());
      insert.setString(7, row.album());
      insert.addBatch();
      if (row.number() % BATCH == BATCH - 1) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Inserts the names of artists: name, folded, rows.
  void insertArtists(String sql, Map<String, Integer> artists) throws IOException {
    try (var insert = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      var number = 0;
      for (var artist : artists.entrySet()) {
        insert.setString(1, artist.getKey());
        insert.setString(2, PeerRows.folded(artist.getKey()));
        insert.setInt(3, artist.getValue());
        insert.addBatch();
        if (++number % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  List<Long> longs(String sql, String... values) throws IOException {
    return all(sql, result -> result.getLong(1), values);
  }

  List<String> texts(String sql, String... values) throws IOException {
    return all(sql, result -> result.getString(1), values);
  }

  private interface Column<T> {
    T of(ResultSet result) throws SQLException;
  }

  private <T> List<T> all(String sql, Column<T> column, String... values) throws IOException {
    try (var select = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      var all = new ArrayList<T>();
      try (var result = select.executeQuery()) {
        while (result.next()) {
          all.add(column.of(result));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
