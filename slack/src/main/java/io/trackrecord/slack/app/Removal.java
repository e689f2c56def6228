package io.trackrecord.slack.app;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;

/// Deletes what was kept for a workspace or an organisation once the app is removed from it, or its
/// token is revoked.
final class Removal {

  private final Store store;
  private final RulesOfSpaces rules;
  private final BackgroundTasks tasks;

  Removal(Store store, RulesOfSpaces rules, BackgroundTasks tasks) {
    this.store = store;
    this.rules = rules;
    this.tasks = tasks;
  }

  void register(App app) {
    app.event(AppUninstalledEvent.class, this::uninstalled);
    app.event(TokensRevokedEvent.class, this::revoked);
  }

  private Response uninstalled(
      EventsApiPayload<AppUninstalledEvent> payload, EventContext context) {
    forget(Workspace.of(payload.getEnterpriseId(), payload.getTeamId()));
    return context.ack();
  }

  private Response revoked(EventsApiPayload<TokensRevokedEvent> payload, EventContext context) {
    var tokens = payload.getEvent().getTokens();
    // The app asks for no tokens of users.
    if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
      forget(Workspace.of(payload.getEnterpriseId(), payload.getTeamId()));
    }
    return context.ack();
  }

  private void forget(Workspace workspace) {
    tasks.start(
        () -> {
          var space = Space.onSlack(workspace.key());
          try {
            store.watches().forgetAll(space);
            rules.forget(space);
            // Last: whoever is killed before finds out at the next start.
            store.installations().forget(space);
          } catch (StoreException _) {
            // The store has logged why.
          }
        });
  }
}
