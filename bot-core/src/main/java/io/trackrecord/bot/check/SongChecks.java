package io.trackrecord.bot.check;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks songs up on the threads of a pool, some hundred ahead of the one that is handed on, so
/// memory does not grow with their number. They are handed on in order.
public final class SongChecks {

  private static final int AHEAD = 256;

  private final CatalogSource source;
  private final ExecutorService pool;
  private final AtomicLong tooSlow = new AtomicLong();

  /// @param source is asked once for each song
  /// @param pool the threads that look songs up; not closed here
  public SongChecks(CatalogSource source, ExecutorService pool) {
    this.source = source;
    this.pool = pool;
  }

  /// Where rows come from.
  public interface Rows<T> {

    /// The next row, or null behind the last.
    @Nullable T next() throws IOException, UnfitCatalogueException;
  }

  /// Where checked rows go.
  public interface Taker<T> {

    /// Takes a row, in order.
    ///
    /// @return whether to go on
    boolean take(T row, CheckedRow checked) throws IOException, UnfitCatalogueException;
  }

  /// How many songs took too long, and so are `unreadable`.
  public long tooSlow() {
    return tooSlow.get();
  }

  /// Checks all rows, or as many as the taker wants.
  ///
  /// @param song the song of a row; empty where it cannot be read
  /// @throws CatalogUnavailableException where the index cannot be asked
  public <T> void run(Rows<T> rows, Function<T, Optional<SongCells>> song, Taker<T> taker)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var waiting = new ArrayDeque<Pending<T>>();
    try {
      var row = rows.next();
      var goesOn = true;
      while (goesOn && (row != null || !waiting.isEmpty())) {
        if (row != null && waiting.size() < AHEAD) {
          waiting.add(new Pending<>(row, submit(song.apply(row))));
          row = rows.next();
          continue;
        }
        var first = waiting.remove();
        goesOn = taker.take(first.row(), result(first.checked()));
      }
    } finally {
      waiting.forEach(each -> each.checked().cancel(false));
    }
  }

  private record Pending<T>(T row, Future<CheckedRow> checked) {}

  private Future<CheckedRow> submit(Optional<SongCells> song) {
    return pool.submit(() -> song.map(this::check).orElse(CheckedRow.UNREADABLE));
  }

  private CheckedRow check(SongCells song) {
    try {
      return source.ask(catalog -> new RowCheck(catalog).check(song));
    } catch (CatalogTimeoutException _) {
      tooSlow.incrementAndGet();
      return CheckedRow.UNREADABLE;
    }
  }

  private static CheckedRow result(Future<CheckedRow> checked)
      throws IOException, InterruptedException {
    try {
      return checked.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CatalogUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IOException("a row could not be checked: " + e.getCause(), e);
    }
  }
}
