package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.watch.Notifier;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Watching, settings and what is kept, on a loopback Slack with a real store.
class WatchTest extends StoredTest {

  private static final Space HERE = Space.onSlack("T0LOOP");

  @Test
  void a_watch_is_set_in_private_and_its_news_come_as_a_direct_message() throws Exception {
    var set = slack.slash(ADA, "watch " + ARTIST).answer();
    assertThat(set.ephemeral()).isTrue();
    assertThat(set.text()).contains("Watching " + ARTIST);
    assertThat(set.buttons()).containsExactly("Stop watching", "My watches");
    assertThat(store.watches().of(ADA_HERE)).hasSize(1);

    toldNothing(ADA_HERE);
    look();

    var news = posts(1).getFirst();
    assertThat(news.key()).isEqualTo("DU0ADA");
    assertThat(news.body().toString()).contains("News about " + ARTIST);
    look();
    assertThat(slack.recording().to("chat.postMessage")).hasSize(1);

    var shown = new Shown(news.body(), false, "DU0ADA", "", "");
    assertThat(slack.click(ADA, shown, "Stop watching").answer().text())
        .contains("No longer watching " + ARTIST);
    assertThat(store.watches().of(ADA_HERE)).isEmpty();
  }

  @Test
  void a_mention_that_asks_for_what_is_personal_is_answered_in_private() throws Exception {
    slack.mention(ADA, "<@U0BOT> watches", "").acknowledged();

    slack.recording().first("chat.postEphemeral", "C0MUSIC").get();
    assertThat(slack.recording().to("chat.postMessage")).isEmpty();
  }

  @Test
  void whoever_cannot_be_reached_is_remembered() throws Exception {
    toldNothing(ADA_HERE);
    slack.fail(
        "chat.postMessage", 1, 200, "", "{\"ok\":false,\"error\":\"messages_tab_disabled\"}");
    look();
    look();

    assertThat(slack.recording().to("chat.postMessage")).isEmpty();
    assertThat(store.watches().isReachable(ADA_HERE)).isFalse();
    assertThat(slack.slash(ADA, "watches").answer().text()).contains("I could not write to you");
    assertThat(store.watches().isReachable(ADA_HERE)).isTrue();
  }

  @Test
  void an_answer_that_was_lost_is_sent_once_more_at_most() throws Exception {
    toldNothing(ADA_HERE);
    slack.fail("chat.postMessage", 3, 500, "0", "");
    look();
    assertThat(slack.recording().to("chat.postMessage")).isEmpty();

    for (var i = 0; i < 3; i++) {
      notifier(after(i + 1)).look();
    }

    assertThat(slack.recording().to("chat.postMessage")).hasSize(1);
  }

  @Test
  void only_those_who_manage_the_workspace_change_its_settings() {
    slack.appoint(BEN);

    assertThat(slack.slash(ADA, "settings visibility: public").answer().text())
        .contains("Only those who manage");
    assertThat(store.settings().of(HERE)).isEmpty();
    assertThat(slack.slash(BEN, "settings visibility: public welcome: off").answer().text())
        .contains("Settings changed");
    assertThat(store.settings().of(HERE))
        .containsEntry("visibility", "public")
        .containsEntry("welcome", "off");
  }

  @Test
  void the_workspaces_visibility_and_channels_count() {
    slack.appoint(BEN);
    var usual = slack.slash(ADA, "artist " + ARTIST).answer();
    assertThat(usual.ephemeral()).isTrue();
    assertThat(usual.buttons()).contains("Share to channel");

    slack.slash(BEN, "settings visibility: public").answer();
    var open = slack.slash(ADA, "artist " + ARTIST).answer();
    assertThat(open.ephemeral()).isFalse();
    assertThat(open.text()).contains("ada");
    assertThat(slack.slash(ADA, "watches").answer().ephemeral()).isTrue();
    assertThat(slack.slash(ADA, "track").answer().ephemeral()).isTrue();

    slack.slash(BEN, "settings channels: C0OTHER").answer();
    var closed = slack.slash(ADA, "artist " + ARTIST).answer();
    assertThat(closed.ephemeral()).isTrue();
    assertThat(closed.buttons()).doesNotContain("Share to channel");
    assertThat(slack.click(ADA, usual, "Share to channel").answer().ephemeral()).isTrue();

    slack.slash(BEN, "settings channels: here").answer();
    assertThat(store.settings().of(HERE)).containsEntry("channels", "C0OTHER C0MUSIC");
    assertThat(slack.slash(ADA, "artist " + ARTIST).answer().ephemeral()).isFalse();
  }

  @Test
  void a_mention_in_a_channel_without_public_answers_is_answered_in_private() throws Exception {
    slack.appoint(BEN);
    slack.slash(BEN, "settings channels: C0OTHER").answer();

    slack.mention(ADA, "<@U0BOT> artist " + ARTIST, "").acknowledged();

    slack.recording().first("chat.postEphemeral", "C0MUSIC").get();
    assertThat(slack.recording().to("chat.postMessage")).isEmpty();
  }

  @Test
  void no_welcome_is_said_where_it_is_switched_off() throws Exception {
    slack.appoint(BEN);
    slack.slash(BEN, "settings welcome: off").answer();

    slack.openHome(ADA).acknowledged();
    slack.recording().first("views.publish", "HU0ADA").get();
    stop();

    assertThat(slack.recording().to("chat.postMessage")).isEmpty();
  }

  @Test
  void everything_is_deleted_when_the_app_is_removed() throws Exception {
    for (var remove : List.<Runnable>of(slack::uninstall, slack::revokeTokens)) {
      toldNothing(ADA_HERE);
      toldNothing(BEN_HERE);
      toldNothing(Person.onSlack("T0ELSE", ADA.id()));
      store.settings().set(HERE, "welcome", "off");

      remove.run();

      Waits.until("deleted", () -> store.settings().of(HERE).isEmpty());
      assertThat(store.watches().of(ADA_HERE)).isEmpty();
      assertThat(store.watches().of(BEN_HERE)).isEmpty();
      assertThat(store.watches().of(Person.onSlack("T0ELSE", ADA.id()))).hasSize(1);
    }
  }

  private List<Sent> posts(int count) {
    return slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), count, Waits.LONG);
  }

  private static InstantSource after(int leases) {
    return () -> Instant.now().plus(Notifier.LEASE.plusSeconds(1).multipliedBy(leases));
  }

  private void look() throws InterruptedException {
    notifier(InstantSource.system()).look();
  }

  private Notifier notifier(InstantSource clock) {
    return new Notifier(
        "slack", catalog, store, messages, running.messages(), clock, Notifier.LEASE);
  }
}
