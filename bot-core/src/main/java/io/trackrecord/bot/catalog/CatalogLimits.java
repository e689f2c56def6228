package io.trackrecord.bot.catalog;

import java.time.Duration;

/// What one query may cost.
///
/// @param deadline how long it may take before it is given up
public record CatalogLimits(Duration deadline) {

  /// The limits of a bot: two seconds, so that an answer is there within the platforms' three.
  public static final CatalogLimits STANDARD = new CatalogLimits(Duration.ofSeconds(2));

  /// How long a bot asks its catalog before people do.
  public static final Duration WARM_UP = Duration.ofMillis(1_500);
}
