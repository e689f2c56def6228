package io.trackrecord.discord.interaction;

import io.trackrecord.bot.request.RequestLimit;
import java.time.InstantSource;

/// How often one user may ask and click.
///
/// @param questions counts questions
/// @param clicks counts clicks
public record Limits(RequestLimit<Long> questions, RequestLimit<Long> clicks) {

  /// Pages, cards and exports of what was asked are no questions. This is only so high that nobody
  /// who reads reaches it.
  private static final int CLICKS_FOR_EACH_QUESTION = 10;

  /// The limits of a bot.
  ///
  /// @param questionsPerMinute how often one user may ask within any minute
  public static Limits of(int questionsPerMinute) {
    return new Limits(
        new RequestLimit<>(questionsPerMinute, InstantSource.system()),
        new RequestLimit<>(CLICKS_FOR_EACH_QUESTION * questionsPerMinute, InstantSource.system()));
  }

  /// How much was refused since the start.
  public long refused() {
    return questions.refused() + clicks.refused();
  }
}
