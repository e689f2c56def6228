package io.trackrecord.opensearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.index.version.ClusterVersions.Target;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.index.OpenSearchVersions;
import io.trackrecord.opensearch.node.LocalCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes, of which one after the other is killed while fifty questions a second are asked: no
/// answer fails, lacks a part or is wrong. `-Dnode.kills=N` kills more.
class FailoverTest {

  private static final int PER_SECOND = 50;
  private static final Duration BEFORE_A_KILL = Duration.ofSeconds(3);

  /// A machine with too much to do is not what this test is about.
  private static final CatalogLimits PATIENT = new CatalogLimits(Duration.ofSeconds(30));

  @TempDir private static Path folder;

  /// A question, and what the index on this machine answers to it.
  private record Known(Function<TrackCatalog, Object> ask, Object answer) {}

  @Test
  void noAnswerFailsWhileNodesAreKilled() throws Exception {
    var version = SampleIndex.folder(folder.resolve("sample"), _ -> {});
    try (var nodes = LocalCluster.start(3, folder.resolve("nodes"));
        var index = OpenIndex.open(version)) {
      var target = new Target(nodes.addresses(), Map.of());
      new OpenSearchVersions().push(index, target, new Copy(2, 2, 1), BuildProgress.SILENT);
      nodes.awaitGreen();
      var known = known(index);
      var settings = Settings.of(Map.of("TRACKRECORD_CATALOG", "opensearch:" + nodes.addresses()));
      try (var catalog = Catalogs.open(settings, folder, PATIENT, _ -> {})) {
        kill(nodes, catalog, known);
      }
    }
  }

  private static List<Known> known(OpenIndex index) {
    var engine = new LuceneEngine(index);
    var local = new MatchingCatalog(engine, PATIENT);
    var rows = new ArrayList<Track>();
    engine.session(Deadline.in(Duration.ofMinutes(1))).scan(RowFilter.EVERYTHING, rows::add);
    var known = new ArrayList<Known>();
    for (var i = 0; i < rows.size(); i += Math.max(1, rows.size() / 30)) {
      var row = rows.get(i);
      if (row.title() == null || row.artists().isEmpty()) {
        continue;
      }
      var title = row.title();
      var artist = row.artistNames().getFirst();
      var page = new Page(0, 5);
      List<Function<TrackCatalog, Object>> asks =
          List.of(
              catalog -> catalog.artist(new Question.OfArtist(artist), page),
              catalog -> catalog.song(new Question.OfSong(title, artist, null), page),
              catalog ->
                  catalog.search(new Question.OfText(title, null, null, null, null, null), page),
              catalog ->
                  catalog.complete(
                      new CompletionQuery(NameKind.ARTIST, artist.substring(0, 1), null, 25)));
      asks.forEach(ask -> known.add(new Known(ask, ask.apply(local))));
    }
    return known;
  }

  private static void kill(LocalCluster nodes, OpenCatalog catalog, List<Known> known)
      throws Exception {
    var faults = new ConcurrentLinkedQueue<String>();
    var asked = new AtomicLong();
    try (var clock = Executors.newScheduledThreadPool(8)) {
      var asking =
          clock.scheduleAtFixedRate(
              () -> {
                var number = asked.getAndIncrement();
                clock.execute(() -> ask(catalog, known.get((int) (number % known.size())), faults));
              },
              0,
              1_000_000 / PER_SECOND,
              TimeUnit.MICROSECONDS);
      var kills = Integer.getInteger("node.kills", 2);
      for (var kill = 0; kill < kills; kill++) {
        Thread.sleep(BEFORE_A_KILL);
        var manager = nodes.manager();
        var victim =
            kill % 2 == 1
                ? manager
                : nodes.nodes().stream().filter(node -> node != manager).findFirst().orElseThrow();
        victim.kill();
        nodes.awaitNodes(2);
        Thread.sleep(BEFORE_A_KILL);
        if (kill < kills - 1) {
          victim.start();
          nodes.awaitNodes(3);
          nodes.awaitGreen();
        }
      }
      asking.cancel(false);
    }
    System.out.println(asked + " questions, " + faults.size() + " faults");
    assertThat(faults).isEmpty();
    assertThat(asked.get()).isGreaterThan(100);
  }

  private static void ask(OpenCatalog catalog, Known known, ConcurrentLinkedQueue<String> faults) {
    try {
      var answer = catalog.ask(known.ask());
      if (!answer.equals(known.answer())) {
        faults.add("wrong: " + answer + " in place of " + known.answer());
      }
    } catch (RuntimeException e) {
      faults.add(e.toString());
    }
  }
}
