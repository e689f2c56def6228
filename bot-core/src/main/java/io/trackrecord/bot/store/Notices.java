package io.trackrecord.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The messages that are being sent. A message is noted before it is sent and again when it was
/// sent; both notes survive the program. Whoever is killed in between leaves a notice that is taken
/// up once its time is over, and sent once more at most.
///
/// All methods throw [StoreException] where the store cannot be used.
public interface Notices {

  /// Notes that a message is about to be sent.
  ///
  /// @param changes what it tells; `before` is what the person was last told
  /// @param until when another process may take it up
  /// @return the notice, or empty where a message to this person is being sent already, or the
  ///   person was told something else in the meantime
  Optional<Notice> begin(Person person, String version, List<Notice.Change> changes, Instant until);

  /// Notes that the message was sent: the person was told the new answers.
  void sent(Notice notice);

  /// Notes that this try certainly did not arrive: it does not count, and can be begun again.
  void notSent(Notice notice);

  /// Gives the message up. The person does not count as told.
  void drop(Notice notice);

  /// The notices of a platform that were begun, are neither sent nor given up, and whose time is
  /// over.
  List<Notice> interrupted(String platform, Instant now, int limit);

  /// Takes up an interrupted notice, to send it again.
  ///
  /// @param now the moment at which its time was over
  /// @param until when another process may take it up again
  /// @return the notice with one try more; empty where another process was faster, or the last try
  ///   is over: then the person counts as told
  Optional<Notice> again(Notice notice, Instant now, Instant until);
}
