package io.trackrecord.bench.search;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.Machine;
import io.trackrecord.bench.measure.ProcessMemory;
import java.util.List;

/// What `bench search` measured; as JSON it is what `bench compare` reads.
///
/// @param machine what it was measured on
/// @param index what was asked
/// @param seed the seed of the queries
/// @param seconds how long each kind was asked
/// @param threads how many threads asked under load
/// @param kinds the kinds of query, each alone in one thread
/// @param export how fast the biggest artist's rows were exported
/// @param saturated as much mixed load as the machine can do
/// @param half half of that, with queries that come at random moments
/// @param burst many queries in one moment
/// @param memory what the process held when all was over
public record SearchResult(
    Machine machine,
    Index index,
    long seed,
    double seconds,
    int threads,
    List<OfKind> kinds,
    Export export,
    Load saturated,
    Open half,
    Burst burst,
    ProcessMemory memory) {

  public SearchResult {
    kinds = List.copyOf(kinds);
  }

  /// The index that was asked.
  ///
  /// @param version its id
  /// @param tracks its tracks
  /// @param rows the rows that were read for it
  /// @param bytes its files' size
  /// @param biggestArtist the artist with the most tracks
  public record Index(String version, long tracks, long rows, long bytes, String biggestArtist) {}

  /// One kind of query.
  ///
  /// @param name the kind
  /// @param different how many different queries there were
  /// @param answered the share of calls that found or offered anything, 0 to 1
  /// @param timeouts calls that were given up at the deadline
  /// @param millis how long calls took
  /// @param bytes what a call allocated on the average
  public record OfKind(
      String name, int different, double answered, long timeouts, Latency millis, long bytes) {}

  /// An export.
  ///
  /// @param rows how many rows were taken
  /// @param rowsPerSecond how many a second
  public record Export(long rows, double rowsPerSecond) {}

  /// Mixed load.
  ///
  /// @param perSecond queries a second
  /// @param millis how long they took
  public record Load(double perSecond, Latency millis) {}

  /// Mixed load that comes at random moments, whether or not it is kept up with.
  ///
  /// @param perSecond queries a second
  /// @param searches how long searches took from the moment they came, waiting included
  /// @param keystrokes the same of completions without a typing error
  /// @param misspeltKeystrokes the same of completions with one
  /// @param kinds the same by kind, of those that came
  public record Open(
      double perSecond,
      Latency searches,
      Latency keystrokes,
      Latency misspeltKeystrokes,
      List<UnderLoad> kinds) {

    public Open {
      kinds = List.copyOf(kinds);
    }
  }

  /// One kind of query under load.
  ///
  /// @param name the kind
  /// @param millis how long queries took, waiting included
  public record UnderLoad(String name, Latency millis) {}

  /// Many queries in one moment.
  ///
  /// @param size how many
  /// @param slowest how long the slowest of each burst took
  /// @param all how long all took
  public record Burst(int size, Latency slowest, Latency all) {}
}
