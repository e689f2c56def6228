package io.trackrecord.bot.health;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.command.Load;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// A bot whose answers are counted and timed.
final class MeasuredBot implements Bot {

  /// In the place of a command that does not exist, which is a user's text.
  private static final String UNKNOWN = "unknown";

  private final Bot bot;
  private final AnswerMetrics metrics;

  MeasuredBot(Bot bot, AnswerMetrics metrics) {
    this.bot = bot;
    this.metrics = metrics;
  }

  @Override
  public List<Command> commands() {
    return bot.commands();
  }

  @Override
  public Optional<Command> command(String name) {
    return bot.command(name);
  }

  @Override
  public CompletableFuture<Reply> answer(Request request) {
    return measured(request, () -> bot.answer(request));
  }

  @Override
  public CompletableFuture<Reply> answer(Request request, Asker asker) {
    return measured(request, () -> bot.answer(request, asker));
  }

  private CompletableFuture<Reply> measured(
      Request request, Supplier<CompletableFuture<Reply>> asking) {
    var start = System.nanoTime();
    var command = command(request.command()).map(Command::name).orElse(UNKNOWN);
    return asking
        .get()
        .whenComplete(
            (reply, failure) ->
                metrics.answered(
                    command,
                    failure == null ? reply.outcome() : Outcome.FAILURE,
                    Buckets.since(start)));
  }

  @Override
  public CompletableFuture<List<Completion>> complete(
      String command, String option, String typed, Map<String, String> values, int limit) {
    var start = System.nanoTime();
    return bot.complete(command, option, typed, values, limit)
        .whenComplete((_, _) -> metrics.completed(Buckets.since(start)));
  }

  @Override
  public CompletableFuture<ExportReport> export(Request request, OutputStream to, long mostBytes) {
    return bot.export(request, to, mostBytes)
        .whenComplete(
            (report, failure) ->
                metrics.exported(
                    failure != null ? "failure" : report.leftOut() > 0 ? "cut" : "whole"));
  }

  @Override
  public String encode(Click click) {
    return bot.encode(click);
  }

  @Override
  public Click decode(String state) throws ClickException {
    return bot.decode(state);
  }

  @Override
  public Reply sorry(String sentence) {
    return bot.sorry(sentence);
  }

  @Override
  public Optional<String> contact() {
    return bot.contact();
  }

  @Override
  public Messages messages() {
    return bot.messages();
  }

  @Override
  public Optional<Catalogues> catalogues() {
    return bot.catalogues();
  }

  @Override
  public Load load() {
    return bot.load();
  }

  @Override
  public void close() {
    bot.close();
  }
}
