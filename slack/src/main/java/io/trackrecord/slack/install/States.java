package io.trackrecord.slack.install;

import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.data.io.Digests;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The states of OAuth: what Slack gives back shows that this program began the installation, not
/// long ago, and that nobody used the state before.
///
/// A state is signed, so that opening the page costs the store nothing; only a used one is noted.
final class States {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int NONCE_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;
  private final TokenVault vault;
  private final Clock clock;

  States(Store store, TokenVault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  static Duration life() {
    return LIFE;
  }

  /// Returns a new state.
  String issue() {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var text =
        clock.instant().getEpochSecond()
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    return text + '.' + vault.sign(text);
  }

  /// Uses a state up. Returns false if it is forged, too old, or was used before.
  ///
  /// @throws io.trackrecord.bot.store.StoreException where the store cannot be used
  boolean use(String state) {
    var end = state.lastIndexOf('.');
    if (end < 0 || !state.matches("\\d{1,12}\\.[\\w-]{10,60}\\.[\\w-]{10,100}")) {
      return false;
    }
    var text = state.substring(0, end);
    if (!vault.isSigned(text, state.substring(end + 1))) {
      return false;
    }
    var issued = Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf('.'))));
    var now = clock.instant();
    return !issued.plus(LIFE).isBefore(now)
        && !issued.isAfter(now.plusSeconds(60))
        && store
            .installations()
            .useOnce(
                "slack-state " + Digests.base64(state), now, issued.plus(LIFE).plusSeconds(60));
  }
}
