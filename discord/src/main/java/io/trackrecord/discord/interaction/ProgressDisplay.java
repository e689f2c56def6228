package io.trackrecord.discord.interaction;

import io.trackrecord.bot.catalogue.CatalogueJob;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.Exchange;
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

  /// Discord takes no edit fifteen minutes after the command. Until then the file has to be there.
  private static final Duration LONGEST = Duration.ofMinutes(14);

  /// Shows how far it is until it is done.
  void follow(Exchange exchange, CatalogueJob job) throws InterruptedException {
    var end = exchange.callback().getTimeCreated().toInstant().plus(LONGEST);
    if (job.await(Duration.ofSeconds(1))) {
      return;
    }
    do {
      if (Instant.now().isAfter(end)) {
        job.endEarly();
      }
      showProgress(exchange, job, end);
    } while (!job.await(STEP));
  }

  /// A check goes on where its progress cannot be shown for once.
  private void showProgress(Exchange exchange, CatalogueJob job, Instant end) {
    try {
      exchange.change(renderer.render(job.progress(), Optional.empty()).container());
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_WEBHOOK || Instant.now().isAfter(end)) {
        throw e;
      }
      LOG.warn("The progress of a catalogue was not shown: {}", Failure.kind(e));
    }
  }
}
