package io.trackrecord.discord.interaction;

import io.trackrecord.bot.catalogue.CatalogueJob;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.ChangingMessage;
import io.trackrecord.discord.outlet.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows in the message of a check, or of a report, how far it is.
///
/// @param renderer renders what is said
record ProgressDisplay(ReplyRenderer renderer) {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressDisplay.class);

  /// How often the progress is shown.
  private static final Duration STEP = Duration.ofSeconds(3);

  /// Shows how far it is until it is done.
  void follow(ChangingMessage message, CatalogueJob job) throws InterruptedException {
    if (job.await(Duration.ofSeconds(1))) {
      return;
    }
    do {
      if (Instant.now().isAfter(message.until())) {
        job.endEarly();
      }
      showProgress(message, job);
    } while (!job.await(STEP));
  }

  /// A check goes on where its progress cannot be shown for once.
  private void showProgress(ChangingMessage message, CatalogueJob job) {
    try {
      message.change(renderer.render(job.progress(), Optional.empty()).container());
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_WEBHOOK
          || Instant.now().isAfter(message.until())) {
        throw e;
      }
      LOG.warn("The progress of a catalogue was not shown: {}", Failure.kind(e));
    }
  }
}
