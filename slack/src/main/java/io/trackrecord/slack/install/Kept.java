package io.trackrecord.slack.install;

import com.slack.api.bolt.model.builtin.DefaultBot;
import io.trackrecord.bot.store.Space;

/// An installation, as it was found in the store.
///
/// @param space where the app is installed
/// @param sealed what the store holds, encrypted; says whether it was changed meanwhile
/// @param bot the same in clear
record Kept(Space space, String sealed, DefaultBot bot) {

  /// Omits the token.
  @Override
  public String toString() {
    return "Kept[" + space + "]";
  }
}
