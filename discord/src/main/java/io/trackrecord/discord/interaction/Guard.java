package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.space.Deed;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.discord.outlet.Incident;
import io.trackrecord.discord.outlet.Outlet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets in what people ask, as often as they may ask, and tells them where something goes wrong.
/// Safe for use by many threads.
final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Messages sentences;
  private final Answering answering;
  private final InFlight inFlight;
  private final Limits limits;

  /// @param inFlight where what is being answered is counted
  Guard(Messages sentences, Answering answering, InFlight inFlight, Limits limits) {
    this.sentences = sentences;
    this.answering = answering;
    this.inFlight = inFlight;
    this.limits = limits;
  }

  /// What is asked to be done.
  interface Step {
    void take() throws ClickException, ExecutionException, InterruptedException, TimeoutException;
  }

  /// Does it, or says to the user why not.
  ///
  /// @param what what is being done, for the log
  /// @param server the server in which it is done; empty elsewhere
  void run(long user, Optional<Space> server, Deed deed, String what, Outlet outlet, Step step) {
    try {
      var isOpen = inFlight.enter();
      var wait = isOpen ? limits.secondsToWait(deed, Person.onDiscord(user), server) : 0;
      if (!isOpen) {
        answering.say(outlet, sentences.say("restarting"));
      } else if (wait > 0) {
        var sentence = deed == Deed.QUESTION ? "too-many" : "too-many.clicks";
        answering.say(outlet, sentences.say(sentence, "seconds", wait));
      } else {
        step.take();
      }
    } catch (ClickException e) {
      attempt(what, () -> answering.say(outlet, sentence(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_INTERACTION) {
        // Discord has told the user already that nobody answered, and takes nothing more.
        LOG.warn("{} was answered too late for Discord", what);
      } else {
        failed(outlet, what, e);
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      failed(outlet, what, e);
    } finally {
      inFlight.leave();
    }
  }

  /// Counts something that takes long.
  ///
  /// @throws ClickException with a sentence for the user, where it is one too many
  void admitHeavy(long user, Optional<Space> server) throws ClickException {
    var wait = limits.secondsToWait(Deed.HEAVY, Person.onDiscord(user), server);
    if (wait > 0) {
      throw new ClickException(sentences.say("too-many.heavy", "seconds", wait));
    }
  }

  private void failed(Outlet outlet, String what, Exception e) {
    var reference = Incident.report(what, e);
    attempt(what, () -> answering.failed(outlet, reference));
  }

  private String sentence(ClickException e) {
    return Objects.requireNonNullElseGet(e.getMessage(), () -> sentences.say("click.unreadable"));
  }

  /// Says what went wrong; where even that fails, the log is all that is left.
  private static void attempt(String what, Runnable saying) {
    try {
      saying.run();
    } catch (RuntimeException e) {
      Incident.report("telling the user about " + what, e);
    }
  }
}
