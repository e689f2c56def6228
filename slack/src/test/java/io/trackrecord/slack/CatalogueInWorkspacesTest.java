package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogues that are handed in to one bot in many workspaces, each of which has its own token.
class CatalogueInWorkspacesTest extends SlackTest {

  @TempDir Path folder;
  private PublishedCatalog catalog;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
    rules = new RulesOfSpaces(store, InstantSource.system());
    vault = Optional.of(TokenVault.open(folder.resolve("store.key")));
    catalog = PublishedCatalog.open(Path.of("target", "sample"), CatalogLimits.STANDARD, _ -> {});
    var running =
        start(
            new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard()),
            ManyWorkspacesTest.settings());
    browser = new Browser(slack, running.port());
    slack.deliverTo(browser.base().resolve("/slack/events"));
    browser.install("T0ONE", "", "xoxb-one");
    browser.install("T0TWO", "", "xoxb-two");
  }

  @AfterEach
  void close() {
    stop();
    catalog.close();
    store.close();
    browser.close();
  }

  private void handIn(String name, String token) {
    var message = Json.object().put("type", "message").put("user", "U0BEN").put("text", "songs");
    message.put("ts", "1700000009.000001");
    message.putArray("files").add(slack.keep(name, FiveSongs.bytes(), token));
    slack.shortcut(ADA, message, "check_catalogue").answer();
  }

  private Sent verdict(String name) {
    return slack
        .recording()
        .await(
            "the verdict on " + name,
            sent ->
                sent.target().equals("chat.update")
                    && sent.body().toString().contains(name + ": 2 of 5 rows listed (40%)"),
            1,
            Waits.LONG)
        .getLast();
  }

  @Test
  void each_workspace_is_served_with_its_own_token() {
    slack.from("T0ONE", "", false);
    handIn("one.csv", "xoxb-one");
    var one = verdict("one.csv");
    slack.from("T0TWO", "", false);
    handIn("two.csv", "xoxb-two");
    var two = verdict("two.csv");

    assertThat(List.of(one.token(), two.token())).containsExactly("xoxb-one", "xoxb-two");
    assertThat(slack.recording().to("files.getUploadURLExternal"))
        .extracting(Sent::token)
        .containsExactly("xoxb-one", "xoxb-two");
  }

  @Test
  void rows_are_settled_and_reports_made_in_the_workspace_of_the_file() {
    slack.from("T0ONE", "", false);
    handIn("one.csv", "xoxb-one");
    var shown = new Shown(verdict("one.csv").body(), false, "DU0ADA", "", "");

    var settled = slack.click(ADA, shown, "Look at 2 possible rows").answer();
    assertThat(settled.text()).contains("Possible row 1 of 2");
    slack.click(ADA, shown, "Report").acknowledged();

    slack
        .recording()
        .await(
            "the report",
            sent -> sent.body().toString().contains("Report on checked-one.csv"),
            1,
            Waits.LONG);
    assertThat(slack.recording().to("files.getUploadURLExternal"))
        .hasSize(3)
        .extracting(Sent::token)
        .containsOnly("xoxb-one");
  }

  @Test
  void a_button_that_names_a_file_of_another_workspace_gets_nothing_of_it() {
    slack.from("T0ONE", "", false);
    handIn("one.csv", "xoxb-one");
    var shown = new Shown(verdict("one.csv").body(), false, "DU0ADA", "", "");
    slack.from("T0TWO", "", false);

    var said = slack.click(ADA, shown, "Look at 2 possible rows").answer();

    assertThat(said.text()).contains("send your catalogue again");
  }

  @Test
  void the_same_user_id_in_two_workspaces_is_two_people() {
    slack.from("T0ONE", "", false);
    handIn("one.csv", "xoxb-one");
    slack.from("T0TWO", "", false);
    handIn("two.csv", "xoxb-two");

    verdict("one.csv");
    verdict("two.csv");
  }
}
