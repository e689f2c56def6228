package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said to those who hand in a catalogue, beside its result.
public final class CatalogueReplies {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueReplies.class);

  private final CatalogSource source;
  private final Wording wording;
  private final CatalogueLimits limits;

  CatalogueReplies(CatalogSource source, Wording wording, CatalogueLimits limits) {
    this.source = source;
    this.wording = wording;
    this.limits = limits;
  }

  /// What is said where another check of the user's is under way.
  public Reply oneAtATime() {
    return saying(Outcome.USAGE, wording.say("catalogue.one"));
  }

  /// What is said where no file was given, or one that is too large.
  public Reply noFile() {
    return saying(Outcome.USAGE, wording.say("catalogue.file"));
  }

  /// What is said of a file of more bytes than may be handed in.
  public Reply tooLarge() {
    return saying(Outcome.USAGE, wording.say("catalogue.bytes", "limit", limits.bytes() >> 20));
  }

  /// What is said where a file that was checked can no longer be read.
  public Reply gone() {
    return saying(Outcome.USAGE, wording.say("settle.gone"));
  }

  /// What is said where the file could not be fetched.
  public Reply unreachable() {
    return saying(Outcome.FAILURE, wording.say("catalogue.unreachable"));
  }

  /// What is wrong with the file, and what to do.
  Reply usage(String sentence) {
    return saying(Outcome.USAGE, sentence);
  }

  Reply failure(String key) {
    return saying(Outcome.FAILURE, wording.say(key));
  }

  Reply information(String key) {
    return saying(Outcome.INFORMATION, wording.say(key));
  }

  /// How far a check or report is, with a button to cancel it.
  Reply progress(CatalogueJob job) {
    return source.ask(
        catalog -> {
          var parts = new ReplyParts(wording, catalog);
          parts.heading(
              wording.say(
                  job.isReport() ? "report.catalogue.progress.heading" : "catalogue.heading",
                  "name",
                  DisplayText.of(job.name(), 60)));
          parts.paragraph(
              job.total() == 0
                  ? wording.say("catalogue.reading")
                  : wording.say(
                      "catalogue.progress",
                      "done",
                      job.done(),
                      "total",
                      job.total(),
                      "share",
                      (double) job.done() / job.total()));
          parts.button(
              "catalogue.cancel",
              Click.Control.OPEN,
              Request.of(Catalogues.CANCEL, Map.of(Catalogues.JOB, job.id())));
          return parts.reply(
              Outcome.INFORMATION,
              Findings.without("catalogue", catalog.summary(), null, Map.of()));
        });
  }

  /// What is said of a failure that is a mistake of the program; logs it.
  Reply failed(Throwable e) {
    var reference = Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x10000000);
    LOG.error("A catalogue was not checked, reference {}", reference, e);
    return saying(Outcome.FAILURE, wording.say("error.failure", "reference", reference));
  }

  private Reply saying(Outcome outcome, String sentence) {
    return source.ask(catalog -> sentence(wording, outcome, sentence, catalog));
  }

  static Reply sentence(Wording wording, Outcome outcome, String sentence, TrackCatalog catalog) {
    if (outcome == Outcome.USAGE) {
      return new ReplyParts(wording, catalog).usage(sentence);
    }
    var parts = new ReplyParts(wording, catalog).paragraph(sentence);
    return parts.reply(
        outcome,
        Findings.without(
            "catalogue",
            catalog.summary(),
            outcome == Outcome.FAILURE ? sentence : null,
            Map.of()));
  }
}
