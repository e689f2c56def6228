package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.slack.install.Installed;
import io.trackrecord.slack.install.MissedRemovals;
import io.trackrecord.slack.install.OAuthClient;
import io.trackrecord.slack.loopback.OAuth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Removals that Slack told of while no program ran.
class MissedRemovalsTest extends ManyWorkspacesTest {

  @Test
  void what_was_removed_while_no_program_ran_is_deleted_and_nothing_else() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    browser.install("T0TWO", "", "xoxb-two");
    browser.install("T0THREE", "", "xoxb-three");
    browser.install("T0FOUR", "", "xoxb-four");
    browser.install("", "E0ORG", "xoxb-org");
    for (var space : List.of("T0ONE", "T0TWO", "T0THREE", "T0FOUR", "E0ORG.T1")) {
      watch(space);
      store.settings().set(Space.onSlack(space), "welcome", "off");
    }
    stop();
    slack.revoke("xoxb-one", "account_inactive");
    slack.revoke("xoxb-org", "token_revoked");
    // All of these pass: a list of addresses, a migration, a fault of Slack.
    slack.revoke("xoxb-two", "invalid_auth");
    slack.revoke("xoxb-three", "org_login_required");
    slack.revoke("xoxb-four", "internal_error");

    check();

    assertThat(store.installations().spaces("slack"))
        .extracting(Space::id)
        .containsExactly("T0FOUR", "T0THREE", "T0TWO");
    for (var gone : List.of("T0ONE", "E0ORG.T1")) {
      assertThat(watches(gone)).isEmpty();
      assertThat(store.settings().of(Space.onSlack(gone))).isEmpty();
    }
    for (var there : List.of("T0TWO", "T0THREE", "T0FOUR")) {
      assertThat(watches(there)).hasSize(1);
      assertThat(store.settings().of(Space.onSlack(there))).isNotEmpty();
    }
  }

  @Test
  void a_workspace_whose_organisation_has_the_app_keeps_what_it_has() throws Exception {
    browser.install("", "E0ORG", "xoxb-org");
    browser.install("T1", "E0ORG", "xoxb-team");
    watch("E0ORG.T1");
    stop();
    slack.revoke("xoxb-team", "account_inactive");

    check();

    assertThat(store.installations().spaces("slack")).containsExactly(Space.onSlack("E0ORG"));
    assertThat(watches("E0ORG.T1")).hasSize(1);
  }

  @Test
  void nothing_is_deleted_where_slack_is_out_of_reach() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    watch("T0ONE");
    stop();
    slack.fail("auth.test", 1, 503, "", "");
    check();
    slack.fail("auth.test", 1, 429, "1", "{\"ok\":false,\"error\":\"ratelimited\"}");
    check();

    assertThat(store.installations().spaces("slack")).hasSize(1);
    assertThat(watches("T0ONE")).hasSize(1);
  }

  @Test
  void the_program_checks_by_itself_after_its_start() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    watch("T0ONE");
    stop();
    slack.revoke("xoxb-one", "account_inactive");

    startForMany();

    Waits.until("deleted", () -> store.installations().spaces("slack").isEmpty());
    assertThat(watches("T0ONE")).isEmpty();
  }

  private void check() throws InterruptedException {
    var installed =
        new Installed(
            store,
            vault.orElseThrow(),
            slackApi(),
            new OAuthClient(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET),
            clock);
    try (var missed = new MissedRemovals(store, installed, rules, slackApi(), Duration.ZERO)) {
      missed.start();
      missed.awaitEnd();
    }
  }

  private void watch(String workspace) {
    store
        .watches()
        .add(Person.onSlack(workspace, "U1"), new Watch("name:a", "a", "{}", "v", Instant.now()));
  }

  private List<Watch> watches(String workspace) {
    return store.watches().of(Person.onSlack(workspace, "U1"));
  }
}
