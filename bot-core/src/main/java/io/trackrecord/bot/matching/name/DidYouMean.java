package io.trackrecord.bot.matching.name;

import io.trackrecord.data.name.NameForm;

/// When a name is near enough to what was typed to be worth offering.
final class DidYouMean {

  private DidYouMean() {}

  /// The least similarity of a name to be offered: one change in four letters, and for short names
  /// one in three, since there a single slip weighs more.
  static double least(String typed) {
    return NameForm.same(typed).length() <= 5 ? 0.53 : 0.62;
  }
}
