package io.trackrecord.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.trackrecord.bot.store.Store;
import io.trackrecord.data.io.Digests;
import io.trackrecord.slack.api.Sleep;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews tokens that end soon. Slack takes a refresh token once, so of several programs that share
/// a store one renews, and the others take what it stored.
final class Renewal {

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  /// Slack's tokens live for twelve hours.
  private static final Duration BEFORE_ITS_END = Duration.ofHours(2);

  /// How long a program has to renew, and how long Slack is left alone where that failed.
  private static final Duration LEASE = Duration.ofMinutes(1);

  /// How long a request waits for another program to renew a token that has ended. Slack wants an
  /// answer within three seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration STEP = Duration.ofMillis(50);

  private final Slack slack;
  private final OAuthClient client;
  private final Store store;
  private final KeptBots bots;
  private final Clock clock;

  Renewal(Slack slack, OAuthClient client, Store store, KeptBots bots, Clock clock) {
    this.slack = slack;
    this.client = client;
    this.store = store;
    this.bots = bots;
    this.clock = clock;
  }

  /// Returns the installation with a token that does not end soon, as far as one can be had.
  /// Returns empty if the installation was deleted meanwhile.
  Optional<Kept> fresh(Kept kept) {
    var refresh = kept.bot().getBotRefreshToken();
    if (refresh == null || !endsWithin(kept, BEFORE_ITS_END)) {
      return Optional.of(kept);
    }
    var now = clock.instant();
    if (!store.installations().useOnce(lock(kept, refresh), now, now.plus(LEASE))) {
      return endsWithin(kept, Duration.ZERO) ? renewedByAnother(kept) : Optional.of(kept);
    }
    // Another program may have renewed it after it was read here, and before this one may.
    var stored = bots.find(kept.space());
    if (stored.isEmpty() || !stored.get().sealed().equals(kept.sealed())) {
      return stored;
    }
    var renewed = renew(refresh);
    if (renewed == null) {
      return Optional.of(kept);
    }
    var bot = KeptBots.copy(kept.bot());
    bot.setBotAccessToken(renewed.getAccessToken());
    bot.setBotRefreshToken(renewed.getRefreshToken());
    bot.setBotTokenExpiresAt(clock.millis() + renewed.getExpiresIn() * 1_000L);
    // Whoever installed the app again meanwhile has a newer token.
    return bots.replace(kept, bot).or(() -> bots.find(kept.space()));
  }

  private boolean endsWithin(Kept kept, Duration time) {
    var end = kept.bot().getBotTokenExpiresAt();
    return end != null && end - time.toMillis() <= clock.millis();
  }

  private Optional<Kept> renewedByAnother(Kept kept) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var stored = bots.find(kept.space());
      var isChanged = stored.isEmpty() || !stored.get().sealed().equals(kept.sealed());
      if (isChanged || System.nanoTime() - end > 0) {
        return stored;
      }
      try {
        Sleep.of(STEP);
      } catch (IOException _) {
        return stored;
      }
    }
  }

  private @Nullable OAuthV2AccessResponse renew(String refresh) {
    try {
      var answer =
          slack
              .methods()
              .oauthV2Access(
                  r ->
                      r.clientId(client.id())
                          .clientSecret(client.secret())
                          .grantType("refresh_token")
                          .refreshToken(refresh));
      if (answer.isOk()
          && answer.getAccessToken() != null
          && answer.getRefreshToken() != null
          && answer.getExpiresIn() != null) {
        return answer;
      }
      LOG.warn("Slack did not renew a token: {}", InstallPages.code(answer.getError()));
    } catch (IOException | SlackApiException | RuntimeException e) {
      LOG.warn("A token was not renewed: {}", e.getClass().getSimpleName());
    }
    return null;
  }

  private static String lock(Kept kept, String refresh) {
    return "slack-renewal " + Digests.base64(kept.space().id() + ' ' + refresh);
  }
}
