package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.StoreException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to a database that may be out of reach. After a failure to connect, nobody waits for it
/// for some seconds; then it is tried again. That it rests and that it is back is logged once each.
final class Link implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final Duration REST = Duration.ofSeconds(10);

  private final StoreAddress address;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable Database database;
  private volatile @Nullable Rest rest;

  /// Why the database is left alone for a while.
  private record Rest(String reason, long until) {

    static Rest because(String reason) {
      return new Rest(reason, System.nanoTime() + REST.toNanos());
    }

    boolean isOver() {
      return System.nanoTime() - until > 0;
    }
  }

  /// What is done with the database.
  interface Work<T> {
    T run(Handle handle);
  }

  Link(StoreAddress address) {
    this.address = address;
  }

  /// Opens it at the start of the program.
  ///
  /// @throws NewerStoreException where a newer program wrote it
  void openFirst() {
    try {
      database();
    } catch (StoreException _) {
      // It was logged, and is tried again.
    }
  }

  /// Does something in one transaction.
  ///
  /// @throws StoreException where it cannot be done
  <T> T in(Work<T> work) {
    var open = database();
    try {
      var result = open.jdbi().inTransaction(work::run);
      back();
      return result;
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private Database database() {
    var now = rest;
    if (now != null && !now.isOver()) {
      throw new StoreException(now.reason());
    }
    var open = database;
    return open == null ? opened() : open;
  }

  private Database opened() {
    if (!opening.tryLock()) {
      throw new StoreException("it is being opened");
    }
    try {
      var other = database;
      if (other != null) {
        return other;
      }
      var opened = Database.open(address);
      database = opened;
      back();
      return opened;
    } catch (NewerStoreException e) {
      throw e;
    } catch (Exception e) {
      throw failed(e);
    } catch (LinkageError e) {
      // SQLite's own library could not be unpacked or loaded.
      throw failed(new IllegalStateException(e));
    } finally {
      opening.unlock();
    }
  }

  private StoreException failed(Exception e) {
    var reason = Reasons.of(e);
    if (database == null || Reasons.isOfConnection(e)) {
      if (rest == null) {
        LOG.warn(
            "Watches, settings of servers and installations rest, as {} cannot be used: {}",
            address.shown(),
            reason);
      }
      rest = Rest.because(reason);
    } else {
      LOG.warn("The store failed: {}", reason);
    }
    return new StoreException(reason);
  }

  private void back() {
    if (rest != null) {
      rest = null;
      LOG.info("The store can be used again");
    }
  }

  @Override
  public void close() {
    var open = database;
    if (open != null) {
      open.close();
    }
  }
}
