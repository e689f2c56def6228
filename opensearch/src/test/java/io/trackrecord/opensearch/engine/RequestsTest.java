package io.trackrecord.opensearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Track;
import io.trackrecord.data.uses.UsesRegistry;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import io.trackrecord.opensearch.index.PushedIndex;
import io.trackrecord.opensearch.index.Versions;
import io.trackrecord.opensearch.node.FaultyProxy;
import io.trackrecord.opensearch.node.FaultyProxy.Fate;
import io.trackrecord.opensearch.node.SharedNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each request costs a way to the cluster and back, so that a question may not make one for each
/// word or each row that it looks at.
class RequestsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Page FIRST = new Page(0, 10);

  /// With two shards; looking up words is one request to each.
  private static final int MAX_OF_SONG = 12;

  private static final int MAX_OF_MISSPELT = 26;

  @TempDir private static Path folder;

  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void aMisspeltSongTakesAFewRequestsHoweverManyWordsItsRowsHave() throws Exception {
    var version = SampleIndex.folder(folder, _ -> {});
    try (var pushed = PushedIndex.of(SharedNode.get(), version, 2);
        var proxy = FaultyProxy.open(SharedNode.get().nodes().getFirst(), 0, _ -> count());
        var cluster = new Cluster(settings(proxy))) {
      var manifest =
          new Versions(cluster).manifest(pushed.indexes(), Deadline.in(LONG)).orElseThrow();
      var engine = new ClusterEngine(cluster, pushed.indexes(), manifest, UsesRegistry.builtIn());
      var catalog = new MatchingCatalog(engine, new CatalogLimits(LONG));
      var rows = rows(engine);
      Consumer<Track> asIs = row -> catalog.song(song(row, ""), FIRST);
      assertThat(most(rows, asIs)).isBetween(1, MAX_OF_SONG);
      Consumer<Track> misspelt = row -> catalog.song(song(row, "qx"), FIRST);
      assertThat(most(rows, misspelt)).isBetween(1, MAX_OF_MISSPELT);
    }
  }

  private Fate count() {
    requests.incrementAndGet();
    return Fate.PASSED;
  }

  private static ClusterSettings settings(FaultyProxy proxy) {
    return ClusterSettings.of("http://127.0.0.1:" + proxy.port(), Settings.of(Map.of()));
  }

  /// Some rows from everywhere in the index.
  private static List<Track> rows(ClusterEngine engine) {
    var all = new ArrayList<Track>();
    engine.session(Deadline.in(LONG)).scan(RowFilter.EVERYTHING, all::add);
    var rows = new ArrayList<Track>();
    for (var i = 0; i < all.size(); i += all.size() / 40) {
      if (all.get(i).title() != null && !all.get(i).artists().isEmpty()) {
        rows.add(all.get(i));
      }
    }
    return rows;
  }

  /// @param ending what is typed behind the title and the artist
  private static Question.OfSong song(Track row, String ending) {
    return new Question.OfSong(row.title() + ending, row.artistNames().getFirst() + ending, null);
  }

  /// The most requests of one question.
  private int most(List<Track> rows, Consumer<Track> ask) {
    var most = 0;
    for (var row : rows) {
      requests.set(0);
      ask.accept(row);
      most = Math.max(most, requests.get());
    }
    return most;
  }
}
