package io.trackrecord.bot.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.hidden.HiddenEntry;
import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Index versions that take each other's place while 32 threads ask. `-Dswaps=N` for more.
class SwapTest {

  private static final int THREADS = 32;
  private static final Page PAGE = new Page(0, 5);

  /// 32 threads on a busy machine wait for each other, which is not what is tested.
  private static final CatalogLimits PATIENT = new CatalogLimits(Duration.ofMinutes(1));

  @TempDir Path folder;

  @Test
  void questions_at_full_rate_go_through_swaps_without_a_failure_and_nothing_stays_open()
      throws Exception {
    var titles = new HashMap<String, String>();
    var swaps = Integer.getInteger("swaps", 3);
    titles.put(build("Song 0"), "Song 0");
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var answers = new AtomicLong();
    var stop = new AtomicBoolean();
    try (var catalog = PublishedCatalog.open(folder, PATIENT, _ -> {})) {
      var threads = new ArrayList<Thread>();
      for (var i = 0; i < THREADS; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      while (!stop.get()) {
                        try {
                          catalog.ask(each -> assertOwn(each, titles));
                          answers.incrementAndGet();
                        } catch (Throwable e) {
                          failures.add(e);
                        }
                      }
                    }));
      }
      for (var swap = 1; swap <= swaps; swap++) {
        var title = "Song " + swap;
        var version = build(title);
        synchronized (titles) {
          titles.put(version, title);
        }
        await(catalog, version);
      }
      stop.set(true);
      for (var thread : threads) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      assertThat(answers.get()).isGreaterThan(THREADS);
      System.out.println(answers + " answers through " + swaps + " swaps");
      assertThat(versionsMapped()).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(versionsMapped()).isEmpty();
  }

  @Test
  void a_newer_registry_of_documented_use_reaches_a_running_bot_and_a_broken_one_does_not()
      throws Exception {
    build("First");
    try (var catalog = PublishedCatalog.open(folder, PATIENT, _ -> {})) {
      assertThat(models(catalog)).isNotEmpty().noneMatch(what -> what.contains("Moss Model"));

      registry("2999-01-01");
      for (var i = 0; i < 1_000 && !models(catalog).contains("trained Moss Model on it"); i++) {
        Thread.sleep(20);
      }
      assertThat(models(catalog)).containsExactly("trained Moss Model on it");

      Files.writeString(folder.resolve("uses.json"), "{broken");
      for (var i = 0; i < 1_000 && models(catalog).contains("trained Moss Model on it"); i++) {
        Thread.sleep(20);
      }
      assertThat(models(catalog))
          .contains("trained Stable Audio Open on the tracks of this list, by its own statement");
    }
  }

  private void registry(String version) throws IOException {
    Files.writeString(
        folder.resolve("uses.json"),
        """
        {"version": "%s", "licence": "CC0-1.0", "uses": [
          {"model": "Moss Model", "dataset": "stable-audio-open", "kind": "training",
           "words": "trained Moss Model on it", "address": "https://example.org/card",
           "sourceKind": "model card", "certain": true, "reviewed": "2026-11-27"}]}
        """
            .formatted(version));
  }

  private static List<String> models(PublishedCatalog catalog) {
    return catalog.ask(
        each ->
            each.summary().datasets().getFirst().descriptor().claims().stream()
                .map(Dataset.Claim::what)
                .toList());
  }

  @Test
  void a_version_that_is_damaged_is_refused_and_the_one_before_still_answers() throws Exception {
    var first = build("First");
    try (var catalog = PublishedCatalog.open(folder, PATIENT, _ -> {})) {
      var second = build("Second");
      await(catalog, second);
      var versions = new IndexVersions(folder);
      var report = versions.version(first).orElseThrow().resolve("report.json");
      Files.writeString(
          report, Files.readString(report).replace("\"indexed\" : 1", "\"indexed\" : 9"));
      versions.publish(first, Instant.now());
      Thread.sleep(3_000);

      assertThat(catalog.<String>ask(each -> each.summary().version())).isEqualTo(second);

      var third = build("Third");
      await(catalog, third);
    }
  }

  @Test
  void a_version_that_fails_for_a_while_is_served_once_it_opens() throws Exception {
    build("First");
    var problems =
        new ArrayDeque<Throwable>(
            List.of(
                new StackOverflowError("too deep"),
                new UncheckedIOException(new IOException("busy"))));
    var first = new AtomicBoolean(true);
    PublishedCatalog.Opener opener =
        version -> {
          var problem = first.getAndSet(false) ? null : problems.poll();
          if (problem instanceof Error error) {
            throw error;
          }
          if (problem instanceof RuntimeException exception) {
            throw exception;
          }
          return new PublishedCatalog.Held(
              version, PATIENT, UsesRegistry.builtIn(), HiddenList.NOTHING);
        };
    try (var catalog = PublishedCatalog.open(folder, opener, _ -> {})) {
      var second = build("Second");
      await(catalog, second);
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void what_is_hidden_on_request_is_taken_up_while_running_and_a_damaged_list_changes_nothing()
      throws Exception {
    build("First");
    try (var catalog = PublishedCatalog.open(folder, PATIENT, _ -> {})) {
      assertThat(tracks(catalog)).isEqualTo(1);
      var hidden = new HiddenEntry("Band", null, null, null, LocalDate.EPOCH, null);
      HiddenList.NOTHING.with(hidden).write(folder);
      awaitTracks(catalog, 0);

      Files.writeString(folder.resolve(HiddenList.FILE), "{");
      Thread.sleep(2_500);
      assertThat(tracks(catalog)).isZero();
      assertThatThrownBy(() -> PublishedCatalog.open(folder, PATIENT, _ -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("hidden.json cannot be read");

      HiddenList.NOTHING.write(folder);
      awaitTracks(catalog, 1);
    }
  }

  private static long tracks(PublishedCatalog catalog) {
    return catalog.ask(each -> each.artist(new Question.OfArtist("Band"), PAGE).matches().tracks());
  }

  private static void awaitTracks(PublishedCatalog catalog, long tracks)
      throws InterruptedException {
    for (var i = 0; i < 1_000 && tracks(catalog) != tracks; i++) {
      Thread.sleep(20);
    }
    assertThat(tracks(catalog)).isEqualTo(tracks);
  }

  @Test
  void a_missing_version_is_logged_once_and_a_later_one_is_served() throws Exception {
    build("First");
    var log = (Logger) LoggerFactory.getLogger(PublishedCatalog.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    try (var catalog = PublishedCatalog.open(folder, PATIENT, _ -> {})) {
      Files.writeString(folder.resolve("current"), "20010101-000000\n");
      Thread.sleep(4_500);
      assertThat(lines.list).filteredOn(line -> line.getLevel() == Level.WARN).hasSize(1);
      await(catalog, build("Second"));
    } finally {
      log.detachAppender(lines);
    }
  }

  /// Every answer is of the version that it says it is of.
  private static boolean assertOwn(TrackCatalog catalog, Map<String, String> titles) {
    var version = catalog.summary().version();
    String title;
    synchronized (titles) {
      title = titles.get(version);
    }
    var found = catalog.artist(new Question.OfArtist("Band"), PAGE).matches().page();
    assertThat(found).hasSize(1);
    if (title != null) {
      assertThat(found.getFirst().title()).isEqualTo(title);
    }
    assertThat(catalog.complete(new CompletionQuery(NameKind.TITLE, "", "Band", 5)))
        .extracting(Suggestion::name)
        .containsExactly(found.getFirst().title());
    return true;
  }

  private static void await(PublishedCatalog catalog, String version) throws InterruptedException {
    for (var i = 0; i < 1_000; i++) {
      if (catalog.ask(each -> each.summary().version()).equals(version)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("version " + version + " never answered");
  }

  private String build(String title) throws Exception {
    var list =
        Files.writeString(
            folder.resolve("list.csv"), "id,title,author,license,url\n1," + title + ",Band,CC0,\n");
    var dataset = Descriptors.builtIn().find("stable-audio-open").orElseThrow();
    return new IndexBuild(new IndexVersions(folder), false, BuildProgress.SILENT)
        .publish(
            List.of(DatasetFiles.open(dataset, List.of(list.toString()))), false, Instant.now())
        .version();
  }

  /// The versions of which this process has a file mapped; empty where the system does not tell.
  private List<String> versionsMapped() throws IOException {
    var maps = Path.of("/proc/self/maps");
    if (!Files.exists(maps)) {
      System.out.println("this system does not tell which files are mapped");
      return List.of();
    }
    var prefix = folder.toRealPath().resolve("versions") + "/";
    return Files.readAllLines(maps).stream()
        .filter(line -> line.contains(prefix))
        .map(line -> line.substring(line.indexOf(prefix) + prefix.length()))
        .map(file -> file.substring(0, file.indexOf('/')))
        .distinct()
        .toList();
  }
}
