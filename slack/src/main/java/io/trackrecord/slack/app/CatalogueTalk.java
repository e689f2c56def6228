package io.trackrecord.slack.app;

import com.slack.api.model.File;
import io.trackrecord.bot.catalogue.BoundedCopy;
import io.trackrecord.bot.catalogue.CatalogueJob;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.catalogue.CheckedCatalogue;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.OrdinaryFailure;
import io.trackrecord.slack.api.SlackFiles;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a catalogue that a user hands in. All of it stands in the user's direct messages with the
/// bot: a message with the progress, which becomes the verdict, and the checked file. Buttons name
/// the file, which is the only state: a click reads it and puts its next state in its place.
final class CatalogueTalk {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueTalk.class);

  /// How often the progress is shown; Slack lets an app change fifty messages a minute.
  private static final Duration STEP = Duration.ofSeconds(5);

  private final Catalogues catalogues;
  private final Renderer renderer;
  private final WebApi api;
  private final SlackFiles files;

  CatalogueTalk(Catalogues catalogues, Renderer renderer, WebApi api, SlackFiles files) {
    this.catalogues = catalogues;
    this.renderer = renderer;
    this.api = api;
    this.files = files;
  }

  /// Whether a click is answered here.
  static boolean isOf(Request clicked) {
    return clicked.command().equals(Catalogues.SETTLE)
        || clicked.command().equals(Catalogues.CANCEL);
  }

  /// Checks a file from its download to its verdict. Blocks.
  ///
  /// @throws IOException where Slack does not take what is said
  void check(String user, File file) throws IOException {
    var channel = api.openDirectMessages(user);
    var size = file.getSize();
    if (size != null && size > catalogues.limits().bytes()) {
      say(channel, catalogues.tooLarge());
      return;
    }
    var begun = catalogues.begin(user, file.getName() == null ? "" : file.getName());
    if (begun.isEmpty()) {
      say(channel, catalogues.oneAtATime());
      return;
    }
    try (var job = begun.get()) {
      var message = say(channel, job.progress());
      try {
        files.read(file, job::start);
      } catch (IOException e) {
        FailureLog.warn(LOG, "A catalogue could not be fetched", e);
        job.giveUp();
        change(channel, message, catalogues.unreachable());
        return;
      }
      follow(channel, message, job);
      try (var checked = job.checked()) {
        change(channel, message, sent(channel, checked));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(String channel, String message, CatalogueJob job)
      throws IOException, InterruptedException {
    while (!job.await(STEP)) {
      try {
        change(channel, message, job.progress());
      } catch (OrdinaryFailure e) {
        // The next one may do; the check itself goes on.
        FailureLog.warn(LOG, "The progress of a catalogue was not shown", e);
      }
    }
  }

  /// Sends the checked file, if there is one, and returns the reply whose buttons name it.
  private Reply sent(String channel, CheckedCatalogue checked) throws IOException {
    return checked.csv().isEmpty()
        ? checked.reply()
        : checked.reply(send(channel, checked.csv().get(), checked.name()));
  }

  private String send(String channel, Path csv, String name) throws IOException {
    try (var file = FileChannel.open(csv, StandardOpenOption.READ)) {
      return api.shareFile(channel, file, name, Sentences.say("catalogue-file"));
    }
  }

  /// Answers a click on the message of a check.
  ///
  /// @return the answer that takes the message's place, or null where that is changed by the check
  @Nullable Answer click(String user, Request request) throws IOException {
    if (request.command().equals(Catalogues.CANCEL)) {
      return catalogues.cancel(user, request).map(reply -> new Answer(null, reply)).orElse(null);
    }
    var id = request.value(Catalogues.FILE).orElse("");
    var csv = Files.createTempFile("checked", ".csv");
    try {
      var name = new String[1];
      try {
        var file = files.info(id);
        name[0] = file.getName();
        files.read(file, in -> copy(in, csv));
      } catch (OrdinaryFailure e) {
        FailureLog.warn(LOG, "A checked catalogue could not be read again", e);
        return new Answer(null, catalogues.gone());
      }
      try (var settled =
          catalogues.settle(request, name[0] == null ? "checked.csv" : name[0], csv)) {
        if (settled.csv().isEmpty()) {
          return new Answer(null, settled.reply());
        }
        var channel = api.openDirectMessages(user);
        var reply = sent(channel, settled);
        try {
          api.deleteFile(id);
        } catch (IOException e) {
          // The buttons name the new file: the old one may stay.
          FailureLog.warn(LOG, "An old checked file was not deleted", e);
        }
        return new Answer(null, reply);
      }
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  private static void copy(InputStream from, Path to) throws IOException {
    if (!BoundedCopy.isWhole(from, to, CheckedCatalogue.MAX_BYTES)) {
      throw new OrdinaryFailure("download: larger than a checked catalogue");
    }
  }

  private String say(String channel, Reply reply) throws IOException {
    return api.post(channel, null, renderer.direct(new Answer(null, reply)));
  }

  private void change(String channel, String message, Reply reply) throws IOException {
    api.update(channel, message, renderer.direct(new Answer(null, reply)));
  }
}
