package io.trackrecord.bench.peers;

import io.trackrecord.bench.measure.MachineLine;
import java.io.PrintWriter;
import java.util.Locale;

/// Prints how the engines did, for people.
public final class PeersReport {

  private static final double MIB = 1 << 20;

  private PeersReport() {}

  /// Prints a result.
  public static void print(PeersResult result, PrintWriter out) {
    MachineLine.print(result.machine(), out);
    out.printf(Locale.ROOT, "%,d rows, seed %d%n%n", result.rows(), result.seed());
    out.printf(Locale.ROOT, "%-36s %10s %12s %10s%n", "engine", "build s", "rows/s", "MiB");
    for (var peer : result.peers()) {
      out.printf(
          Locale.ROOT,
          "%-36s %10.1f %,12.0f %,10.1f%n",
          peer.name(),
          peer.buildSeconds(),
          result.rows() / peer.buildSeconds(),
          peer.bytes() / MIB);
    }
    for (var i = 0; i < result.peers().getFirst().kinds().size(); i++) {
      out.printf(
          Locale.ROOT,
          "%n%-36s %8s %8s %8s %10s %10s%n",
          result.peers().getFirst().kinds().get(i).name(),
          "queries",
          "first",
          "ten",
          "p50 ms",
          "p99 ms");
      for (var peer : result.peers()) {
        var kind = peer.kinds().get(i);
        out.printf(
            Locale.ROOT,
            "  %-34s %,8d %7.1f%% %7.1f%% %,10.3f %,10.3f%n",
            peer.name(),
            kind.queries(),
            100 * kind.first(),
            100 * kind.ten(),
            kind.millis().p50(),
            kind.millis().p99());
      }
    }
    result.leftOut().forEach(out::println);
    out.flush();
  }
}
