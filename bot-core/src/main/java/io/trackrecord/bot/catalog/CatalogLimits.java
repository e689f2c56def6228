package io.trackrecord.bot.catalog;

import java.time.Duration;

/// What one query may cost.
///
/// @param deadline how long it may take before it is given up
/// @param maxCounted how many tracks that have some words are counted; where there are more, an
///   answer says so
public record CatalogLimits(Duration deadline, long maxCounted) {

  /// Nobody looks at more, and the export has them all.
  private static final long MAX_COUNTED = 10_000;

  /// The limits of a bot: two seconds, so that an answer is there within the platforms' three.
  public static final CatalogLimits STANDARD = new CatalogLimits(Duration.ofSeconds(2));

  /// How long a bot asks its catalog before people do.
  public static final Duration WARM_UP = Duration.ofMillis(1_500);

  /// The standard limits with another deadline.
  public CatalogLimits(Duration deadline) {
    this(deadline, MAX_COUNTED);
  }
}
