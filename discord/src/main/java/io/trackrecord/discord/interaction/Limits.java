package io.trackrecord.discord.interaction;

import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.bot.space.FairUse;
import java.time.InstantSource;

/// How often one user may ask and click.
///
/// @param questions counts questions
/// @param clicks counts clicks
/// @param shared what all programs count together
public record Limits(RequestLimit<Long> questions, RequestLimit<Long> clicks, FairUse shared) {

  /// Pages, cards and exports of what was asked are no questions. This is only so high that nobody
  /// who reads reaches it.
  private static final int CLICKS_FOR_EACH_QUESTION = 10;

  /// The limits of a bot.
  ///
  /// @param questionsPerMinute how often one user may ask within any minute
  /// @param shared what all programs count together
  public static Limits of(int questionsPerMinute, FairUse shared) {
    return new Limits(
        new RequestLimit<>(questionsPerMinute, InstantSource.system()),
        new RequestLimit<>(CLICKS_FOR_EACH_QUESTION * questionsPerMinute, InstantSource.system()),
        shared);
  }

  /// How much was refused since the start.
  public long refused() {
    return questions.refused() + clicks.refused() + shared.refused();
  }
}
