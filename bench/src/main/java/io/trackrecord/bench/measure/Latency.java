package io.trackrecord.bench.measure;

import org.HdrHistogram.Histogram;

/// How long calls took, in milliseconds.
///
/// @param count how many calls
/// @param mean the average
/// @param p50 what half of them took at most
/// @param p90 what nine in ten took at most
/// @param p99 what 99 in a hundred took at most
/// @param max what the slowest took
public record Latency(long count, double mean, double p50, double p90, double p99, double max) {

  private static final long LONGEST_NANOS = 120_000_000_000L;
  private static final int DIGITS = 3;
  private static final double NANOS_A_MILLI = 1e6;

  /// An empty histogram of nanoseconds.
  public static Histogram histogram() {
    return new Histogram(LONGEST_NANOS, DIGITS);
  }

  /// Counts one call.
  public static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
  }

  /// What a histogram of nanoseconds holds.
  public static Latency of(Histogram nanos) {
    return new Latency(
        nanos.getTotalCount(),
        millis(Math.round(nanos.getMean())),
        millis(nanos.getValueAtPercentile(50)),
        millis(nanos.getValueAtPercentile(90)),
        millis(nanos.getValueAtPercentile(99)),
        millis(nanos.getMaxValue()));
  }

  private static double millis(long nanos) {
    return nanos / NANOS_A_MILLI;
  }
}
