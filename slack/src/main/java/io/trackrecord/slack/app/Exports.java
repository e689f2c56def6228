package io.trackrecord.slack.app;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.api.OrdinaryFailure;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import io.trackrecord.slack.view.Answer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/// Sends all found rows as a CSV file, or the files that come with an answer, to the user's direct
/// messages with the bot. Nobody else sees it, and the bot does not have to be a member of the
/// conversation.
final class Exports {

  /// Slack accepts more, but few spreadsheets do.
  private static final long MAX_BYTES = 20L << 20;

  /// The number of concurrent exports, each with a temporary file.
  private static final int MAX_EXPORTS = 16;

  private static final int MAX_TITLE = 120;

  private final Bot bot;
  private final Semaphore places = new Semaphore(MAX_EXPORTS);

  Exports(Bot bot) {
    this.bot = bot;
  }

  /// Sends the files that come with an answer. Sends the rows, too, if the request is too long for
  /// the buttons of the answer: without them there is no other way to the rows after the first
  /// page. Returns a sentence that says where the files are.
  Optional<String> sendWith(Caller to, Answer answer) throws IOException {
    var files =
        answer.reply().parts().stream()
            .filter(Part.File.class::isInstance)
            .map(Part.File.class::cast)
            .filter(file -> !file.saying().isEmpty())
            .toList();
    var said = new ArrayList<String>();
    for (var file : files) {
      said.add(send(to, file));
    }
    return said.isEmpty()
        ? sendIfTooLong(to, answer)
        : Optional.of(String.join(" ", said.stream().distinct().toList()));
  }

  private Optional<String> sendIfTooLong(Caller to, Answer answer) throws IOException {
    var asked = answer.asked();
    var isExportable =
        answer.reply().controls().stream()
            .anyMatch(
                each ->
                    each instanceof Control.Button button
                        && button.click().control() == Click.Control.EXPORT);
    return asked == null || !isExportable || ClickCodec.fits(asked)
        ? Optional.empty()
        : Optional.of(send(to, asked));
  }

  /// Sends the rows. Returns a sentence that says where they are, or why there are none.
  String send(Caller to, Request request) throws IOException {
    return send(to, new Part.File(ExportName.of(request), request));
  }

  private String send(Caller to, Part.File asked) throws IOException {
    var request = asked.of();
    if (!places.tryAcquire()) {
      return Sentences.say("export-busy");
    }
    try (var file = temporaryFile()) {
      var report = write(request, file);
      if (report.written() == 0) {
        return Sentences.say("export-nothing");
      }
      if (!asked.saying().isEmpty()) {
        to.api().sendFile(to.user(), file, asked.name(), title(request, asked.name()));
        return Sentences.say("export-sent-files");
      }
      var comment =
          Sentences.say(
              "export-rows-" + ExportFormat.of(request).extension(), "count", report.written());
      if (report.leftOut() > 0) {
        comment += " " + Sentences.say("export-cut", "count", report.leftOut());
      }
      to.api().sendFile(to.user(), file, asked.name(), title(request, ""));
      return Sentences.say("export-sent") + " " + comment;
    } catch (CompletionException e) {
      if (e.getCause() instanceof RejectedExecutionException) {
        return Sentences.say("export-busy");
      }
      throw e;
    } finally {
      places.release();
    }
  }

  /// Opens a temporary file that is deleted when it is closed. On Unix it is unlinked right away,
  /// so it does not survive a killed process either.
  private static FileChannel temporaryFile() throws IOException {
    try {
      return FileChannel.open(
          Files.createTempFile("trackrecord", ".csv"),
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private ExportReport write(Request request, FileChannel file) throws IOException {
    try {
      var out = new BufferedOutputStream(Channels.newOutputStream(file));
      var report = bot.export(request, out, MAX_BYTES).join();
      out.flush();
      return report;
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cannotWrite(cause);
      }
      throw e;
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private static OrdinaryFailure cannotWrite(IOException e) {
    return new OrdinaryFailure("cannot write the export to a temporary file: " + e);
  }

  /// Returns the title of the file in Slack.
  ///
  /// @param name the name of a file of a command's own making, which is its title, or the empty
  ///   string
  private static String title(Request request, String name) {
    var words =
        name.isEmpty()
            ? request.command() + ": " + String.join(", ", request.values().values())
            : name;
    return Texts.cut(Texts.clean(words).replace('\n', ' '), MAX_TITLE);
  }
}
