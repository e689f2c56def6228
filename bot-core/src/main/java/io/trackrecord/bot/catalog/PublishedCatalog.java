package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.IndexVersions;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.VersionCheck;
import io.trackrecord.data.sample.SampleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalog of the published index version, or of the sample where none is published.
///
/// A thread looks for a newer version every second. It is opened, checked and warmed beside the one
/// that answers, then takes its place; the one before is closed when its last question is answered.
/// A version that does not open, or holds something else than its build report says, is logged once
/// and passed over.
public final class PublishedCatalog implements CatalogSource, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalog.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /// How long a newer version is warmed at most before it answers.
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final IndexVersions versions;
  private final CatalogLimits limits;
  private final Thread looking;
  private volatile Held held;
  private @Nullable Path refused;

  private PublishedCatalog(IndexVersions versions, CatalogLimits limits, Held held) {
    this.versions = versions;
    this.limits = limits;
    this.held = held;
    this.looking = Thread.ofPlatform().daemon().name("index-version").start(this::look);
  }

  /// Opens the published version of a data folder, or the sample, which is built on first use.
  ///
  /// @param dataDir the folder of downloads and index versions; need not exist
  /// @param tell told, in a few words, when something takes a while
  /// @throws IOException where the index cannot be read, or the sample not be built
  public static PublishedCatalog open(Path dataDir, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    var versions = new IndexVersions(dataDir);
    var published = versions.current();
    var folder = published.isPresent() ? published.get() : SampleIndex.folder(dataDir, tell);
    try {
      return new PublishedCatalog(versions, limits, new Held(folder, limits));
    } catch (IOException e) {
      // Perhaps it was pruned between the two: then another is published.
      var now = versions.current();
      if (now.isEmpty() || now.equals(published)) {
        throw e;
      }
      return new PublishedCatalog(versions, limits, new Held(now.get(), limits));
    }
  }

  /// Asks questions before people do, so that the first answers are as fast as later ones.
  ///
  /// @param most how long at most
  public void warmUp(Duration most) {
    var asked = ask(catalog -> WarmUp.run(catalog, most));
    LOG.debug("warmed up with {} questions", asked);
  }

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    while (true) {
      var version = held;
      if (version.acquire()) {
        try {
          return question.apply(version.catalog);
        } finally {
          version.release();
        }
      }
    }
  }

  @Override
  public void close() {
    looking.interrupt();
    try {
      looking.join(WARM_UP);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    held.release();
  }

  private void look() {
    while (true) {
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException _) {
        return;
      }
      swap();
    }
  }

  private void swap() {
    Path published = null;
    try {
      published = versions.current().orElse(null);
      if (published == null || published.equals(held.folder) || published.equals(refused)) {
        return;
      }
      var next = new Held(published, limits);
      try {
        VersionCheck.quick(next.index);
        WarmUp.run(next.catalog, WARM_UP);
      } catch (IOException | RuntimeException e) {
        next.release();
        throw e;
      }
      var before = held;
      held = next;
      before.release();
      refused = null;
      LOG.info("now answering from index version {}", next.catalog.summary().version());
    } catch (IOException | RuntimeException e) {
      if (published == null || !published.equals(refused)) {
        LOG.warn(
            "the newly published index version is not used, the one before still answers: {}",
            e.getMessage());
      }
      refused = published;
    }
  }

  /// An open version and the number of questions that use it, one more while it is current.
  private static final class Held {

    private final Path folder;
    private final OpenIndex index;
    private final LuceneCatalog catalog;
    private final AtomicInteger users = new AtomicInteger(1);

    Held(Path folder, CatalogLimits limits) throws IOException {
      this.folder = folder;
      this.index = OpenIndex.open(folder);
      this.catalog = new LuceneCatalog(index, limits);
    }

    boolean acquire() {
      while (true) {
        var count = users.get();
        if (count == 0) {
          return false;
        }
        if (users.compareAndSet(count, count + 1)) {
          return true;
        }
      }
    }

    void release() {
      if (users.decrementAndGet() == 0) {
        try {
          index.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
