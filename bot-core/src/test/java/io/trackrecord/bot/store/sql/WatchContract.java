package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What every store keeps to about watches, and about those who watch.
interface WatchContract extends OpenStore {

  @Test
  default void namesInEveryScriptComeBackAsTheyWere() {
    var name = "Сплин · 林俊傑 · عمرو دياب · 🎵 'quoted\" \\ ; --";

    store().watches().add(ANN, new Watch("name:" + name, name, "{}", "v1", NOW));

    assertThat(store().watches().of(ANN)).extracting(Watch::name).containsExactly(name);
  }

  @Test
  default void theSameSubjectIsWatchedOnce() {
    assertThat(store().watches().add(ANN, watch("name:a", "first"))).isEqualTo(Watches.Added.ADDED);
    assertThat(store().watches().add(ANN, watch("name:a", "second")))
        .isEqualTo(Watches.Added.PRESENT);

    assertThat(store().watches().of(ANN)).containsExactly(watch("name:a", "first"));
  }

  @Test
  default void nobodyWatchesMoreThanFifty() throws Exception {
    var tasks = new ArrayList<Callable<Watches.Added>>();
    for (var i = 0; i < 200; i++) {
      var subject = "name:" + i;
      tasks.add(() -> store().watches().add(ANN, watch(subject, "x")));
    }

    var added = inParallel(tasks);

    assertThat(added).filteredOn(Watches.Added.ADDED::equals).hasSize(Watches.MAX_WATCHES);
    assertThat(added).filteredOn(Watches.Added.FULL::equals).hasSize(150);
    assertThat(store().watches().of(ANN)).hasSize(Watches.MAX_WATCHES);
  }

  @Test
  default void anEndedWatchMakesRoomForAnother() {
    for (var i = 0; i < Watches.MAX_WATCHES; i++) {
      store().watches().add(ANN, watch("name:" + i, "x"));
    }

    assertThat(store().watches().remove(ANN, "name:7")).isTrue();
    assertThat(store().watches().remove(ANN, "name:7")).isFalse();
    assertThat(store().watches().remove(BEN, "name:8")).isFalse();

    assertThat(store().watches().add(ANN, watch("name:new", "x"))).isEqualTo(Watches.Added.ADDED);
    assertThat(store().watches().add(ANN, watch("name:more", "x"))).isEqualTo(Watches.Added.FULL);
  }

  @Test
  default void thoseWhoseWatchesAreOfAnOlderVersionAreDue() {
    for (var i = 10; i < 20; i++) {
      store().watches().add(Person.onDiscord(i), watch("name:a", "x"));
    }
    store().watches().add(BEN, watch("name:a", "x"));
    store().watches().compared(Person.onDiscord(12), "v2");
    store().watches().unreachable(Person.onDiscord(13));

    var due = new ArrayList<Person>();
    var page = store().watches().due("discord", "v2", Optional.empty(), 3);
    while (!page.isEmpty()) {
      due.addAll(page);
      page = store().watches().due("discord", "v2", Optional.of(page.getLast()), 3);
    }

    assertThat(due)
        .extracting(Person::id)
        .containsExactly("10", "11", "14", "15", "16", "17", "18", "19");
    assertThat(store().watches().due("discord", "v1", Optional.empty(), 50))
        .containsExactly(Person.onDiscord(12));
  }

  @Test
  default void whoeverAsksAgainCanBeReachedAgain() {
    store().watches().add(ANN, watch("name:a", "x"));
    store().watches().unreachable(ANN);
    assertThat(store().watches().isReachable(ANN)).isFalse();

    store().watches().add(ANN, watch("name:b", "x"));

    assertThat(store().watches().isReachable(ANN)).isTrue();
    assertThat(store().watches().isReachable(BEN)).isTrue();
  }

  @Test
  default void aPersonIsForgottenWhole() {
    store().watches().add(ANN, watch("name:a", "before"));
    store().watches().add(ANN, watch("name:b", "before"));
    store().watches().add(BEN, watch("name:a", "before"));
    begin();
    store().watches().unreachable(ANN);

    assertThat(store().watches().forget(ANN)).isEqualTo(2);

    assertThat(store().watches().of(ANN)).isEmpty();
    assertThat(store().watches().isReachable(ANN)).isTrue();
    assertThat(store().notices().interrupted("discord", LATER.plusSeconds(1), 10)).isEmpty();
    assertThat(store().watches().of(BEN)).hasSize(1);
    assertThat(store().watches().forget(ANN)).isZero();
  }

  @Test
  default void aWorkspaceIsForgottenWhole() {
    store().watches().add(BEN, watch("name:a", "x"));
    store().watches().add(Person.onSlack("T2", "U1"), watch("name:a", "x"));
    store().settings().set(Space.onSlack("T1"), "welcome", "off");
    store().settings().set(Space.onSlack("T2"), "welcome", "off");

    store().watches().forgetAll(Space.onSlack("T1"));
    store().settings().forget(Space.onSlack("T1"));

    assertThat(store().watches().of(BEN)).isEmpty();
    assertThat(store().watches().of(Person.onSlack("T2", "U1"))).hasSize(1);
    assertThat(store().settings().of(Space.onSlack("T1"))).isEmpty();
    assertThat(store().settings().of(Space.onSlack("T2"))).containsEntry("welcome", "off");
  }
}
