package io.trackrecord.data.io;

/// How many of the machine's cores a long job uses.
public final class Cores {

  /// All, at most four, since each needs memory of its own.
  public static final int USED = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private Cores() {}
}
