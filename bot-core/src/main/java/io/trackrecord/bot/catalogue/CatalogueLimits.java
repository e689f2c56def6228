package io.trackrecord.bot.catalogue;

/// How much may be handed in, and how much is checked at once.
///
/// @param bytes the largest file
/// @param rows the most rows of one
/// @param jobs how many catalogues are checked at once
/// @param waiting how many may wait; beyond it a user is told at once
/// @param threads threads that look rows up, for all of them together
public record CatalogueLimits(long bytes, long rows, int jobs, int waiting, int threads) {

  /// 10 MB and 50,000 rows, two at once and eight waiting, a thread a core.
  public static CatalogueLimits standard() {
    return new CatalogueLimits(10L << 20, 50_000, 2, 8, Runtime.getRuntime().availableProcessors());
  }
}
