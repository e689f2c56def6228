package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.slack.install.InstallPages;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.OAuth;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Installing the bot in many workspaces.
class InstallTest extends ManyWorkspacesTest {

  @Test
  void two_workspaces_and_an_organisation_are_answered_each_with_its_token() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    browser.install("T0TWO", "", "xoxb-two");
    browser.install("", "E0ORG", "xoxb-org");

    for (var from : List.of("T0ONE", "T0TWO", "T0LOCAL")) {
      var isOrganisation = from.equals("T0LOCAL");
      slack.from(from, isOrganisation ? "E0ORG" : "", isOrganisation);
      assertThat(slack.slash(ADA, "artist The Lampposts").answer().text())
          .contains("artist {name=The Lampposts}, page 1");
      slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    }
    var posts =
        slack
            .recording()
            .await("posts", sent -> sent.target().equals("chat.postMessage"), 3, Waits.LONG);
    assertThat(posts)
        .extracting(sent -> sent.token())
        .containsExactlyInAnyOrder("xoxb-one", "xoxb-two", "xoxb-org");
  }

  @Test
  void a_workspace_that_never_installed_is_not_answered() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    slack.from("T0OTHER", "", false);

    var told = slack.slash(ADA, "artist The Lampposts").answer();
    slack.uninstall().acknowledged();
    stop();

    assertThat(told.body().toString()).contains("not installed in this workspace");
    // Bolt itself sends that sentence, which has no link.
    assertThat(slack.violations().drain()).allMatch(each -> each.endsWith("would be unfurled"));
    assertThat(bot.asked()).isEmpty();
    assertThat(store.installations().find(Space.onSlack("T0ONE"))).isPresent();
  }

  @Test
  void an_installation_outlasts_the_program_and_no_token_lies_readable() throws Exception {
    browser.install("T0ONE", "", "xoxb-very-secret");
    stop();
    startForMany();
    slack.from("T0ONE", "", false);

    assertThat(slack.slash(ADA, "artist The Lampposts").answer().text()).contains("page 1");
    stop();
    store.close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("very-secret");
      }
    }
  }

  @Test
  void a_state_is_used_once_in_the_browser_that_began_even_by_many_at_once() throws Exception {
    slack.oauth().allow("code", "T0ONE", "", "xoxb-one");
    var begun = browser.begin();

    assertThat(browser.finish("code", begun, "").statusCode()).isEqualTo(400);
    assertThat(browser.finish("code", begun, "another").statusCode()).isEqualTo(400);
    var answers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(_ -> browser.finish("code", begun, begun).statusCode())
            .toList();
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 400).hasSize(19);
    assertThat(slack.oauth().exchanges()).isEqualTo(1);
  }

  @Test
  void forged_and_late_states_are_refused_in_a_sentence() throws Exception {
    slack.oauth().allow("code", "T0ONE", "", "xoxb-one");
    var real = browser.begin();
    for (var forged :
        List.of(
            "",
            "x",
            real + "x",
            "1" + real,
            "1900000000.AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
            "a".repeat(4_000))) {
      var answer = browser.finish("code", forged, forged);
      assertThat(answer.statusCode()).as(forged).isEqualTo(400);
      assertThat(answer.body()).contains("start again").doesNotContain("code");
    }
    assertThat(slack.oauth().exchanges()).isZero();
    assertThat(store.installations().find(Space.onSlack("T0ONE"))).isEmpty();
  }

  @Test
  void a_refusal_and_a_code_that_slack_does_not_know_install_nothing() throws Exception {
    var state = browser.begin();
    var cancelled =
        browser.get(
            InstallPages.CALLBACK + "?error=access_denied&state=" + state,
            "trackrecord-install=" + state);
    assertThat(cancelled.body()).contains("Nothing was added");

    var other = browser.begin();
    assertThat(browser.finish("unknown", other, other).statusCode()).isEqualTo(400);
    assertThat(slack.oauth().exchanges()).isZero();
  }

  @Test
  void the_page_leads_to_slack_and_nowhere_else() throws Exception {
    var page = browser.get(InstallPages.INSTALL + "?redirect_uri=https://evil.example", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "https://slack.com/oauth/v2/authorize?client_id=1234.5678&amp;scope=app_mentions%3Aread")
        .doesNotContain("evil", OAuth.CLIENT_SECRET);
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/slack/oauth_redirect");
  }

  @Test
  void the_scopes_are_those_of_the_manifests() throws Exception {
    var scopes = Json.parse(Files.readString(Path.of("manifest-http.json")));
    assertThat(InstallPages.SCOPES)
        .containsExactlyElementsOf(
            StreamSupport.stream(scopes.at("/oauth_config/scopes/bot").spliterator(), false)
                .map(each -> each.asText())
                .toList());
  }

  @Test
  void uninstalling_and_revoking_delete_what_was_kept_there_and_nothing_else() throws Exception {
    for (var remove : List.<Runnable>of(slack::uninstall, slack::revokeTokens)) {
      browser.install("T0ONE", "", "xoxb-one");
      browser.install("T0TWO", "", "xoxb-two");
      for (var team : List.of("T0ONE", "T0TWO")) {
        store
            .watches()
            .add(Person.onSlack(team, "U1"), new Watch("name:a", "a", "{}", "v", Instant.now()));
      }
      slack.from("T0ONE", "", false);

      remove.run();

      // It is deleted last.
      Waits.until("deleted", () -> store.installations().find(Space.onSlack("T0ONE")).isEmpty());
      assertThat(store.watches().of(Person.onSlack("T0ONE", "U1"))).isEmpty();
      assertThat(store.installations().find(Space.onSlack("T0TWO"))).isPresent();
      assertThat(store.watches().of(Person.onSlack("T0TWO", "U1"))).hasSize(1);
    }
  }

  @Test
  void a_new_key_in_front_encrypts_anew_what_is_used() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    stop();
    var key = folder.resolve("store.key");
    Files.writeString(key, "new:" + "A".repeat(43) + "=\n" + Files.readString(key));
    vault = Optional.of(TokenVault.open(key));
    startForMany();
    slack.from("T0ONE", "", false);

    slack.slash(ADA, "artist The Lampposts").answer();

    assertThat(store.installations().find(Space.onSlack("T0ONE")).orElseThrow()).startsWith("new:");
  }

  @Test
  void what_is_missing_for_many_workspaces_is_told() {
    for (var missing : List.of("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")) {
      var values = new HashMap<>(settings());
      values.values().removeIf(String::isEmpty);
      values.remove(missing);
      assertThatThrownBy(() -> SlackSettings.of(values))
          .isInstanceOf(StartException.class)
          .hasMessageStartingWith(missing + " is not set");
    }
    var both = new HashMap<>(settings());
    both.put("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN);
    assertThatThrownBy(() -> SlackSettings.of(both))
        .hasMessageStartingWith("Both SLACK_BOT_TOKEN and SLACK_CLIENT_ID are set");
  }
}
