package io.trackrecord.slack.app;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.space.Deed;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.text.InputParser;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.text.UserInput;
import io.trackrecord.slack.view.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs requests in the background. Drops repeated ones, applies the rate limit, and tells the user
/// if something goes wrong.
final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /// Produces an answer.
  interface Task {
    /// Returns the answer, or null if there is nothing more to show.
    ///
    /// @throws ClickException if the click is invalid; the message is for the user
    @Nullable Answer answer() throws IOException, ClickException;
  }

  private final Bot bot;
  private final BackgroundTasks tasks;
  private final SeenIds seen;
  private final Limits limits;
  private final HomeTab home;

  /// @param limits how often a user may ask and click
  /// @param home what shows the changes that answers make
  Dispatcher(Bot bot, BackgroundTasks tasks, SeenIds seen, Limits limits, HomeTab home) {
    this.home = home;
    this.bot = bot;
    this.tasks = tasks;
    this.seen = seen;
    this.limits = limits;
  }

  /// Starts a task that answers a user's question.
  ///
  /// @param id identifies the request if Slack sends it again
  void question(String id, Caller user, Destination to, Task task) {
    if (seen.isNew(id)) {
      tasks.start(() -> show(to, () -> questionWithinLimit(user, task)));
    }
  }

  /// Starts a task that answers a user's click.
  ///
  /// @param id identifies the request if Slack sends it again
  void click(String id, Caller user, Destination to, Task task) {
    if (seen.isNew(id)) {
      tasks.start(() -> show(to, () -> clickWithinLimit(user, task)));
    }
  }

  /// Starts an action that shows no answer.
  void start(String id, Action action) {
    if (seen.isNew(id)) {
      tasks.start(() -> run(action));
    }
  }

  /// Runs an action on the current thread, and logs a failure.
  void run(Action action) {
    try {
      action.run();
    } catch (IOException | RuntimeException e) {
      reference(e);
    }
  }

  /// Something to do that may fail.
  interface Action {
    void run() throws IOException;
  }

  private void show(Destination to, Supplier<@Nullable Answer> task) {
    try {
      var answer = task.get();
      if (answer != null) {
        to.show(answer);
      }
    } catch (IOException | RuntimeException e) {
      // The answer cannot be shown, and there is no other way to tell the user.
      reference(e);
    }
  }

  /// Answers a question on the current thread. Returns the answer, or a notice if there is none.
  @Nullable Answer questionWithinLimit(Caller user, Task task) {
    var seconds = secondsToWait(Deed.QUESTION, user);
    return seconds > 0
        ? notice(Sentences.say("too-many", "seconds", seconds))
        : answerOrNotice(task);
  }

  /// Answers a click on the current thread. Returns the answer, or a notice if there is none.
  @Nullable Answer clickWithinLimit(Caller user, Task task) {
    var seconds = secondsToWait(Deed.CLICK, user);
    return seconds > 0
        ? notice(Sentences.say("too-many-clicks", "seconds", seconds))
        : answerOrNotice(task);
  }

  private long secondsToWait(Deed deed, Caller user) {
    return limits.secondsToWait(deed, user.asker().person(), user.asker().space());
  }

  /// Counts something that takes long, of a user.
  ///
  /// @throws ClickException with a sentence for the user, where it is one too many
  void admitHeavy(Caller user) throws ClickException {
    var seconds = secondsToWait(Deed.HEAVY, user);
    if (seconds > 0) {
      throw new ClickException(Sentences.say("too-many-heavy", "seconds", seconds));
    }
  }

  private @Nullable Answer answerOrNotice(Task task) {
    try {
      return task.answer();
    } catch (ClickException e) {
      return notice(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return notice(Sentences.say("failed", "reference", reference(e)));
    }
  }

  /// Returns an answer that consists of one sentence.
  Answer notice(String sentence) {
    return new Answer(null, bot.sorry(sentence));
  }

  /// Answers a user's request.
  Answer ask(Request request, Caller caller) {
    if (bot.isHeavy(request)) {
      try {
        admitHeavy(caller);
      } catch (ClickException e) {
        return notice(String.valueOf(e.getMessage()));
      }
    }
    var reply = bot.answer(request, caller.asker()).join();
    home.answered(request, caller);
    return new Answer(request, reply);
  }

  /// Whether only the user may see the answer to a request, wherever it is asked.
  boolean isPersonal(Answer answer) {
    var asked = answer.asked();
    return asked != null && bot.isPersonal(asked);
  }

  /// Returns the answer without a way to share it, if it is the user's own alone.
  Answer personal(Answer answer) {
    return isPersonal(answer) ? new Answer(null, answer.reply()) : answer;
  }

  /// Returns the answer without a way to share it, if it must not be shared.
  Answer shareable(Answer answer, Caller caller) {
    return isPersonal(answer) || !caller.mayBePublic() ? new Answer(null, answer.reply()) : answer;
  }

  /// Answers what a user typed.
  Answer ask(UserInput typed, Caller caller) {
    return switch (typed) {
      case UserInput.Nothing() -> ask(Request.of("help", Map.of()), caller);
      case UserInput.Question(var request) -> ask(request, caller);
      case UserInput.QuestionOrArtist(var question, var artist) -> {
        var answer = ask(question, caller);
        if (answer.reply().outcome() != Outcome.USAGE) {
          yield answer;
        }
        var asArtist = ask(artist, caller);
        yield asArtist.reply().outcome() == Outcome.FOUND ? asArtist : answer;
      }
      case UserInput.ArtistOrMistyped mistyped -> {
        var asArtist = ask(mistyped.artist(), caller);
        yield switch (asArtist.reply().outcome()) {
          case FOUND, FAILURE -> asArtist;
          default -> new Answer(null, usage(mistyped, asArtist.reply()));
        };
      }
    };
  }

  private static Reply usage(UserInput.ArtistOrMistyped typed, Reply asArtist) {
    var name = typed.artist().value("name").orElse(typed.word());
    return new Reply(
        Outcome.USAGE,
        List.of(
            new Part.Heading(Sentences.say("no-such-command", "word", typed.word())),
            new Part.Paragraph(
                RichText.of(
                    new Span.Plain(Sentences.say("did-you-mean") + " "),
                    new Span.Code(typed.example()))),
            new Part.Paragraph(
                RichText.of(
                    new Span.Plain(Sentences.say("how-to-ask") + " "),
                    new Span.Code(InputParser.COMMAND + " help")))),
        List.of(
            new Control.Button(
                typed.example(), new Click(Click.Control.DID_YOU_MEAN, typed.meant())),
            new Control.Button(
                Sentences.say("as-artist", "name", name),
                new Click(Click.Control.DID_YOU_MEAN, typed.artist()))),
        asArtist.findings());
  }

  /// Logs a failure and returns a reference to it for the user.
  private static String reference(Exception failure) {
    var reference = "%06x".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
    FailureLog.warn(LOG, "Reference " + reference, failure);
    return reference;
  }
}
