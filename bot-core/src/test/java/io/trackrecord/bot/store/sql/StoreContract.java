package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store keeps to, whatever database it lies in.
abstract class StoreContract {

  static final Person ANN = Person.onDiscord(1);
  static final Person BEN = Person.onSlack("T1", "U1");
  static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
  static final Instant LATER = NOW.plus(Duration.ofMinutes(2));

  private Store store;

  /// The address of a new, empty store.
  abstract StoreAddress empty() throws Exception;

  /// The address of the store that this test uses.
  StoreAddress address;

  @BeforeEach
  void open() throws Exception {
    address = empty();
    store = Stores.open(address);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsWatchedOutlastsTheProgram() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.watches().add(ANN, watch("id:spotify:1", "before"));
    store.watches().add(BEN, watch("name:a", "other"));
    store.close();
    store = Stores.open(address);

    assertThat(store.watches().of(ANN))
        .containsExactly(watch("id:spotify:1", "before"), watch("name:a", "before"));
    assertThat(store.watches().of(BEN)).containsExactly(watch("name:a", "other"));
  }

  @Test
  void namesInEveryScriptComeBackAsTheyWere() {
    var name = "Сплин · 林俊傑 · عمرو دياب · 🎵 'quoted\" \\ ; --";

    store.watches().add(ANN, new Watch("name:" + name, name, "{}", "v1", NOW));

    assertThat(store.watches().of(ANN)).extracting(Watch::name).containsExactly(name);
  }

  @Test
  void theSameSubjectIsWatchedOnce() {
    assertThat(store.watches().add(ANN, watch("name:a", "first"))).isEqualTo(Watches.Added.ADDED);
    assertThat(store.watches().add(ANN, watch("name:a", "second")))
        .isEqualTo(Watches.Added.PRESENT);

    assertThat(store.watches().of(ANN)).containsExactly(watch("name:a", "first"));
  }

  @Test
  void nobodyWatchesMoreThanFifty() throws Exception {
    var tasks = new ArrayList<Callable<Watches.Added>>();
    for (var i = 0; i < 200; i++) {
      var subject = "name:" + i;
      tasks.add(() -> store.watches().add(ANN, watch(subject, "x")));
    }

    var added = inParallel(tasks);

    assertThat(added).filteredOn(Watches.Added.ADDED::equals).hasSize(Watches.MAX_WATCHES);
    assertThat(added).filteredOn(Watches.Added.FULL::equals).hasSize(150);
    assertThat(store.watches().of(ANN)).hasSize(Watches.MAX_WATCHES);
  }

  @Test
  void anEndedWatchMakesRoomForAnother() {
    for (var i = 0; i < Watches.MAX_WATCHES; i++) {
      store.watches().add(ANN, watch("name:" + i, "x"));
    }

    assertThat(store.watches().remove(ANN, "name:7")).isTrue();
    assertThat(store.watches().remove(ANN, "name:7")).isFalse();
    assertThat(store.watches().remove(BEN, "name:8")).isFalse();

    assertThat(store.watches().add(ANN, watch("name:new", "x"))).isEqualTo(Watches.Added.ADDED);
    assertThat(store.watches().add(ANN, watch("name:more", "x"))).isEqualTo(Watches.Added.FULL);
  }

  @Test
  void thoseWhoseWatchesAreOfAnOlderVersionAreDue() {
    for (var i = 10; i < 20; i++) {
      store.watches().add(Person.onDiscord(i), watch("name:a", "x"));
    }
    store.watches().add(BEN, watch("name:a", "x"));
    store.watches().compared(Person.onDiscord(12), "v2");
    store.watches().unreachable(Person.onDiscord(13));

    var due = new ArrayList<Person>();
    var page = store.watches().due("discord", "v2", Optional.empty(), 3);
    while (!page.isEmpty()) {
      due.addAll(page);
      page = store.watches().due("discord", "v2", Optional.of(page.getLast()), 3);
    }

    assertThat(due)
        .extracting(Person::id)
        .containsExactly("10", "11", "14", "15", "16", "17", "18", "19");
    assertThat(store.watches().due("discord", "v1", Optional.empty(), 50))
        .containsExactly(Person.onDiscord(12));
  }

  @Test
  void whoeverAsksAgainCanBeReachedAgain() {
    store.watches().add(ANN, watch("name:a", "x"));
    store.watches().unreachable(ANN);
    assertThat(store.watches().isReachable(ANN)).isFalse();

    store.watches().add(ANN, watch("name:b", "x"));

    assertThat(store.watches().isReachable(ANN)).isTrue();
    assertThat(store.watches().isReachable(BEN)).isTrue();
  }

