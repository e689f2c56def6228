package io.trackrecord.bench.generate;

/// Random numbers by address: the n-th number of a stream, without the ones before it. Whatever
/// thread asks, and in whatever order, the answer is the same; that is what makes the files
/// independent of the number of cores.
public record Noise(long seed) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /// The n-th number of a stream.
  public long at(long stream, long n) {
    return mix(mix(seed + stream * GOLDEN) + n * 0xD1B54A32D192ED03L);
  }

  /// Another number made from one, independent for each `salt`.
  public static long again(long noise, int salt) {
    return mix(noise + salt * GOLDEN);
  }

  /// A number from 0 to `bound` - 1.
  public static int below(long noise, int bound) {
    return (int) Math.unsignedMultiplyHigh(noise, bound);
  }

  /// True in `perMille` of a thousand cases.
  public static boolean chance(long noise, int perMille) {
    return below(noise, 1000) < perMille;
  }

  /// A number above 0 and at most 1.
  static double unit(long noise) {
    return ((noise >>> 11) + 1) * 0x1.0p-53;
  }

  /// The finaliser of SplitMix64: a bijection, so distinct numbers stay distinct.
  public static long mix(long number) {
    var z = number;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
