package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.discord.message.RenderedReply;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.Exchange;
import io.trackrecord.discord.outlet.Outlet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionType;

/// Asks the bot and sends what it answers: at once where the answer is at hand, else with a promise
/// first. Safe for use by many threads.
final class Answering {

  /// The core gives up long before; this is for the day when it does not.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Bot bot;
  private final ReplyRenderer renderer;
  private final Messages sentences;
  private final RulesOfSpaces rules;
  private final Uploads uploads;

  Answering(Bot bot, ReplyRenderer renderer, Messages sentences, RulesOfSpaces rules) {
    this.rules = rules;
    this.bot = bot;
    this.renderer = renderer;
    this.sentences = sentences;
    this.uploads = new Uploads(bot, sentences);
  }

  /// Answers with a message. What is the user's own alone is private, whatever was asked for.
  void answer(Exchange exchange, Request request, boolean wantsPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    var isPersonal = bot.isPersonal(request);
    var isPrivate =
        wantsPrivate
            || (isPersonal && exchange.callback().getContext() != InteractionContextType.BOT_DM);
    var asked = bot.answer(request, Askers.of(exchange.callback()));
    var atHand = within(asked, exchange.patience());
    if (atHand.isEmpty()) {
      exchange.promiseMessage(isPrivate);
    }
    var reply = atHand.isEmpty() ? late(asked) : atHand.get();
    var share = share(exchange.callback(), request, reply, isPrivate && !isPersonal);
    send(exchange, renderer.render(reply, share), isPrivate);
  }

  /// Answers a question that was asked in a direct message, not by an interaction.
  void answer(Outlet outlet, Request request, Asker asker)
      throws ExecutionException, InterruptedException, TimeoutException {
    send(outlet, renderer.render(late(bot.answer(request, asker)), Optional.empty()), false);
  }

  /// Shows an answer to everyone, and who asked for it.
  void share(Exchange exchange, Request request, long asker)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (bot.isPersonal(request) || !mayBePublic(exchange.callback())) {
      // The channel was closed to public answers after the button was made.
      answer(exchange, request, true);
      return;
    }
    var asked = bot.answer(request, Askers.of(exchange.callback()));
    var atHand = within(asked, exchange.patience());
    if (atHand.isEmpty()) {
      exchange.promiseMessage(false);
    }
    var reply = atHand.isEmpty() ? late(asked) : atHand.get();
    send(exchange, renderer.render(reply, Optional.empty(), Optional.of(asker)), false);
  }

  /// Answers with another page or name in the message that was clicked; what went wrong comes as a
  /// message of its own, so that the answer that is there stays.
  void turn(Exchange exchange, Request request, Message clicked)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = bot.answer(request, Askers.of(exchange.callback()));
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
    var rendered = renderer.render(reply, share, sharer(exchange.callback(), clicked));
    exchange.edit(rendered.container());
    attach(exchange, rendered, clicked.isEphemeral());
  }

  /// Who shared the message that is turned; empty where it is the answer to a command, over which
  /// Discord itself says who asked.
  private static Optional<Long> sharer(Interaction interaction, Message message) {
    var asked = message.getInteractionMetadata();
    return asked != null
            && asked.getType() == InteractionType.COMPONENT
            && !message.isEphemeral()
            && interaction.getContext() != InteractionContextType.BOT_DM
        ? Optional.of(asked.getUser().getIdLong())
        : Optional.empty();
  }

  /// Sends everything that a request finds, as a file.
  void export(Exchange exchange, Request request, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    exchange.promiseMessage(isPrivate);
    uploads.send(exchange, new Part.File(ExportName.of(request), request), isPrivate);
  }

  /// Says something that is no answer.
  void say(Outlet outlet, String sentence) {
    outlet.send(renderer.render(bot.sorry(sentence), Optional.empty()).container(), true);
  }

  /// Says that something went wrong.
  void failed(Outlet outlet, String reference) {
    say(outlet, sentences.say("failed", "reference", reference));
  }

  private void send(Outlet outlet, RenderedReply rendered, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    outlet.send(rendered.container(), isPrivate);
    attach(outlet, rendered, isPrivate);
  }

  private void attach(Outlet outlet, RenderedReply rendered, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (var text : rendered.texts()) {
      uploads.send(outlet, text, isPrivate);
    }
    for (var file : rendered.files()) {
      uploads.send(outlet, file, isPrivate);
    }
  }

  private Optional<Request> share(
      Interaction interaction, Request request, Reply reply, boolean isPrivate) {
    return isPrivate && reply.isForOthers() && mayBePublic(interaction)
        ? Optional.of(request)
        : Optional.empty();
  }

  private boolean mayBePublic(Interaction interaction) {
    return Visibility.isPublicPossible(interaction, rules.of(Askers.space(interaction)));
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
