package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Space;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What every store keeps to about servers and workspaces: settings, installations and limits.
interface SpaceContract extends OpenStore {

  @Test
  default void theLastSettingCounts() {
    var server = Space.onDiscord(7);
    store().settings().set(server, "visibility", "public");
    store().settings().set(server, "visibility", "private");
    store().settings().set(server, "channels", "1 2");

    assertThat(store().settings().of(server))
        .containsEntry("visibility", "private")
        .containsEntry("channels", "1 2")
        .hasSize(2);
    assertThat(store().settings().of(Space.onDiscord(8))).isEmpty();
  }

  @Test
  default void anInstallationIsSavedAndForgottenWithItsWorkspaces() {
    var installations = store().installations();
    installations.save(Space.onSlack("E1"), "org", NOW);
    installations.save(Space.onSlack("E1.T1"), "first", NOW);
    installations.save(Space.onSlack("E1.T1"), "second", NOW);
    installations.save(Space.onSlack("E12"), "other", NOW);

    assertThat(installations.find(Space.onSlack("E1.T1"))).contains("second");
    assertThat(installations.find(Space.onSlack("T9"))).isEmpty();
    installations.forget(Space.onSlack("T9"));
    installations.forget(Space.onSlack("E1"));

    assertThat(installations.find(Space.onSlack("E1"))).isEmpty();
    assertThat(installations.find(Space.onSlack("E1.T1"))).isEmpty();
    assertThat(installations.find(Space.onSlack("E12"))).contains("other");
  }

  @Test
  default void whatMayBeUsedOnceIsUsedOnceByWhoeverIsFirst() throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 16; i++) {
      tasks.add(() -> store().installations().useOnce("state", NOW, LATER));
    }

    assertThat(inParallel(tasks)).filteredOn(each -> each).hasSize(1);
    assertThat(store().installations().useOnce("state", NOW, LATER)).isFalse();
    assertThat(store().installations().useOnce("state", LATER.plusMillis(1), LATER.plusSeconds(9)))
        .isTrue();
  }

  @Test
  default void anAllowanceGivesABurstAndThenOneAfterTheOther() {
    var each = Duration.ofSeconds(3);
    for (var i = 0; i < 5; i++) {
      assertThat(store().allowances().take("ann", each, 5, NOW)).isZero();
    }
    assertThat(store().allowances().take("ann", each, 5, NOW)).isEqualTo(each);
    assertThat(store().allowances().take("ben", each, 5, NOW)).isZero();
    assertThat(store().allowances().take("ann", each, 5, NOW.plusMillis(2_999)))
        .isEqualTo(Duration.ofMillis(1));
    assertThat(store().allowances().take("ann", each, 5, NOW.plusSeconds(3))).isZero();
    assertThat(store().allowances().take("ann", each, 5, NOW.plusSeconds(3))).isEqualTo(each);

    store().allowances().forgetIdle(NOW.plusSeconds(60));
    assertThat(store().allowances().take("ann", each, 1, NOW.plusSeconds(60))).isZero();
  }

  @Test
  default void anInstallationIsChangedByTheFirstOfManyWhoFoundTheSame() throws Exception {
    var here = Space.onSlack("T1");
    store().installations().save(here, "found", NOW);
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 16; i++) {
      var body = "changed " + i;
      tasks.add(() -> store().installations().replace(here, "found", body));
    }

    assertThat(inParallel(tasks)).filteredOn(each -> each).hasSize(1);
    assertThat(store().installations().find(here).orElseThrow()).startsWith("changed ");
    assertThat(store().installations().replace(Space.onSlack("T2"), "found", "x")).isFalse();
    assertThat(store().installations().find(Space.onSlack("T2"))).isEmpty();
  }

  @Test
  default void anInstallationThatWasChangedMeanwhileIsNotForgotten() {
    var installations = store().installations();
    installations.save(Space.onSlack("E1"), "org", NOW);
    installations.save(Space.onSlack("E1.T1"), "team", NOW);
    installations.save(new Space("other", "E1"), "org", NOW);

    assertThat(installations.spaces("slack"))
        .containsExactly(Space.onSlack("E1"), Space.onSlack("E1.T1"));
    assertThat(installations.forgetUnchanged(Space.onSlack("E1"), "another")).isFalse();
    assertThat(installations.forgetUnchanged(Space.onSlack("E1"), "org")).isTrue();
    assertThat(installations.spaces("slack")).containsExactly(Space.onSlack("E1.T1"));
    assertThat(installations.spaces("other")).hasSize(1);
  }
}
