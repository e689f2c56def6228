package io.trackrecord.bench.peers;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.Machine;
import java.util.List;

/// What `bench peers` measured.
///
/// @param machine what it was measured on
/// @param rows how many rows every engine was given
/// @param seed the seed of the queries
/// @param peers the engines
/// @param leftOut who was left out, and why
public record PeersResult(
    Machine machine, long rows, long seed, List<OfPeer> peers, List<String> leftOut) {

  public PeersResult {
    peers = List.copyOf(peers);
    leftOut = List.copyOf(leftOut);
  }

  /// One engine.
  ///
  /// @param name the engine
  /// @param buildSeconds from the files to the first query
  /// @param bytes its size on disk
  /// @param kinds the kinds of query
  public record OfPeer(String name, double buildSeconds, long bytes, List<OfKind> kinds) {

    public OfPeer {
      kinds = List.copyOf(kinds);
    }
  }

  /// One kind of query.
  ///
  /// @param name the kind
  /// @param queries how many were asked within the time
  /// @param first the share whose right answer came first, 0 to 1
  /// @param ten the share whose right answer was among the first ten
  /// @param millis how long they took, one after the other, after some that were not counted
  public record OfKind(String name, int queries, double first, double ten, Latency millis) {}
}
