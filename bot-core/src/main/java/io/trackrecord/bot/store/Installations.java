package io.trackrecord.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the app is installed, with what it was given there. What it was given is kept as it comes:
/// whoever saves it encrypts it, see [TokenVault]. All methods throw [StoreException] where the
/// store cannot be used.
public interface Installations {

  /// Saves an installation, in the place of an earlier one.
  ///
  /// @param body what the app was given, encrypted
  void save(Space space, String body, Instant installed);

  /// Changes what the app was given, where nobody changed it meanwhile. Of many who try at once,
  /// one succeeds.
  ///
  /// @param before what was found
  /// @param body what is saved in its place, encrypted
  /// @return whether it was changed
  boolean replace(Space space, String before, String body);

  /// Where the app is installed on a platform, in a steady order.
  List<Space> spaces(String platform);

  /// What the app was given; empty where it is not installed.
  Optional<String> find(Space space);

  /// Forgets an installation, and of an organisation those of its workspaces. Does nothing where
  /// there is none.
  void forget(Space space);

  /// Forgets one installation, and none of an organisation's workspaces, where nobody changed it
  /// meanwhile.
  ///
  /// @param body what was found
  /// @return whether it was forgotten
  boolean forgetUnchanged(Space space, String body);

  /// Uses something up that may be used once, such as the state of an OAuth callback. Of many who
  /// try at once, one succeeds.
  ///
  /// @param hash what is used, hashed
  /// @param now the time; what is over before it is forgotten
  /// @param until until when it has to be known that it was used
  /// @return whether it was not used before
  boolean useOnce(String hash, Instant now, Instant until);
}