  @Test
  void aMessageThatWasSentLeavesThePersonTold() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.watches().add(ANN, watch("name:b", "same"));

    var notice = begin().orElseThrow();
    store.notices().sent(notice);

    assertThat(store.watches().of(ANN))
        .extracting(Watch::told, Watch::version)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("after", "v2"),
            org.assertj.core.groups.Tuple.tuple("same", "v2"));
    assertThat(store.notices().interrupted("discord", LATER.plusMillis(1), 10)).isEmpty();
  }

  @Test
  void nobodyBeginsAMessageTwice() throws Exception {
    store.watches().add(ANN, watch("name:a", "before"));
    var tasks = new ArrayList<Callable<Optional<Notice>>>();
    for (var i = 0; i < 16; i++) {
      tasks.add(this::begin);
    }

    assertThat(inParallel(tasks)).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void whatWasToldInTheMeantimeIsNotToldAgain() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.notices().sent(begin().orElseThrow());

    assertThat(begin()).isEmpty();
  }

  @Test
  void aWatchThatWasEndedInTheMeantimeIsNotTold() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.watches().remove(ANN, "name:a");

    assertThat(begin()).isEmpty();
    assertThat(store.notices().interrupted("discord", LATER.plusMillis(1), 10)).isEmpty();
  }

  @Test
  void aMessageThatDidNotArriveIsBegunAgain() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.notices().notSent(begin().orElseThrow());

    assertThat(begin()).isPresent();
  }

  @Test
  void anInterruptedMessageIsSentOnceMoreAtMost() {
    store.watches().add(ANN, watch("name:a", "before"));
    begin();
    assertThat(store.notices().interrupted("discord", LATER, 10)).isEmpty();
    assertThat(store.notices().interrupted("slack", LATER.plusMillis(1), 10)).isEmpty();

    var now = LATER.plusMillis(1);
    var first = store.notices().interrupted("discord", now, 10).getFirst();
    var again = store.notices().again(first, now, now.plusSeconds(60)).orElseThrow();
    assertThat(again.tries()).isEqualTo(2);
    assertThat(again.changes()).containsExactly(new Notice.Change("name:a", "before", "after"));
    assertThat(store.notices().again(first, now, now.plusSeconds(60))).isEmpty();

    var end = now.plusSeconds(61);
    var second = store.notices().interrupted("discord", end, 10).getFirst();
    assertThat(store.notices().again(second, end, end.plusSeconds(60))).isEmpty();
    assertThat(store.notices().interrupted("discord", end.plusSeconds(600), 10)).isEmpty();
    assertThat(store.watches().of(ANN)).extracting(Watch::told).containsExactly("after");
  }

  @Test
  void aPersonIsForgottenWhole() {
    store.watches().add(ANN, watch("name:a", "before"));
    store.watches().add(ANN, watch("name:b", "before"));
    store.watches().add(BEN, watch("name:a", "before"));
    begin();
    store.watches().unreachable(ANN);

    assertThat(store.watches().forget(ANN)).isEqualTo(2);

    assertThat(store.watches().of(ANN)).isEmpty();
    assertThat(store.watches().isReachable(ANN)).isTrue();
    assertThat(store.notices().interrupted("discord", LATER.plusSeconds(1), 10)).isEmpty();
    assertThat(store.watches().of(BEN)).hasSize(1);
    assertThat(store.watches().forget(ANN)).isZero();
  }

  @Test
  void aWorkspaceIsForgottenWhole() {
    store.watches().add(BEN, watch("name:a", "x"));
    store.watches().add(Person.onSlack("T2", "U1"), watch("name:a", "x"));
    store.settings().set(Space.onSlack("T1"), "welcome", "off");
    store.settings().set(Space.onSlack("T2"), "welcome", "off");

    store.watches().forgetAll(Space.onSlack("T1"));
    store.settings().forget(Space.onSlack("T1"));

    assertThat(store.watches().of(BEN)).isEmpty();
    assertThat(store.watches().of(Person.onSlack("T2", "U1"))).hasSize(1);
    assertThat(store.settings().of(Space.onSlack("T1"))).isEmpty();
    assertThat(store.settings().of(Space.onSlack("T2"))).containsEntry("welcome", "off");
  }

  @Test
  void theLastSettingCounts() {
    var server = Space.onDiscord(7);
    store.settings().set(server, "visibility", "public");
    store.settings().set(server, "visibility", "private");
    store.settings().set(server, "channels", "1 2");

    assertThat(store.settings().of(server))
        .containsEntry("visibility", "private")
        .containsEntry("channels", "1 2")
        .hasSize(2);
    assertThat(store.settings().of(Space.onDiscord(8))).isEmpty();
  }

  @Test
  void anInstallationIsSavedAndForgottenWithItsWorkspaces() {
    var installations = store.installations();
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
  void whatMayBeUsedOnceIsUsedOnceByWhoeverIsFirst() throws Exception {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 16; i++) {
      tasks.add(() -> store.installations().useOnce("state", NOW, LATER));
    }

    assertThat(inParallel(tasks)).filteredOn(each -> each).hasSize(1);
    assertThat(store.installations().useOnce("state", NOW, LATER)).isFalse();
    assertThat(store.installations().useOnce("state", LATER.plusMillis(1), LATER.plusSeconds(9)))
        .isTrue();
  }

  @Test
  void anAllowanceGivesABurstAndThenOneAfterTheOther() {
    var each = Duration.ofSeconds(3);
    for (var i = 0; i < 5; i++) {
      assertThat(store.allowances().take("ann", each, 5, NOW)).isZero();
    }
    assertThat(store.allowances().take("ann", each, 5, NOW)).isEqualTo(each);
    assertThat(store.allowances().take("ben", each, 5, NOW)).isZero();
    assertThat(store.allowances().take("ann", each, 5, NOW.plusMillis(2_999)))
        .isEqualTo(Duration.ofMillis(1));
    assertThat(store.allowances().take("ann", each, 5, NOW.plusSeconds(3))).isZero();
    assertThat(store.allowances().take("ann", each, 5, NOW.plusSeconds(3))).isEqualTo(each);

    store.allowances().forgetIdle(NOW.plusSeconds(60));
    assertThat(store.allowances().take("ann", each, 1, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void anAllowanceIsSharedByAllProgramsThatShareTheStore() throws Exception {
    try (var other = Stores.open(address)) {
      var tasks = new ArrayList<Callable<Duration>>();
      for (var i = 0; i < 40; i++) {
        var used = i % 2 == 0 ? store : other;
        tasks.add(() -> used.allowances().take("all", Duration.ofMinutes(1), 20, NOW));
      }

      assertThat(inParallel(tasks)).filteredOn(Duration::isZero).hasSize(20);
    }
  }

  @Test
  void severalProgramsMayOpenAnEmptyStoreAtOnce() throws Exception {
    store.close();
    // Whether two of them meet in the wrong moment is luck, so it is tried several times.
    for (var round = 0; round < 8; round++) {
      address = empty();
      var tasks = new ArrayList<Callable<Optional<String>>>();
      for (var i = 0; i < 6; i++) {
        tasks.add(
            () -> {
              try (var other = Stores.open(address)) {
                return other.trouble();
              }
            });
      }

      assertThat(new HashSet<>(inParallel(tasks))).containsExactly(Optional.empty());
    }
    store = Stores.open(address);
  }

  @Test
  void severalProgramsShareTheStore() {
    try (var other = Stores.open(address)) {
      store.watches().add(ANN, watch("name:a", "x"));

      assertThat(other.watches().of(ANN)).hasSize(1);
      assertThat(other.watches().remove(ANN, "name:a")).isTrue();
      assertThat(store.watches().of(ANN)).isEmpty();
    }
  }

  @Test
  void aStoreOfANewerProgramIsRefused() {
    ((SqlStore) store)
        .link()
        .in(
            handle ->
                handle.execute(
                    "insert into trackrecord_schema (installed_rank, version, description, type,"
                        + " script, checksum, installed_by, installed_on, execution_time, success)"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x',"
                        + " current_timestamp, 1, "
                        + (address instanceof StoreAddress.File ? "1" : "true")
                        + ")"));

    assertThatThrownBy(() -> Stores.open(address))
        .isInstanceOf(NewerStoreException.class)
        .hasMessage(
            "The store was written by a newer version of Trackrecord (its schema is 999):"
                + " update this program, or name another store in TRACKRECORD_STORE");
  }

  private Optional<Notice> begin() {
    return store
        .notices()
        .begin(ANN, "v2", List.of(new Notice.Change("name:a", "before", "after")), LATER);
  }

  static Watch watch(String subject, String told) {
    return new Watch(subject, subject, told, "v1", NOW);
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var results = new ArrayList<T>();
      for (var each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    }
  }
}
