package io.trackrecord.slack.install;

import com.slack.api.Slack;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.InstallationService;
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

  private final Store store;
  private final KeptBots bots;
  private final Renewal renewal;
  private final Clock clock;

  /// @param vault encrypts the tokens
  /// @param clock for when an installation was made, and when tokens end
  public Installed(Store store, TokenVault vault, Slack slack, OAuthClient client, Clock clock) {
    this.store = store;
    this.bots = new KeptBots(store, vault);
    this.renewal = new Renewal(slack, client, store, bots, clock);
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
    bots.save(space(bot), bot, clock.instant());
  }

  /// Deletes everything that is kept there. Bolt calls it where Slack says that the workspace is
  /// gone.
  @Override
  public void deleteBot(Bot bot) {
    forget(space(bot));
  }

  /// The app asks for no tokens of users, so there is nothing to delete.
  @Override
  public void deleteInstaller(Installer installer) {}

  @Override
  public void deleteAll(@Nullable String enterprise, @Nullable String team) {
    forget(space(enterprise, team));
  }

  private void forget(Space space) {
    store.watches().forgetAll(space);
    store.settings().forget(space);
    store.installations().forget(space);
  }

  /// Returns the installation without what renews its token: Bolt would renew it by itself, and
  /// several programs at once.
  @Override
  public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
    try {
      return find(enterprise, team)
          .map(
              kept -> {
                var bot = KeptBots.copy(kept.bot());
                bot.setBotRefreshToken(null);
                return bot;
              })
          .orElse(null);
    } catch (StoreException e) {
      LOG.warn("An installation cannot be read: {}", e.reason());
      return null;
    }
  }

  private Optional<Kept> find(@Nullable String enterprise, @Nullable String team) {
    var own = kept(space(enterprise, team));
    return own.isPresent() || isNone(enterprise) ? own : kept(space(enterprise, null));
  }

  /// Returns the installation in exactly this workspace or organisation, its token renewed where it
  /// ends soon.
  ///
  /// @throws StoreException where the store cannot be used
  Optional<Kept> kept(Space space) {
    return bots.find(space).flatMap(renewal::fresh);
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
    return bot == null ? Optional.empty() : Optional.ofNullable(bot.getBotAccessToken());
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
