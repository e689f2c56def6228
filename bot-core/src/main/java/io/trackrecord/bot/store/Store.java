package io.trackrecord.bot.store;

import java.util.Optional;

/// What outlasts a click and a restart. Safe for use by many threads and processes at once.
public interface Store extends AutoCloseable {

  /// What people watch.
  Watches watches();

  /// The messages that are being sent.
  Notices notices();

  /// What those who manage a server or workspace have set.
  SpaceSettings settings();

  /// Where the app is installed.
  Installations installations();

  /// How much of their limits people, servers and workspaces have used up.
  Allowances allowances();

  /// Why the store cannot be used at this moment; empty where it can. Asks the database.
  Optional<String> trouble();

  @Override
  void close();
}
