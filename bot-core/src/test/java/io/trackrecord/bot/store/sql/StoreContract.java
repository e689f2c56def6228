package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store keeps to, whatever database it lies in.
abstract class StoreContract implements WatchContract, NoticeContract, SpaceContract {

  private Store store;

  /// The address of a new, empty store.
  abstract StoreAddress empty() throws Exception;

  /// The address of the store that this test uses.
  StoreAddress address;

  @Override
  public Store store() {
    return store;
  }

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
}
