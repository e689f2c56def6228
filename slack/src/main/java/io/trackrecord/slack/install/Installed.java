package io.trackrecord.slack.install;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.token_rotation.TokenRotationException;
import com.slack.api.token_rotation.TokenRotator;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.slack.text.Sentences;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the app is installed, in the store, with encrypted tokens. A workspace of an organisation
/// that installed the app as a whole has the organisation's token.
public final class Installed implements InstallationService {

  private static final Logger LOG = LoggerFactory.getLogger(Installed.class);
  private static final Gson JSON = new Gson();

  /// A token that ends so soon is renewed before it is used.
  private static final long RENEW_BEFORE_MILLIS = 2L * 60 * 60 * 1_000;

  private final Store store;
  private final TokenVault vault;
  private final TokenRotator rotator;
  private final Clock clock;

  /// @param vault encrypts the tokens
  /// @param clock for when an installation was made
  public Installed(Store store, TokenVault vault, Slack slack, OAuthClient client, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.rotator =
        new TokenRotator(slack.methods(), RENEW_BEFORE_MILLIS, client.id(), client.secret());
    this.clock = clock;
  }

  /// Bolt asks for tokens of the past by this; none are kept.
  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean isHistoricalDataEnabled) {}

  @Override
  public void saveInstallerAndBot(Installer installer) {
    saveBot(installer.toBot());
  }

  @Override
  public void saveBot(Bot bot) {
    var space = space(bot);
    store
        .installations()
        .save(space, vault.seal(JSON.toJson(copy(bot)), space.id()), clock.instant());
  }

  @Override
  public void deleteBot(Bot bot) {
    store.installations().forget(space(bot));
  }

  /// The app asks for no tokens of users, so there is nothing to delete.
  @Override
  public void deleteInstaller(Installer installer) {}

  @Override
  public void deleteAll(@Nullable String enterprise, @Nullable String team) {
    store.installations().forget(space(enterprise, team));
  }

  @Override
  public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
    try {
      var own = find(space(enterprise, team));
      return own.isPresent() || isNone(enterprise)
          ? own.orElse(null)
          : find(space(enterprise, null)).orElse(null);
    } catch (StoreException e) {
      LOG.warn("An installation cannot be read: {}", e.reason());
      return null;
    }
  }

  /// What Bolt tells those who ask where the app is not installed, or no longer.
  @Override
  public String getInstallationGuideText(
      @Nullable String enterprise, @Nullable String team, @Nullable String user) {
    return Sentences.say("install-missing");
  }

  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterprise, @Nullable String team, @Nullable String user) {
    return null;
  }

  /// Returns the token for a workspace, renewed where it ends soon; empty where the app is not
  /// installed there.
  public Optional<String> token(@Nullable String enterprise, @Nullable String team) {
    var bot = findBot(enterprise, team);
    if (bot == null) {
      return Optional.empty();
    }
    var refresh = bot.getBotRefreshToken();
    var end = bot.getBotTokenExpiresAt();
    if (refresh != null && end != null) {
      try {
        rotator
            .performTokenRotation(
                r -> r.accessToken(bot.getBotAccessToken()).refreshToken(refresh).expiresAt(end))
            .ifPresent(
                renewed -> {
                  bot.setBotAccessToken(renewed.getAccessToken());
                  bot.setBotRefreshToken(renewed.getRefreshToken());
                  bot.setBotTokenExpiresAt(renewed.getExpiresAt());
                  saveBot(bot);
                });
      } catch (TokenRotationException e) {
        LOG.warn("A token was not renewed: {}", e.getClass().getSimpleName());
      }
    }
    return Optional.ofNullable(bot.getBotAccessToken());
  }

  private Optional<Bot> find(Space space) {
    var sealed = store.installations().find(space);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      Bot bot = JSON.fromJson(vault.open(sealed.get(), space.id()), DefaultBot.class);
      if (!vault.isCurrent(sealed.get())) {
        saveBot(bot);
      }
      return Optional.of(bot);
    } catch (JsonParseException _) {
      LOG.warn("An installation in the store cannot be read");
      return Optional.empty();
    }
  }

  /// Only what is needed to speak for the app.
  private static DefaultBot copy(Bot bot) {
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

  private static Space space(Bot bot) {
    return Objects.equals(bot.getIsEnterpriseInstall(), true)
        ? space(bot.getEnterpriseId(), null)
        : space(bot.getEnterpriseId(), bot.getTeamId());
  }

  /// The name of a workspace in the store, as everything else that is kept for it has it.
  private static Space space(@Nullable String enterprise, @Nullable String team) {
    if (enterprise == null || enterprise.isEmpty()) {
      return Space.onSlack(Objects.requireNonNullElse(team, ""));
    }
    return Space.onSlack(team == null || team.isEmpty() ? enterprise : enterprise + '.' + team);
  }

  private static boolean isNone(@Nullable String id) {
    return id == null || id.isEmpty();
  }
}
