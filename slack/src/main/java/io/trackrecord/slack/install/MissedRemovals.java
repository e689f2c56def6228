package io.trackrecord.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what was kept of workspaces from which the app was removed while no program ran: Slack
/// tells of a removal once. Each installation is checked once after the start, slowly, with
/// `auth.test`.
public final class MissedRemovals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MissedRemovals.class);

  /// What Slack answers where the app, or the whole workspace, is gone for good. Anything else,
  /// such as `invalid_auth`, may also come from a setting of the workspace, and passes.
  private static final Set<String> GONE = Set.of("account_inactive", "token_revoked");

  private static final Duration STOP = Duration.ofSeconds(3);

  private final Store store;
  private final Installed installed;
  private final RulesOfSpaces rules;
  private final Slack slack;
  private final Duration pace;
  private @Nullable Thread thread;

  /// @param pace the pause after each check
  public MissedRemovals(
      Store store, Installed installed, RulesOfSpaces rules, Slack slack, Duration pace) {
    this.store = store;
    this.installed = installed;
    this.rules = rules;
    this.slack = slack;
    this.pace = pace;
  }

  /// Checks all installations once, on a thread of its own, until it is closed.
  public void start() {
    thread = Thread.ofVirtual().name("missed-removals").start(this::look);
  }

  private void look() {
    try {
      for (var space : store.installations().spaces("slack")) {
        check(space);
        Thread.sleep(pace);
      }
    } catch (StoreException _) {
      // The store has logged why; the next start checks again.
    } catch (RuntimeException e) {
      LOG.error("Checking where the app is installed failed", e);
    } catch (InterruptedException _) {
      // It was closed.
    }
  }

  private void check(Space space) {
    var kept = installed.kept(space);
    if (kept.isEmpty()) {
      return;
    }
    try {
      var token = kept.get().bot().getBotAccessToken();
      var answer = slack.methods(token).authTest(r -> r);
      if (!answer.isOk() && GONE.contains(answer.getError())) {
        delete(kept.get());
      }
    } catch (IOException | SlackApiException e) {
      LOG.info("An installation was not checked: {}", e.getClass().getSimpleName());
    }
  }

  /// The installation is deleted last: whoever is killed before checks it again at the next start.
  private void delete(Kept gone) {
    var space = gone.space();
    if (!store.installations().find(space).filter(gone.sealed()::equals).isPresent()) {
      // It was installed again meanwhile.
      return;
    }
    if (!isInstalledOtherwise(space)) {
      store.watches().forgetAll(space);
      rules.forget(space);
    }
    if (store.installations().forgetUnchanged(space, gone.sealed())) {
      LOG.info("The app was removed from a workspace while no program ran: its data are deleted");
    }
  }

  /// Whether the app still speaks there: in a workspace by its organisation's installation, in an
  /// organisation by an installation of one of its workspaces.
  private boolean isInstalledOtherwise(Space space) {
    var organisation = space.id().replaceFirst("\\..*", "");
    return store.installations().spaces("slack").stream()
        .filter(other -> !other.equals(space))
        .anyMatch(
            other -> other.id().equals(organisation) || other.id().startsWith(space.id() + '.'));
  }

  /// Waits until all installations were checked.
  public void awaitEnd() throws InterruptedException {
    var running = thread;
    if (running != null) {
      running.join();
    }
  }

  /// Stops checking.
  @Override
  public void close() {
    var running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join(STOP);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
