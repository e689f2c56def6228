package io.trackrecord.bench.peers;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SQLite's FTS5 over a table of rows, and an indexed table of artists' names for completion.
final class SqlitePeer implements Peer {

  /// How FTS5 takes text apart.
  enum Tokenizer {
    /// Words, with marks taken off the letters.
    UNICODE61("unicode61 remove_diacritics 2"),
    /// Every three characters in a row.
    TRIGRAM("trigram remove_diacritics 1");

    private final String setting;

    Tokenizer(String setting) {
      this.setting = setting;
    }
  }

  private static final int GRAM = 3;

  private final Path file;
  private final Tokenizer tokenizer;
  private final Connection connection;

  SqlitePeer(Path folder, Tokenizer tokenizer) throws IOException {
    this.tokenizer = tokenizer;
    this.file = Files.createDirectories(folder).resolve("rows.sqlite");
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String name() {
    return tokenizer == Tokenizer.UNICODE61 ? "sqlite fts5, unicode61" : "sqlite fts5, trigram";
  }

  @Override
  public void build(PeerRows rows) throws IOException, InputException {
    var table = new Table(connection);
    table.run(
        "PRAGMA journal_mode = OFF",
        "PRAGMA synchronous = OFF",
        "PRAGMA cache_size = -262144",
        "PRAGMA mmap_size = 17179869184",
        "CREATE TABLE rows (id INTEGER PRIMARY KEY, song INTEGER, dataset TEXT, row TEXT,"
            + " title TEXT, artist TEXT, album TEXT)",
        "CREATE TABLE artists (name TEXT, folded TEXT, rows INTEGER)",
        "CREATE VIRTUAL TABLE words USING fts5(title, artist, album, content='rows',"
            + " content_rowid='id', tokenize='"
            + tokenizer.setting
            + "')");
    table.insert("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
    table.insertArtists("INSERT INTO artists VALUES (?, ?, ?)", rows.artists());
    table.run(
        "CREATE INDEX artists_folded ON artists (folded)",
        "INSERT INTO words(words) VALUES ('rebuild')",
        "INSERT INTO words(words) VALUES ('optimize')",
        "ANALYZE");
  }

  @Override
  public long bytes() throws IOException {
    return Files.size(file);
  }

  @Override
  public List<Long> song(String title, String artist) throws IOException {
    var strict =
        Stream.of(phrase("title", title), phrase("artist", artist))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" AND "));
    var found = match(strict);
    return found.isEmpty() ? match(any(title + ' ' + artist)) : found;
  }

  @Override
  public List<Long> text(String words) throws IOException {
    var all =
        pieces(words, false).stream().map(SqlitePeer::quoted).collect(Collectors.joining(" AND "));
    var found = match(all);
    return found.isEmpty() ? match(any(words)) : found;
  }

  private String phrase(String column, String text) {
    return pieces(text, false).isEmpty() ? "" : column + " : " + quoted(text);
  }

  private String any(String text) {
    return pieces(text, tokenizer == Tokenizer.TRIGRAM).stream()
        .distinct()
        .map(SqlitePeer::quoted)
        .collect(Collectors.joining(" OR "));
  }

  /// Words, or the trigrams of words; what has no letter, or is too short for a trigram, cannot be
  /// looked for.
  private List<String> pieces(String text, boolean grams) {
    var pieces = new ArrayList<String>();
    for (var word : text.split("\\s+", -1)) {
      var letters = word.codePoints().toArray();
      if (word.codePoints().noneMatch(Character::isLetterOrDigit)
          || (tokenizer == Tokenizer.TRIGRAM && letters.length < GRAM)) {
        continue;
      }
      if (!grams) {
        pieces.add(word);
        continue;
      }
      for (var i = 0; i + GRAM <= letters.length; i++) {
        pieces.add(new String(letters, i, GRAM));
      }
    }
    return pieces;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private List<Long> match(String query) throws IOException {
    if (query.isEmpty()) {
      return List.of();
    }
    return new Table(connection)
        .longs(
            "SELECT song FROM words JOIN rows ON rows.id = words.rowid WHERE words MATCH ?"
                + " ORDER BY rank LIMIT "
                + ANSWERS,
            query);
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
    }
  }
}
