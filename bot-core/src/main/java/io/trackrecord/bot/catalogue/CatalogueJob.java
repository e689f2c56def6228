package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.reply.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The check of one catalogue, or the report on one, from the moment that its user asks for it.
/// Safe for use by many threads. Whoever began it closes it, which ends it and deletes its files.
public final class CatalogueJob implements AutoCloseable {

  private final Catalogues catalogues;
  private final String user;
  private final String id;
  private final String name;
  private final CompletableFuture<CheckedCatalogue> result = new CompletableFuture<>();
  private final AtomicBoolean isEnding = new AtomicBoolean();
  private volatile End end = End.NONE;
  private volatile boolean isReport;
  private volatile long done;
  private volatile long total;

  /// Why a check ends before its last row.
  enum End {
    NONE,
    /// Its user wants it no more.
    CANCELLED,
    /// The platform takes no answer later.
    OUT_OF_TIME,
    /// The bot stops.
    STOPPED
  }

  CatalogueJob(Catalogues catalogues, String user, String id, String name) {
    this.catalogues = catalogues;
    this.user = user;
    this.id = id;
    this.name = name;
  }

  String user() {
    return user;
  }

  String id() {
    return id;
  }

  /// The name of the catalogue's file, as its user has it.
  String name() {
    return name;
  }

  End end() {
    return end;
  }

  long done() {
    return done;
  }

  long total() {
    return total;
  }

  /// Notes how far it is.
  void progress(long rowsDone, long ofRows) {
    done = rowsDone;
    total = ofRows;
  }

  void end(End why) {
    if (end == End.NONE) {
      end = why;
    }
  }

  /// Whether the caller is the one who ends it.
  boolean claimEnd() {
    return isEnding.compareAndSet(false, true);
  }

  CompletableFuture<CheckedCatalogue> result() {
    return result;
  }

  /// Takes the file and starts to check it. Blocks until the file is there.
  ///
  /// @throws IOException where the file cannot be read, or not be kept for as long as it is checked
  public void start(InputStream file) throws IOException {
    catalogues.start(this, file);
  }

  /// Takes a checked file and starts to make the report on it. Blocks until the file is there.
  ///
  /// @throws IOException where the file cannot be read, or not be kept for as long as it is needed
  public void startReport(InputStream checked) throws IOException {
    isReport = true;
    catalogues.startReport(this, checked);
  }

  /// Whether it makes a report.
  boolean isReport() {
    return isReport;
  }

  /// Waits until it is checked.
  ///
  /// @return whether it is
  public boolean await(Duration most) throws InterruptedException {
    try {
      result.get(most.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException _) {
      return true;
    }
  }

  /// The verdict and the file. The caller closes it.
  ///
  /// @throws IllegalStateException before it is checked
  public CheckedCatalogue checked() {
    if (!result.isDone()) {
      throw new IllegalStateException("not checked yet");
    }
    return result.join();
  }

  /// How far it is, with a button to cancel it.
  public Reply progress() {
    return catalogues.replies().progress(this);
  }

  /// Ends it with the rows that are checked so far, as the platform takes no later answer.
  public void endEarly() {
    end(End.OUT_OF_TIME);
  }

  /// Ends it without a result, so that its user may hand in the next.
  public void giveUp() {
    end(End.CANCELLED);
    catalogues.forget(this);
  }

  @Override
  public void close() {
    giveUp();
  }
}
