package io.trackrecord.slack.install;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.builtin.DefaultBot;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The installations in the store, with encrypted tokens. All methods throw
/// [io.trackrecord.bot.store.StoreException] where the store cannot be used.
final class KeptBots {

  private static final Logger LOG = LoggerFactory.getLogger(KeptBots.class);
  private static final Gson JSON = new Gson();

  private final Store store;
  private final TokenVault vault;

  KeptBots(Store store, TokenVault vault) {
    this.store = store;
    this.vault = vault;
  }

  /// Returns the installation in exactly this workspace or organisation.
  Optional<Kept> find(Space space) {
    var sealed = store.installations().find(space);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      var bot = JSON.fromJson(vault.open(sealed.get(), space.id()), DefaultBot.class);
      var kept = new Kept(space, sealed.get(), bot);
      // A key was put in front of the one that encrypted it.
      return Optional.of(vault.isCurrent(sealed.get()) ? kept : replace(kept, bot).orElse(kept));
    } catch (JsonParseException _) {
      LOG.warn("An installation in the store cannot be read");
      return Optional.empty();
    }
  }

  /// Saves an installation, in the place of an earlier one.
  void save(Space space, Bot bot, Instant installed) {
    store.installations().save(space, sealed(space, bot), installed);
  }

  /// Saves what is known of an installation now. Returns empty, and saves nothing, if another
  /// program changed it meanwhile.
  Optional<Kept> replace(Kept before, DefaultBot bot) {
    var sealed = sealed(before.space(), bot);
    return store.installations().replace(before.space(), before.sealed(), sealed)
        ? Optional.of(new Kept(before.space(), sealed, bot))
        : Optional.empty();
  }

  private String sealed(Space space, Bot bot) {
    return vault.seal(JSON.toJson(copy(bot)), space.id());
  }

  /// Returns a copy of what is needed to speak for the app.
  static DefaultBot copy(Bot bot) {
    var copy = new DefaultBot();
    copy.setAppId(bot.getAppId());
    copy.setEnterpriseId(bot.getEnterpriseId());
    copy.setTeamId(bot.getTeamId());
    copy.setIsEnterpriseInstall(bot.getIsEnterpriseInstall());
    copy.setTokenType(bot.getTokenType());
    copy.setBotId(bot.getBotId());
    copy.setBotUserId(bot.getBotUserId());
    copy.setBotScope(bot.getBotScope());
    copy.setBotAccessToken(bot.getBotAccessToken());
    copy.setBotRefreshToken(bot.getBotRefreshToken());
    copy.setBotTokenExpiresAt(bot.getBotTokenExpiresAt());
    copy.setInstalledAt(bot.getInstalledAt());
    return copy;
  }
}
