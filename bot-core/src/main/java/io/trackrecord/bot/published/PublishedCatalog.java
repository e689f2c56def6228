package io.trackrecord.bot.published;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.engine.HidingEngine;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalog of the published index version, or of the sample where none is published.
///
/// A thread looks for a newly published version every second. It opens, checks and warms that
/// version beside the one that answers, then swaps them; the old one is closed after its last
/// question. What else changes in the data folder is taken up the same way: the registry of
/// documented use, and what is hidden on request. A version that cannot be used is logged once and
/// tried again after a growing pause, so that a passing failure heals by itself.
public final class PublishedCatalog implements OpenCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalog.class);

  /// The longest pause before a version that failed is tried again.
  private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

  /// How long a new version is warmed before it answers.
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private final IndexVersions versions;
  private final Opener opener;
  private final DataFolder folder;
  private final Lookout lookout;
  private volatile Held held;
  private volatile boolean isClosed;
  private DataFolder.State state;
  private @Nullable Failure failure;

  /// Opens the version in a folder.
  @FunctionalInterface
  interface Opener {
    Held open(Path folder) throws IOException;
  }

  /// Why the published version is not used yet.
  ///
  /// @param version the version's folder; empty where the file that names it cannot be read
  /// @param pause how long to wait between this try and the next
  /// @param since when it failed, as [System#nanoTime()] has it
  private record Failure(Optional<Path> version, String reason, Duration pause, long since) {

    static Failure first(Optional<Path> version, String reason) {
      return new Failure(version, reason, Lookout.EVERY, System.nanoTime());
    }

    boolean isDue() {
      return System.nanoTime() - since >= pause.toNanos();
    }

    Failure again(String reason) {
      var longer = pause.multipliedBy(2);
      return new Failure(
          version, reason, longer.compareTo(MAX_PAUSE) < 0 ? longer : MAX_PAUSE, System.nanoTime());
    }
  }

  private PublishedCatalog(
      DataFolder folder, DataFolder.State state, IndexVersions versions, Opener opener, Held held) {
    this.versions = versions;
    this.opener = opener;
    this.folder = folder;
    this.state = state;
    this.held = held;
    this.lookout = Lookout.start("index-version", this::swap);
  }

  /// Opens the published version of a data folder, or the sample, which is built on first use.
  ///
  /// @param dataDir the folder of downloads and index versions; need not exist
  /// @param tell told, in a few words, when something takes a while
  /// @throws IOException where the index cannot be read, or the sample not be built
  public static PublishedCatalog open(Path dataDir, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    var files = new DataFolder(dataDir);
    return open(
        dataDir, folder -> new Held(folder, limits, files.uses(LOG::warn), files.hidden()), tell);
  }

  /// Opens the published version of a data folder. Where none is published there, a folder that the
  /// operator named is a mistake, and any other gets the sample.
  ///
  /// @param isNamed whether the operator named the folder
  /// @throws NoIndexException where the folder was named and holds no index
  public static PublishedCatalog open(
      Path dataDir, boolean isNamed, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    if (isNamed && new IndexVersions(dataDir).current().isEmpty()) {
      throw new NoIndexException(
          dataDir
              + " holds no index; build one with: trackrecord data update --data-dir "
              + dataDir
              + ", or leave --data-dir and TRACKRECORD_DATA_DIR out for the sample");
    }
    return open(dataDir, limits, tell);
  }

  static PublishedCatalog open(Path dataDir, Opener opener, Consumer<String> tell)
      throws IOException {
    var versions = new IndexVersions(dataDir);
    var published = versions.current();
    var folder = published.isPresent() ? published.get() : SampleIndex.folder(dataDir, tell);
    var files = new DataFolder(dataDir);
    var state = files.state();
    try {
      return new PublishedCatalog(files, state, versions, opener, checked(opener, folder));
    } catch (IOException e) {
      // Perhaps it was pruned between the two: then another is published.
      var now = versions.current();
      if (now.isEmpty() || now.equals(published)) {
        throw e;
      }
      return new PublishedCatalog(files, state, versions, opener, checked(opener, now.get()));
    }
  }

  /// Opens a version and refuses one that is damaged, as far as that can be known quickly.
  private static Held checked(Opener opener, Path folder) throws IOException {
    var opened = opener.open(folder);
    try {
      VersionCheck.quick(opened.index);
      return opened;
    } catch (Throwable e) {
      opened.release();
      throw e;
    }
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
      if (isClosed) {
        throw new IllegalStateException("the catalog is closed");
      }
    }
  }

  @Override
  public void close() {
    lookout.close();
    isClosed = true;
    held.release();
  }

  private void swap() {
    var published = Optional.<Path>empty();
    try {
      published = versions.current();
      var stateNow = folder.state();
      var isSame = stateNow.equals(state);
      if (published.isEmpty() || (published.get().equals(held.folder) && isSame)) {
        failure = null;
        return;
      }
      if (failure != null && failure.version().equals(published) && !failure.isDue()) {
        return;
      }
      swapTo(published.get());
      state = stateNow;
      failure = null;
    } catch (Throwable e) {
      // An Error too: it may pass.
      failed(published, e);
    }
  }

  private void swapTo(Path published) throws IOException {
    var next = checked(opener, published);
    try {
      WarmUp.run(next.catalog, WARM_UP);
    } catch (Throwable e) {
      next.release();
      throw e;
    }
    var before = held;
    held = next;
    before.release();
    LOG.info("now answering from index version {}", next.catalog.summary().version());
  }

  private void failed(Optional<Path> published, Throwable e) {
    var reason = e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
    var before = failure != null && failure.version().equals(published) ? failure : null;
    if (before == null || !before.reason().equals(reason)) {
      LOG.warn(
          "The newly published index version cannot be used; version {} still answers, and the new"
              + " one is tried again: {}",
          held.catalog.summary().version(),
          reason);
    }
    failure = before == null ? Failure.first(published, reason) : before.again(reason);
  }

  /// An open version and the number of questions that use it, one more while it is current.
  static final class Held {

    private final Path folder;
    private final OpenIndex index;
    private final MatchingCatalog catalog;
    private final AtomicInteger users = new AtomicInteger(1);

    Held(Path folder, CatalogLimits limits, UsesRegistry uses, HiddenList hidden)
        throws IOException {
      this.folder = folder;
      this.index = OpenIndex.open(folder);
      this.catalog =
          new MatchingCatalog(HidingEngine.of(new LuceneEngine(index, uses), hidden), limits);
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
