package io.trackrecord.slack.app;

import com.slack.api.model.File;
import io.trackrecord.bot.catalogue.BoundedCopy;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.catalogue.CheckedCatalogue;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.OrdinaryFailure;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a catalogue that a user hands in. All of it stands in the user's direct messages with the
/// bot: a message with the progress, which becomes the verdict, and the checked file. Buttons name
/// the file, which is the only state: a click reads it and puts its next state in its place.
final class CatalogueTalk {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueTalk.class);

  private final Catalogues catalogues;
  private final Renderer renderer;

  CatalogueTalk(Catalogues catalogues, Renderer renderer) {
    this.catalogues = catalogues;
    this.renderer = renderer;
  }

  /// Whether a click is answered here.
  static boolean isOf(Request clicked) {
    return clicked.command().equals(Catalogues.SETTLE)
        || clicked.command().equals(Catalogues.CANCEL);
  }

  /// Checks files one after the other, each from its download to its verdict. Blocks.
  ///
  /// @throws IOException where Slack does not take what is said
  void check(Caller caller, List<File> files) throws IOException {
    var messages = Conversation.open(caller, renderer);
    for (var file : files) {
      check(caller, file, messages);
    }
  }

  private void check(Caller caller, File file, Conversation messages) throws IOException {
    var size = file.getSize();
    if (size != null && size > catalogues.limits().bytes()) {
      messages.say(catalogues.replies().tooLarge());
      return;
    }
    var begun = catalogues.begin(caller.key(), file.getName() == null ? "" : file.getName());
    if (begun.isEmpty()) {
      messages.say(catalogues.replies().oneAtATime());
      return;
    }
    try (var job = begun.get()) {
      var message = messages.say(job.progress());
      try {
        caller.files().read(file, job::start);
      } catch (IOException e) {
        FailureLog.warn(LOG, "A catalogue could not be fetched", e);
        job.giveUp();
        messages.change(message, catalogues.replies().unreachable());
        return;
      }
      messages.follow(message, job);
      try (var checked = job.checked()) {
        messages.change(message, sent(messages, checked));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Sends the checked file, if there is one, and returns the reply whose buttons name it.
  private static Reply sent(Conversation messages, CheckedCatalogue checked) throws IOException {
    return checked.csv().isEmpty()
        ? checked.reply()
        : checked.reply(
            messages.share(checked.csv().get(), checked.name(), Sentences.say("catalogue-file")));
  }

  /// Answers a click on the message of a check.
  ///
  /// @return the answer that takes the message's place, or null where other messages say it
  @Nullable Answer click(Caller caller, Request request) throws IOException {
    if (request.command().equals(Catalogues.CANCEL)) {
      return catalogues
          .cancel(caller.key(), request)
          .map(reply -> new Answer(null, reply))
          .orElse(null);
    }
    var id = request.value(Catalogues.FILE).orElse("");
    var csv = TemporaryFiles.ofProcess().file("checked", ".csv");
    try {
      var name = new String[] {"checked.csv"};
      try {
        var file = caller.files().info(id);
        if (file.getName() != null) {
          name[0] = file.getName();
        }
        caller.files().read(file, in -> copy(in, csv));
      } catch (OrdinaryFailure e) {
        FailureLog.warn(LOG, "A checked catalogue could not be read again", e);
        return new Answer(null, catalogues.replies().gone());
      }
      return Catalogues.isReport(request)
          ? report(caller, name[0], csv)
          : settle(caller, request, id, name[0], csv);
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  private Answer settle(Caller caller, Request request, String id, String name, Path csv)
      throws IOException {
    try (var settled = catalogues.settle(request, name, csv)) {
      if (settled.csv().isEmpty()) {
        return new Answer(null, settled.reply());
      }
      var reply = sent(Conversation.open(caller, renderer), settled);
      try {
        caller.api().deleteFile(id);
      } catch (IOException e) {
        // The buttons name the new file: the old one may stay.
        FailureLog.warn(LOG, "An old checked file was not deleted", e);
      }
      return new Answer(null, reply);
    }
  }

  /// Makes the report on a checked file, in messages of its own.
  private @Nullable Answer report(Caller caller, String name, Path csv) throws IOException {
    var begun = catalogues.begin(caller.key(), name);
    if (begun.isEmpty()) {
      return new Answer(null, catalogues.replies().oneAtATime());
    }
    try (var job = begun.get()) {
      try (var in = Files.newInputStream(csv)) {
        job.startReport(in);
      }
      var messages = Conversation.open(caller, renderer);
      var message = messages.say(job.progress());
      messages.follow(message, job);
      try (var made = job.checked()) {
        for (var file : made.reports()) {
          messages.share(file.file(), file.name(), Sentences.say("catalogue-report"));
        }
        messages.change(message, made.reply());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private static void copy(InputStream from, Path to) throws IOException {
    if (!BoundedCopy.isWhole(from, to, CheckedCatalogue.MAX_BYTES)) {
      throw new OrdinaryFailure("download: larger than a checked catalogue");
    }
  }
}
