package io.trackrecord.bot.store.sql;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.sqlite.SQLiteException;

/// Says in a few words why a database failed. What the database itself says may quote what was to
/// be stored, or a password, so only its codes are looked at.
final class Reasons {

  private Reasons() {}

  /// The reason.
  static String of(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException sqlite) {
        return ofFile(sqlite);
      }
      if (each instanceof AccessDeniedException) {
        return "this user may not write there";
      }
      if (each instanceof FileSystemException file) {
        return file.getReason() == null
            ? "its folder cannot be written"
            : file.getReason().toLowerCase(Locale.ROOT);
      }
      if (each instanceof LinkageError) {
        return "SQLite's library cannot be loaded; it is unpacked into the folder for temporary"
            + " files";
      }
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        return ofServer(sql.getSQLState());
      }
      if (each instanceof IOException && each.getCause() == null) {
        return "its folder cannot be written";
      }
    }
    return "the database failed (" + thrown.getClass().getSimpleName() + ")";
  }

  /// Whether the database could not be reached, so that there is no use in trying at once again.
  static boolean isOfConnection(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLTransientConnectionException
          || (each instanceof SQLException sql
              && sql.getSQLState() != null
              && sql.getSQLState().startsWith("08"))) {
        return true;
      }
    }
    return false;
  }

  private static String ofFile(SQLiteException e) {
    var name = e.getResultCode().name();
    if (name.startsWith("SQLITE_FULL")) {
      return "the disk is full";
    }
    if (name.startsWith("SQLITE_READONLY")
        || name.startsWith("SQLITE_CANTOPEN")
        || name.startsWith("SQLITE_PERM")) {
      return "this user may not write there";
    }
    if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
      return "the file is damaged, or something else than a store";
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return "another process keeps it locked";
    }
    return "SQLite says " + name;
  }

  private static String ofServer(String state) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "the database cannot be reached";
    }
    if (state.startsWith("28")) {
      return "the database refuses the name or the password";
    }
    if (state.startsWith("3D")) {
      return "there is no such database";
    }
    if (state.equals("42501") || state.equals("25006")) {
      return "this user may not write there";
    }
    if (state.equals("53100")) {
      return "the disk is full";
    }
    return "the database says SQLSTATE " + state;
  }
}
