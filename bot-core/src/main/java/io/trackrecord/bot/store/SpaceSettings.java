package io.trackrecord.bot.store;

import java.util.List;
import java.util.Map;

/// What those who manage a server or workspace have set. All methods throw [StoreException] where
/// the store cannot be used.
public interface SpaceSettings {

  /// The settings by name; empty where none were made.
  Map<String, String> of(Space space);

  /// Sets one.
  void set(Space space, String name, String value);

  /// The servers or workspaces of a platform for which something is set.
  List<Space> spaces(String platform);

  /// Forgets everything that was set for a server or workspace. Of an organisation it forgets its
  /// workspaces too, whose ids are `organisation.workspace`.
  void forget(Space space);
}
