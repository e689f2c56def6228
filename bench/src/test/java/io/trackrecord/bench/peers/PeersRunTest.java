package io.trackrecord.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trackrecord.bench.generate.Generator;
import io.trackrecord.bench.generate.file.Codec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the engines over few rows: that each takes them and finds them, not how fast.
class PeersRunTest {

  private static final int QUERIES = 20;

  @TempDir Path folder;

  @Test
  void every_engine_finds_what_is_spelt_right_in_the_same_rows() throws Exception {
    var result = run(1_000, EnumSet.of(PeersRun.Engine.SQLITE, PeersRun.Engine.LUCENE));

    assertThat(result.peers())
        .extracting(PeersResult.OfPeer::name)
        .containsExactly(
            "trackrecord", "lucene, defaults", "sqlite fts5, unicode61", "sqlite fts5, trigram");
    for (var peer : result.peers()) {
      assertFinds(peer);
    }
    assertThat(result.leftOut()).isEmpty();
    assertThat(folder.resolve("work/engine")).doesNotExist();
    var told = new StringWriter();
    PeersReport.print(result, new PrintWriter(told));
    assertThat(told.toString()).contains("free text, misspelt").contains("sqlite fts5, trigram");
  }

  @Test
  void postgresql_is_started_asked_and_stopped_where_it_is_installed() throws Exception {
    assumeTrue(PostgresServer.programs().isPresent(), "PostgreSQL is not installed");
    Generator.ofRows(500, 1, Codec.SNAPPY, "element").write(folder.resolve("files"), 1);
    var rows = PeerRows.of(folder.resolve("files"));

    try (var peer = new PostgresPeer(PostgresServer.start(PostgresServer.programs().get()))) {
      peer.build(rows);

      var row = rows.sample(1, 1).getFirst();
      assertThat(peer.song(row.title(), row.firstArtist())).contains(row.song());
      assertThat(peer.complete(row.firstArtist())).contains(row.firstArtist());
      assertThat(peer.bytes()).isPositive();
    }
  }

  private static void assertFinds(PeersResult.OfPeer peer) {
    assertThat(peer.bytes()).as(peer.name()).isPositive();
    assertThat(peer.kinds())
        .as(peer.name())
        .hasSize(7)
        .allMatch(kind -> kind.queries() > 0 && kind.millis().count() == kind.queries());
    assertThat(peer.kinds().getFirst().ten()).as(peer.name()).isGreaterThan(0.85);
    assertThat(peer.kinds().getLast().ten()).as(peer.name()).isGreaterThan(0.85);
  }

  private PeersResult run(long rows, Set<PeersRun.Engine> with) throws Exception {
    var files = Files.createDirectories(folder.resolve("files"));
    Generator.ofRows(rows, 1, Codec.SNAPPY, "element").write(files, 2);
    var nodes = new PeersRun.Nodes(List.of(1), "512m");
    return new PeersRun(files, folder.resolve("work"), with, nodes, QUERIES, 60, 1, _ -> {}).run();
  }
}
