package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.slack.loopback.Shown;
import io.trackrecord.slack.loopback.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What a user watches, on the app's home.
class HomeWatchesTest extends StoredTest {

  private int published;

  @Test
  void home_lists_what_its_user_watches_and_stops_it() throws Exception {
    toldNothing(ADA_HERE);
    watch("Foot Village");
    toldNothing(BEN_HERE);
    var home = open(ADA);
    assertThat(home.text())
        .contains("You watch 2 artists of 50")
        .contains(ARTIST + " since ")
        .contains("Foot Village since ");
    assertThat(home.buttons()).filteredOn("Stop watching"::equals).hasSize(2);

    slack.click(ADA, home, "Stop watching").acknowledged();

    var after = published(ADA);
    assertThat(after.text()).contains("You watch 1 artist of 50").contains("No longer watching ");
    assertThat(store.watches().of(ADA_HERE)).hasSize(1);
    assertThat(store.watches().of(BEN_HERE)).hasSize(1);
    assertThat(slack.recording().to("views.open")).isEmpty();
  }

  @Test
  void home_changes_with_every_command_that_changes_it() throws Exception {
    assertThat(open(ADA).text())
        .contains("You watch nothing yet")
        .contains("Type /trackrecord watch");

    slack.slash(ADA, "watch " + ARTIST).answer();
    assertThat(published(ADA).text()).contains(ARTIST + " since ");

    slack.slash(ADA, "unwatch " + ARTIST).answer();
    assertThat(published(ADA).text()).contains("You watch nothing yet");

    slack.slash(ADA, "watch " + ARTIST).answer();
    published(ADA);
    slack.slash(ADA, "privacy delete").answer();
    assertThat(published(ADA).text()).contains("You watch nothing yet");

    // Ben has opened no home: it is not published for him.
    slack.slash(BEN, "watch " + ARTIST).answer();
    open(ADA);
    assertThat(slack.recording().to("views.publish"))
        .allSatisfy(each -> assertThat(each.key()).isEqualTo("H" + ADA.id()));
  }

  @Test
  void home_has_room_for_as_many_watches_as_there_may_be() throws Exception {
    for (var i = 0; i < Watches.MAX_WATCHES; i++) {
      watch("\u4e2d".repeat(290) + " " + i);
    }

    var home = open(ADA);

    assertThat(home.buttons()).filteredOn("Stop watching"::equals).hasSize(50);
    assertThat(home.text()).contains("datasets");
  }

  @Test
  void a_click_that_comes_twice_says_that_the_watch_is_gone() throws Exception {
    watch("Foot Village");
    var home = open(ADA);
    slack.click(ADA, home, "Stop watching").acknowledged();
    published(ADA);

    slack.click(ADA, home, "Stop watching").acknowledged();

    assertThat(published(ADA).text()).contains("You watch nothing");
  }

  @Test
  void home_shows_no_watches_while_the_store_rests() throws Exception {
    watch("Foot Village");
    var home = open(ADA);
    store.close();

    slack.click(ADA, home, "Stop watching").acknowledged();

    var after = published(ADA);
    assertThat(after.text()).contains("do not work right now").doesNotContain("You watch");
    assertThat(after.buttons()).contains("Search").doesNotContain("Stop watching");
    assertThat(open(ADA).text())
        .doesNotContain("You watch")
        .doesNotContain("do not work right now");
  }

  private void watch(String name) {
    store
        .watches()
        .add(
            ADA_HERE,
            new Watch("name:" + NameForm.same(name), name, "{}", "an older one", Instant.now()));
  }

  private Shown open(User user) throws Exception {
    slack.openHome(user).acknowledged();
    return published(user);
  }

  /// The home as it is published next.
  private Shown published(User user) {
    published++;
    slack
        .recording()
        .await("home", sent -> sent.target().equals("views.publish"), published, Waits.LONG);
    return slack.view("H" + user.id());
  }
}
