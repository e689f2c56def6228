package io.trackrecord.bot.doctor;

import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.sql.StoreLook;
import java.nio.file.Path;

/// The store. Without it a bot answers questions, and nothing else.
final class StoreCheck {

  private StoreCheck() {}

  static void run(Settings settings, Path dataDir, Findings findings) {
    var address = StoreAddress.of(settings, dataDir);
    try {
      StoreLook.at(address)
          .ifPresentOrElse(
              reason ->
                  findings.warning(
                      "store",
                      address.shown() + " cannot be used (" + reason + ")",
                      "questions are answered, but watches, settings of servers and installations"
                          + " rest: make it usable, or name another in TRACKRECORD_STORE"),
              () -> findings.ok("store", address.shown() + " can be used"));
    } catch (NewerStoreException e) {
      findings.problem(
          "store",
          address.shown() + " was written by a newer version of Trackrecord",
          "update this program, or name another store in TRACKRECORD_STORE");
    }
  }
}
