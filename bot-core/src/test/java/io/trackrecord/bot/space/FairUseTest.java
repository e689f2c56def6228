package io.trackrecord.bot.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.sql.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairUseTest {

  private static final Optional<Space> SERVER = Optional.of(Space.onDiscord(7));

  @TempDir Path folder;
  private Instant now = Instant.ofEpochSecond(1_800_000_000);

  @Test
  void aPersonMayAskAMinutesWorthAtOnceAndThenAtThatRate() {
    try (var store = Stores.open(new StoreAddress.File(folder.resolve("store.db")))) {
      var fair = FairUse.over(store, 6, () -> now);
      for (var i = 0; i < 6; i++) {
        assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(1), Optional.empty()))
            .isZero();
      }
      assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(1), Optional.empty()))
          .isEqualTo(10);
      assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(2), Optional.empty())).isZero();
      now = now.plusSeconds(10);
      assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(1), Optional.empty())).isZero();
      assertThat(fair.refused()).isEqualTo(1);
    }
  }

  @Test
  void aServerMayAskAsMuchAsThirtyOfItsMembers() {
    try (var store = Stores.open(new StoreAddress.File(folder.resolve("store.db")))) {
      var fair = FairUse.over(store, 2, () -> now);
      for (var person = 0; person < 60; person++) {
        assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(person), SERVER)).isZero();
      }
      assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(99), SERVER)).isEqualTo(1);
      assertThat(
              fair.secondsToWait(
                  Deed.QUESTION, Person.onDiscord(99), Optional.of(Space.onDiscord(8))))
          .isZero();
    }
  }

  @Test
  void whileTheStoreRestsNobodyIsRefused() {
    var fair = FairUse.over(Stores.none("there is none"), 1, () -> now);
    for (var i = 0; i < 5; i++) {
      assertThat(fair.secondsToWait(Deed.QUESTION, Person.onDiscord(1), SERVER)).isZero();
    }
  }

  @Test
  void whatTakesLongHasALimitOfItsOwnInEveryProgram() {
    try (var store = Stores.open(new StoreAddress.File(folder.resolve("store.db")))) {
      var one = new Limits(20, FairUse.over(store, 20, () -> now), () -> now);
      var other = new Limits(20, FairUse.over(store, 20, () -> now), () -> now);
      var person = Person.onDiscord(1);
      for (var i = 0; i < 5; i++) {
        var program = i % 2 == 0 ? one : other;
        assertThat(program.secondsToWait(Deed.HEAVY, person, SERVER)).isZero();
      }
      assertThat(one.secondsToWait(Deed.HEAVY, person, SERVER)).isEqualTo(12);
      assertThat(other.secondsToWait(Deed.HEAVY, person, SERVER)).isEqualTo(12);
      assertThat(one.secondsToWait(Deed.QUESTION, person, SERVER)).isZero();
      assertThat(one.secondsToWait(Deed.CLICK, person, SERVER)).isZero();
      assertThat(one.refused()).isEqualTo(1);
    }
  }

  @Test
  void clicksAreSharedByAllPrograms() {
    try (var store = Stores.open(new StoreAddress.File(folder.resolve("store.db")))) {
      var one = new Limits(1, FairUse.over(store, 1, () -> now), () -> now);
      var other = new Limits(1, FairUse.over(store, 1, () -> now), () -> now);
      for (var i = 0; i < 10; i++) {
        var program = i % 2 == 0 ? one : other;
        assertThat(program.secondsToWait(Deed.CLICK, Person.onDiscord(1), SERVER)).isZero();
      }
      assertThat(one.secondsToWait(Deed.CLICK, Person.onDiscord(1), SERVER)).isEqualTo(6);
    }
  }

  @Test
  void whileTheStoreRestsEachProgramCountsByItself() {
    var limits =
        new Limits(20, FairUse.over(Stores.none("there is none"), 20, () -> now), () -> now);
    for (var i = 0; i < 5; i++) {
      assertThat(limits.secondsToWait(Deed.HEAVY, Person.onDiscord(1), SERVER)).isZero();
    }
    assertThat(limits.secondsToWait(Deed.HEAVY, Person.onDiscord(1), SERVER)).isEqualTo(60);
  }
}
