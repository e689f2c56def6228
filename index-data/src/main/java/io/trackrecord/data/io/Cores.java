package io.trackrecord.data.io;

/// The number of cores that a long job uses.
public final class Cores {

  /// All cores, but at most four, because each thread needs memory of its own.
  public static final int USED = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private Cores() {}
}
