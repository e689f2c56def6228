package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Names;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalogue.CatalogueLimits;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.FileCommand;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.export.Export;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.report.CheckedReports;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot over a catalog.
public final class CatalogBot implements Bot {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogBot.class);

  private final CatalogSource source;
  private final @Nullable String contact;
  private final Wording wording;
  private final CommandList commands;
  private final RequestReading reading;
  private final Completions completions;
  private final ClickCodec clicks;
  private final WorkPools pools;
  private final Catalogues catalogues;

  /// A bot whose operator has set no address to write to.
  public CatalogBot(CatalogSource source, Messages messages, BotLimits limits) {
    this(source, messages, limits, null);
  }

  /// A bot that answers from the source, which it does not close.
  ///
  /// @param contact where users report what is wrong, an address or a sentence, or null
  public CatalogBot(
      CatalogSource source, Messages messages, BotLimits limits, @Nullable String contact) {
    this(source, messages, limits, contact, List.of());
  }

  /// A bot with further commands, such as those that need a store.
  ///
  /// @param contact where users report what is wrong, an address or a sentence, or null
  /// @param further the further commands; buttons carry their places, so new ones go to the end
  public CatalogBot(
      CatalogSource source,
      Messages messages,
      BotLimits limits,
      @Nullable String contact,
      List<Command> further) {
    this.source = source;
    this.contact = contact;
    this.wording = new Wording(messages);
    this.commands = new CommandList(wording, contact, further);
    this.reading = new RequestReading(commands, wording);
    this.completions = new Completions(wording, commands.listed());
    this.clicks =
        new ClickCodec(
            commands.shapes(),
            new CatalogNames(),
            new ClickCodec.Sentences(
                wording.say("click.damaged"),
                wording.say("click.newer"),
                wording.say("click.gone")));
    this.pools = new WorkPools(limits);
    this.catalogues =
        new Catalogues(
            source,
            wording,
            CatalogueLimits.standard(),
            new CheckedReports(messages, InstantSource.system()));
  }

  @Override
  public List<Command> commands() {
    return commands.listed();
  }

  @Override
  public Optional<Command> command(String name) {
    return commands.find(name);
  }

  @Override
  public CompletableFuture<Reply> answer(Request request) {
    return submit(request, null);
  }

  @Override
  public CompletableFuture<Reply> answer(Request request, Asker asker) {
    return submit(request, asker);
  }

  private CompletableFuture<Reply> submit(Request request, @Nullable Asker asker) {
    try {
      return CompletableFuture.supplyAsync(
          () -> source.ask(catalog -> answer(request, asker, catalog)), pools.searches());
    } catch (RejectedExecutionException _) {
      return CompletableFuture.completedFuture(sorry(wording.say("error.busy")));
    }
  }

  @Override
  public CompletableFuture<List<Completion>> complete(
      String command, String option, String typed, Map<String, String> values, int limit) {
    try {
      return CompletableFuture.supplyAsync(
              () ->
                  source.ask(
                      catalog ->
                          completions.complete(
                              catalog,
                              command,
                              option,
                              typed,
                              reading.resolved(new Request(command, values, 0), catalog).values(),
                              limit)),
              pools.completions())
          .exceptionally(
              e -> {
                LOG.warn("completion failed: {}", e.toString());
                return List.of();
              });
    } catch (RejectedExecutionException _) {
      return CompletableFuture.completedFuture(List.of());
    }
  }

  @Override
  public CompletableFuture<ExportReport> export(Request request, OutputStream to, long mostBytes) {
    try {
      return CompletableFuture.supplyAsync(
          () -> source.ask(catalog -> export(request, to, mostBytes, catalog)), pools.exports());
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public String encode(Click click) {
    return clicks.encode(click);
  }

  @Override
  public Click decode(String state) throws ClickException {
    return clicks.decode(state);
  }

  @Override
  public Reply sorry(String sentence) {
    var findings =
        source.ask(catalog -> Findings.without("error", catalog.summary(), sentence, Map.of()));
    return new Reply(
        Outcome.FAILURE,
        List.of(new Part.Paragraph(RichText.plain(sentence))),
        List.of(),
        findings);
  }

  @Override
  public Optional<String> contact() {
    return Optional.ofNullable(contact);
  }

  @Override
  public Messages messages() {
    return wording.messages();
  }

  @Override
  public Optional<Catalogues> catalogues() {
    return Optional.of(catalogues);
  }

  @Override
  public Load load() {
    return pools.load();
  }

  @Override
  public void close() {
    catalogues.close();
    pools.close();
  }

  private Reply answer(Request typed, @Nullable Asker asker, TrackCatalog catalog) {
    try {
      var parts = new ReplyParts(wording, catalog);
      var command = command(typed.command());
      if (command.isEmpty()) {
        return parts.usage(reading.unknown(typed.command()));
      }
      var request = reading.resolved(typed, catalog);
      var problem = reading.problem(command.get(), request, catalog);
      if (problem.isPresent()) {
        return parts.usage(problem.get());
      }
      if (asker != null && command.get() instanceof PersonalCommand personal) {
        return personal.answer(request, asker, catalog);
      }
      var reply = command.get().answer(request, catalog);
      var asMeant = new SentenceReading(wording, this::command).orAsMeant(request, reply, catalog);
      return new ShortNames(catalog, this::command).in(asMeant);
    } catch (CatalogTimeoutException _) {
      return sorry(wording.say("error.timeout"));
    } catch (StoreException _) {
      // The store has logged why.
      return sorry(wording.say("error.store"));
    } catch (CatalogUnavailableException e) {
      LOG.warn("/{} was not answered: {}", typed.command(), e.getMessage());
      return sorry(wording.say("error.unavailable"));
    } catch (RuntimeException e) {
      var reference = Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x10000000);
      LOG.error("answering /{} failed, reference {}", typed.command(), reference, e);
      return sorry(wording.say("error.failure", "reference", reference));
    }
  }

  private ExportReport export(
      Request typed, OutputStream to, long mostBytes, TrackCatalog catalog) {
    var request = reading.resolved(typed.at(0), catalog);
    var command = command(request.command()).orElse(null);
    Optional<Question> question =
        command instanceof QuestionCommand asks ? asks.question(request) : Optional.empty();
    try {
      if (command instanceof FileCommand files) {
        return files.write(request, catalog, to, mostBytes);
      }
      if (question.isEmpty()) {
        return new ExportReport(0, 0);
      }
      return new Export(catalog, to, mostBytes, ExportFormat.of(request)).write(question.get());
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /// Keys as requests have them, and names as the catalog of the moment has them.
  private final class CatalogNames implements ClickCodec.Names {

    @Override
    public Optional<Long> key(String command, String option, String value) {
      return commands
          .option(command, option)
          .flatMap(Option::nameKind)
          .flatMap(_ -> Names.key(value));
    }

    @Override
    public Optional<String> name(String command, String option, long key) {
      return source.ask(
          catalog ->
              commands
                  .option(command, option)
                  .flatMap(Option::nameKind)
                  .flatMap(kind -> catalog.nameOf(kind, key)));
    }
  }
}
