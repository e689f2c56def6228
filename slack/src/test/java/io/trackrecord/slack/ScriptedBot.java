package io.trackrecord.slack;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.blocks.Replies;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A bot whose answers a test decides: it finds what is called “Lampposts”, is as slow as it is
/// told to be, and remembers what it was asked.
public final class ScriptedBot implements Bot {

  private record Scripted(String name, boolean isListed, List<Option> options) implements Command {
    @Override
    public String description() {
      return name;
    }

    @Override
    public List<String> examples(Examples examples) {
      return List.of("/" + name);
    }

    @Override
    public Reply answer(Request request, TrackCatalog catalog) {
      throw new UnsupportedOperationException();
    }
  }

  private static final List<Command> COMMANDS =
      List.of(
          scripted("artist", "name"),
          scripted("track", "title", "artist", "album"),
          scripted("search", "query", "dataset", "artist", "album", "genre", "year"),
          scripted("link", "url"),
          scripted("datasets", "name"),
          scripted("stats"),
          scripted("help"),
          scripted("next-steps", "artist", "dataset"));

  private static final List<Command> HIDDEN =
      List.of(
          hidden("links", "text"),
          hidden("letter", "artist", "dataset"),
          hidden("identity", "name"),
          hidden("wrong", "about"));

  /// The rows of an export of “Many Lampposts”.
  static final int MANY_ROWS = 500_000;

  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
  private volatile boolean isBroken;

  private static Command hidden(String name, String... options) {
    return new Scripted(name, false, scripted(name, options).options());
  }

  private static Command scripted(String name, String... options) {
    var all = new ArrayList<Option>();
    for (var option : options) {
      all.add(new Option(option, Option.Kind.TEXT, false, option));
    }
    return new Scripted(name, true, all);
  }

  /// What was asked so far.
  public List<Request> asked() {
    return List.copyOf(asked);
  }

  /// From now on answers wait until the future is done.
  public CompletableFuture<Void> hold() {
    gate = new CompletableFuture<>();
    return gate;
  }

  /// From now on every question is a defect.
  public void breakDown() {
    isBroken = true;
  }

  @Override
  public List<Command> commands() {
    return COMMANDS;
  }

  @Override
  public Optional<Command> command(String name) {
    return Stream.concat(COMMANDS.stream(), HIDDEN.stream())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  @Override
  public CompletableFuture<Reply> answer(Request request) {
    asked.add(request);
    if (isBroken) {
      throw new IllegalStateException("broken on purpose");
    }
    return gate.thenApply(_ -> reply(request));
  }

  private Reply reply(Request request) {
    var values = String.join(" ", request.values().values());
    return switch (request.command()) {
      case "artist" -> values.contains("Lampposts") ? found(request) : Replies.notFound();
      case "link" ->
          values.contains("://") || values.startsWith("spotify:")
              ? found(request)
              : reply(Outcome.USAGE, "Not a link: " + values, List.of());
      case "datasets" -> values.isEmpty() ? Replies.datasets() : found(request);
      case "stats", "help" -> reply(Outcome.INFORMATION, request.command(), List.of());
      default -> found(request);
    };
  }

  private static Reply found(Request request) {
    var title = request.command() + " " + request.values() + ", page " + (request.page() + 1);
    var controls = new ArrayList<Control>();
    if (request.page() > 0) {
      controls.add(
          new Control.Button(
              "Previous", new Click(Click.Control.PREVIOUS, request.at(request.page() - 1))));
    }
    controls.add(
        new Control.Button("Next", new Click(Click.Control.NEXT, request.at(request.page() + 1))));
    controls.add(new Control.Button("Export", new Click(Click.Control.EXPORT, request)));
    return reply(Outcome.FOUND, title, controls);
  }

  private static Reply reply(Outcome outcome, String heading, List<Control> controls) {
    return new Reply(
        outcome,
        List.of(
            new Part.Heading(heading),
            new Part.Paragraph(RichText.plain(heading)),
            new Part.Footnote(RichText.plain("Presence is not proof."))),
        controls,
        Replies.artist().findings());
  }

  @Override
  public CompletableFuture<List<Completion>> complete(
      String command, String option, String typed, Map<String, String> values, int limit) {
    var all = new ArrayList<Completion>();
    if (!typed.isBlank()) {
      all.add(new Completion(typed, typed.substring(0, Math.min(100, typed.length()))));
    }
    IntStream.range(0, limit - 1)
        .mapToObj(i -> new Completion(option + " of " + command + " " + i, "key-" + i))
        .forEach(all::add);
    return CompletableFuture.completedFuture(all);
  }

  @Override
  public CompletableFuture<ExportReport> export(Request request, OutputStream to, long most) {
    try {
      if (request.values().containsValue("Nothing")) {
        return CompletableFuture.completedFuture(new ExportReport(0, 0));
      }
      to.write("dataset,row\nfma,1\nfma,2\n".getBytes(StandardCharsets.UTF_8));
      if (request.values().containsValue("Many Lampposts")) {
        for (var row = 3; row <= MANY_ROWS; row++) {
          to.write(("fma," + row + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return CompletableFuture.completedFuture(new ExportReport(MANY_ROWS, 5));
      }
      return CompletableFuture.completedFuture(new ExportReport(2, 0));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public String encode(Click click) {
    if (!ClickCodec.fits(click.request())) {
      throw new IllegalArgumentException("too long");
    }
    var text = new StringBuilder();
    text.append(click.control()).append('\n').append(click.request().page());
    text.append('\n').append(click.request().command());
    click.request().values().forEach((k, v) -> text.append('\n').append(k).append('=').append(v));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Click decode(String state) throws ClickException {
    try {
      var lines =
          new String(Base64.getUrlDecoder().decode(state), StandardCharsets.UTF_8).split("\n", -1);
      var values = new LinkedHashMap<String, String>();
      for (var i = 3; i < lines.length; i++) {
        var pair = lines[i].split("=", 2);
        values.put(pair[0], pair[1]);
      }
      return new Click(
          Click.Control.valueOf(lines[0]),
          new Request(lines[2], values, Integer.parseInt(lines[1])));
    } catch (RuntimeException e) {
      throw new ClickException("This button is not one of ours.");
    }
  }

  @Override
  public Reply sorry(String sentence) {
    return reply(Outcome.FAILURE, sentence, List.of());
  }

  @Override
  public Optional<String> contact() {
    return Optional.of("bot@example.org");
  }

  @Override
  public Messages messages() {
    return new Messages(Locale.ENGLISH);
  }

  @Override
  public void close() {}
}
