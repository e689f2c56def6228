package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.StoreAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The store in a real PostgreSQL.
class PostgresStoreTest extends StoreContract {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  @BeforeAll
  static void server() {
    LocalPostgres.start();
  }

  @Override
  StoreAddress empty() throws Exception {
    return LocalPostgres.database("store" + DATABASES.incrementAndGet());
  }

  @Test
  void aServerThatIsNotThereRestsWithAReasonAndWithoutThePassword() {
    var url = "jdbc:postgresql://127.0.0.1:1/x?user=me&password=hunter2";

    try (var store = Stores.open(new StoreAddress.Server(url))) {
      assertThat(store.trouble()).contains("the database cannot be reached");
    }
    assertThat(new StoreAddress.Server(url).toString()).doesNotContain("hunter2");
  }

  @Test
  void aDatabaseThatDoesNotExistRestsWithAReason() {
    try (var store = Stores.open(LocalPostgres.address("nowhere"))) {
      assertThat(store.trouble()).contains("there is no such database");
    }
  }
}
