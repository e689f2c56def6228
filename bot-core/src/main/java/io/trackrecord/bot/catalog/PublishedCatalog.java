package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.IndexVersions;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.sample.SampleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalog of the published index version, or of the sample where none is published. A newer
/// version takes its place within seconds; the one before is closed when its last question is
/// answered. A version that cannot be opened is logged and passed over.
public final class PublishedCatalog implements CatalogSource, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalog.class);
  private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

  private final IndexVersions versions;
  private final CatalogLimits limits;
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
  private volatile Held held;

  private PublishedCatalog(IndexVersions versions, CatalogLimits limits, Held held) {
    this.versions = versions;
    this.limits = limits;
    this.held = held;
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
    return new PublishedCatalog(versions, limits, new Held(folder, limits));
  }

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    lookForNewer();
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
    held.release();
  }

  private void lookForNewer() {
    var last = lookedAt.get();
    var now = System.nanoTime();
    if (now - last > LOOK_EVERY_NANOS && lookedAt.compareAndSet(last, now)) {
      Thread.ofVirtual().name("index-version").start(this::swap);
    }
  }

  private synchronized void swap() {
    Optional<Path> published;
    try {
      published = versions.current();
      if (published.isEmpty() || published.get().equals(held.folder)) {
        return;
      }
      var before = held;
      held = new Held(published.get(), limits);
      before.release();
      LOG.info("now answering from index version {}", held.catalog.summary().version());
    } catch (IOException | RuntimeException e) {
      LOG.warn("the newly published index version cannot be used: {}", e.getMessage());
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
