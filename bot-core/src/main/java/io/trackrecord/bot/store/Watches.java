package io.trackrecord.bot.store;

import java.util.List;
import java.util.Optional;

/// What people watch, and who cannot be reached. All methods throw [StoreException] where the store
/// cannot be used.
public interface Watches {

  /// How many subjects one person may watch.
  int MAX_WATCHES = 50;

  /// What became of a new watch.
  enum Added {
    ADDED,
    /// The person watches the subject already; nothing was changed.
    PRESENT,
    /// The person watches [#MAX_WATCHES] subjects; nothing was changed.
    FULL
  }

  /// Adds a watch. The person counts as reachable again.
  Added add(Person person, Watch watch);

  /// A person's watches, the oldest first.
  List<Watch> of(Person person);

  /// Ends a watch.
  ///
  /// @return whether there was one
  boolean remove(Person person, String subject);

  /// Forgets a person: watches, messages that were about to be sent, and that the person cannot be
  /// reached.
  ///
  /// @return how many watches there were
  int forget(Person person);

  /// Forgets all people of a workspace. Of an organisation it forgets its workspaces too, whose ids
  /// are `organisation.workspace`.
  void forgetAll(Space space);

  /// Reachable people who watch something that was not compared with this index version yet, in a
  /// steady order.
  ///
  /// @param after the person after whom to go on, or empty for the first
  /// @param limit how many at most
  List<Person> due(String platform, String version, Optional<Person> after, int limit);

  /// Notes that a person's watches were compared with an index version, and nothing is to be told.
  void compared(Person person, String version);

  /// Notes that a person cannot be reached. Nothing more is sent until the person asks for
  /// something.
  void unreachable(Person person);

  /// Notes that a person can be reached again.
  void reachable(Person person);

  /// Whether a person can be reached, as far as is known.
  boolean isReachable(Person person);
}
