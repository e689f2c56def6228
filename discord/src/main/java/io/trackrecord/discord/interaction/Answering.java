package io.trackrecord.discord.interaction;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.message.ReplyRenderer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;

/// Asks the bot and sends what it answers: at once where the answer is at hand, else with a promise
/// first. Safe for use by many threads.
final class Answering {

  /// The core gives up long before; this is for the day when it does not.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Bot bot;
  private final ReplyRenderer renderer;
  private final Messages sentences;
  private final Uploads uploads;

  Answering(Bot bot, ReplyRenderer renderer, Messages sentences) {
    this.bot = bot;
    this.renderer = renderer;
    this.sentences = sentences;
    this.uploads = new Uploads(bot, sentences);
  }

  /// Answers with a message.
  void answer(Exchange exchange, Request request, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = bot.answer(request);
    var atHand = within(asked, exchange.patience());
    if (atHand.isEmpty()) {
      exchange.promiseMessage(isPrivate);
    }
    send(exchange, request, atHand.isEmpty() ? late(asked) : atHand.get(), isPrivate);
  }

  /// Answers with another page or name in the message that was clicked; what went wrong comes as a
  /// message of its own, so that the answer that is there stays.
  void turn(Exchange exchange, Request request, Message clicked)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = bot.answer(request);
    var atHand = within(asked, exchange.patience());
    if (atHand.isEmpty()) {
      exchange.promiseEdit();
    }
    var reply = atHand.isEmpty() ? late(asked) : atHand.get();
    if (isTrouble(reply)) {
      exchange.send(renderer.render(reply, Optional.empty()).container(), true);
      return;
    }
    var share = share(exchange.callback(), request, reply, clicked.isEphemeral());
    var rendered = renderer.render(reply, share);
    exchange.edit(rendered.container());
    for (var file : rendered.files()) {
      uploads.send(exchange, file, clicked.isEphemeral());
    }
  }

  /// Sends everything that a request finds, as a file.
  void export(Exchange exchange, Request request, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    exchange.promiseMessage(isPrivate);
    uploads.send(exchange, new Part.File(ExportFile.nameFor(request), request), isPrivate);
  }

  /// Says something that is no answer.
  void say(Exchange exchange, String sentence) {
    exchange.send(renderer.render(bot.sorry(sentence), Optional.empty()).container(), true);
  }

  /// Says that something went wrong.
  void failed(Exchange exchange, String reference) {
    say(exchange, sentences.say("failed", "reference", reference));
  }

  private void send(Exchange exchange, Request request, Reply reply, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    var share = share(exchange.callback(), request, reply, isPrivate);
    var rendered = renderer.render(reply, share);
    exchange.send(rendered.container(), isPrivate);
    for (var file : rendered.files()) {
      uploads.send(exchange, file, isPrivate);
    }
  }

  private static Optional<Request> share(
      Interaction interaction, Request request, Reply reply, boolean isPrivate) {
    return isPrivate && !isTrouble(reply) && Visibility.isPublicPossible(interaction)
        ? Optional.of(request)
        : Optional.empty();
  }

  private static boolean isTrouble(Reply reply) {
    return reply.outcome() == Outcome.USAGE || reply.outcome() == Outcome.FAILURE;
  }

  private static Optional<Reply> within(CompletableFuture<Reply> asked, Duration patience)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(asked.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  private static Reply late(CompletableFuture<Reply> asked)
      throws ExecutionException, InterruptedException, TimeoutException {
    return asked.get(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
  }
}
