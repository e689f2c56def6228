package io.trackrecord.slack.app;

import io.trackrecord.bot.catalogue.CatalogueJob;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.OrdinaryFailure;
import io.trackrecord.slack.api.WebApi;
import io.trackrecord.slack.view.Answer;
import io.trackrecord.slack.view.Renderer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A user's direct messages with the bot, in which it says what becomes of a catalogue.
///
/// @param api calls Slack with the token of the user's workspace
/// @param channel the direct messages
/// @param renderer turns replies into messages
record Conversation(WebApi api, String channel, Renderer renderer) {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /// How often the progress is shown; Slack lets an app change fifty messages a minute.
  private static final Duration STEP = Duration.ofSeconds(5);

  static Conversation open(Caller caller, Renderer renderer) throws IOException {
    return new Conversation(caller.api(), caller.api().openDirectMessages(caller.user()), renderer);
  }

  /// Posts a reply, and returns the message's timestamp.
  String say(Reply reply) throws IOException {
    return api.post(channel, null, renderer.direct(new Answer(null, reply)));
  }

  /// Puts another reply into a message.
  void change(String message, Reply reply) throws IOException {
    api.update(channel, message, renderer.direct(new Answer(null, reply)));
  }

  /// Shows in a message how far a job is, until it is done.
  void follow(String message, CatalogueJob job) throws IOException, InterruptedException {
    while (!job.await(STEP)) {
      try {
        change(message, job.progress());
      } catch (OrdinaryFailure e) {
        // The next one may do; the job itself goes on.
        FailureLog.warn(LOG, "The progress of a catalogue was not shown", e);
      }
    }
  }

  /// Sends a file, and returns its id.
  String share(Path path, String name, String title) throws IOException {
    try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
      return api.shareFile(channel, file, name, title);
    }
  }
}
