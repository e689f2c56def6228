package io.trackrecord.discord;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.export.ExportFullException;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A bot that answers what a test tells it to, when the test tells it to.
public final class ScriptedBot implements Bot {

  private final Messages messages = new Messages(Locale.ENGLISH);
  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Request, CompletableFuture<Reply>> answers =
      request -> CompletableFuture.completedFuture(SampleReplies.echo(request));
  private volatile List<Completion> completions = List.of();
  private volatile int rows = 3;
  private final AtomicInteger rowsOffered = new AtomicInteger();

  /// Answers from now on in this way.
  public void answer(Function<Request, CompletableFuture<Reply>> how) {
    answers = how;
  }

  /// Offers from now on these completions.
  public void offer(List<Completion> offered) {
    completions = offered;
  }

  /// Exports from now on so many rows.
  public void exportRows(int count) {
    rows = count;
  }

  /// How many rows it wrote or tried to write, in all exports.
  public int rowsOffered() {
    return rowsOffered.get();
  }

  /// What it was asked.
  public List<Request> asked() {
    return List.copyOf(asked);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Listed(
            "artist",
            List.of(
                new Option("name", Option.Kind.ARTIST, true, "The artist's name"),
                new Option("album", Option.Kind.ALBUM, false, "An album"))),
        new Listed(
            "search", List.of(new Option("text", Option.Kind.TEXT, true, "Words to look for"))));
  }

  private record Listed(String name, List<Option> options) implements Command {

    @Override
    public String description() {
      return "Looks " + name + " up";
    }

    @Override
    public List<String> examples(Examples examples) {
      return List.of();
    }

    @Override
    public Reply answer(Request request, TrackCatalog catalog) {
      return SampleReplies.echo(request);
    }
  }

  @Override
  public Optional<Command> command(String name) {
    return commands().stream().filter(each -> each.name().equals(name)).findAny();
  }

  @Override
  public CompletableFuture<Reply> answer(Request request) {
    asked.add(request);
    return answers.apply(request);
  }

  @Override
  public CompletableFuture<List<Completion>> complete(
      String command, String option, String typed, Map<String, String> values, int limit) {
    return CompletableFuture.completedFuture(completions);
  }

  @Override
  public CompletableFuture<ExportReport> export(Request request, OutputStream to, long mostBytes) {
    var written = 0;
    try {
      var size = 0L;
      for (; written < rows; written++) {
        // Every row is different, as rows are, so that they do not pack to nothing.
        var line =
            (written + "," + Long.toHexString(written * 0x9E3779B97F4A7C15L) + ",row\n")
                .getBytes(StandardCharsets.UTF_8);
        size += line.length;
        if (size > mostBytes) {
          break;
        }
        rowsOffered.incrementAndGet();
        to.write(line);
      }
      return CompletableFuture.completedFuture(new ExportReport(written, rows - written));
    } catch (ExportFullException _) {
      return CompletableFuture.completedFuture(new ExportReport(written, 1));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public String encode(Click click) {
    if (!ClickCodec.fits(click.request())) {
      throw new IllegalArgumentException("too long for a click");
    }
    var text = new StringBuilder();
    text.append(click.control()).append('\n').append(click.request().command());
    text.append('\n').append(click.request().page());
    click
        .request()
        .values()
        .forEach((name, value) -> text.append('\n').append(name).append('=').append(value));
    var body = text.toString();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (Integer.toHexString(body.hashCode()) + '\n' + body).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Click decode(String state) throws ClickException {
    try {
      var text = new String(Base64.getUrlDecoder().decode(state), StandardCharsets.UTF_8);
      var lines = text.split("\n", -1);
      var body = text.substring(text.indexOf('\n') + 1);
      if (!Integer.toHexString(body.hashCode()).equals(lines[0])) {
        throw new ClickException("That button is damaged.");
      }
      var values = new LinkedHashMap<String, String>();
      for (var i = 4; i < lines.length; i++) {
        var equals = lines[i].indexOf('=');
        values.put(lines[i].substring(0, equals), lines[i].substring(equals + 1));
      }
      return new Click(
          Click.Control.valueOf(lines[1]),
          new Request(lines[2], values, Integer.parseInt(lines[3])));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ClickException("That button is damaged.");
    }
  }

  @Override
  public Reply sorry(String sentence) {
    return SampleReplies.sentence(sentence);
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public void close() {}
}
