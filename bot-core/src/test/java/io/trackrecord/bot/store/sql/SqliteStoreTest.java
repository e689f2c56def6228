package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.Watches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store in a file, and what only a file can do wrong.
class SqliteStoreTest extends StoreContract {

  @TempDir Path folder;
  private int files;

  @Override
  StoreAddress empty() {
    return new StoreAddress.File(folder.resolve("new").resolve("store" + files++ + ".db"));
  }

  @Test
  void nobodyElseOnTheMachineReadsTheFile() throws IOException {
    var path = ((StoreAddress.File) address).path();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void aPlaceThatCannotBeWrittenRestsWithAReason() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "not a folder");

    try (var store = Stores.open(new StoreAddress.File(file.resolve("store.db")))) {
      assertThat(store.trouble()).isPresent();
      assertThatThrownBy(() -> store.watches().of(ANN)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void anotherFileIsNoStoreAndStaysAsItIs() throws IOException {
    var text = "This is somebody's diary. ".repeat(100);
    var file = Files.writeString(folder.resolve("diary.txt"), text);

    try (var store = Stores.open(new StoreAddress.File(file))) {
      assertThat(store.trouble()).contains("the file is damaged, or something else than a store");
    }
    assertThat(file).hasContent(text);
  }

  @Test
  void aFullDiskFailsWithItsReasonAndLosesNothing() {
    try (var store = Stores.open(empty())) {
      store.watches().add(ANN, watch("name:a", "x"));
      var link = ((SqlStore) store).link();
      link.in(handle -> handle.select("pragma max_page_count = 1").mapTo(Integer.class).one());

      var long1 = "x".repeat(100_000);
      assertThatThrownBy(() -> store.watches().add(ANN, watch("name:b", long1)))
          .isInstanceOf(StoreException.class)
          .hasMessage("the disk is full");

      assertThat(store.watches().of(ANN)).containsExactly(watch("name:a", "x"));
      link.in(handle -> handle.select("pragma max_page_count = 10000").mapTo(Integer.class).one());
      assertThat(store.watches().add(ANN, watch("name:b", long1))).isEqualTo(Watches.Added.ADDED);
      assertThat(store.trouble()).isEqualTo(Optional.empty());
    }
  }
}
