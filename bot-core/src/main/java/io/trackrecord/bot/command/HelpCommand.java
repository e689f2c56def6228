package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.Nearest;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// `/help`: what can be asked.
final class HelpCommand implements Command {

  private static final String COMMAND = "command";

  private final Wording wording;
  private final Supplier<List<Command>> commands;

  HelpCommand(Wording wording, Supplier<List<Command>> commands) {
    this.wording = wording;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String description() {
    return wording.say("command.help");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(COMMAND, Option.Kind.COMMAND, false, wording.say("option.help.command")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/help", "/help search");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var asked =
        request.value(COMMAND).map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^/", ""));
    if (asked.isEmpty()) {
      parts.heading(wording.say("help.heading")).paragraph(wording.say("help.intro"));
      var examples = Examples.of(catalog);
      for (var command : commands.get()) {
        parts.add(
            new Part.Card(
                "/" + command.name(),
                RichText.of(
                    new Span.Plain(command.description() + " "),
                    new Span.Code(command.examples(examples).getFirst())),
                List.of(),
                Request.of(name(), Map.of(COMMAND, command.name()))));
      }
      return parts
          .paragraph(wording.say("help.bases"))
          .information(
              name(), Map.of("commands", commands.get().stream().map(Command::name).toList()));
    }
    var command = commands.get().stream().filter(c -> c.name().equals(asked.get())).findFirst();
    if (command.isEmpty()) {
      return parts.usage(
          wording.say(
              "error.command",
              "name",
              io.trackrecord.bot.reply.DisplayText.of(asked.get(), 40),
              "near",
              Nearest.to(asked.get(), commands.get().stream().map(Command::name).toList())));
    }
    return whole(command.get(), Examples.of(catalog), parts);
  }

  private Reply whole(Command command, Examples examples, ReplyParts parts) {
    parts.heading("/" + command.name()).paragraph(command.description());
    var facts = new ArrayList<Part.Fact>();
    for (var option : command.options()) {
      facts.add(
          new Part.Fact(
              option.name() + ":",
              RichText.plain(
                  option.required()
                      ? wording.say("help.required", "description", option.description())
                      : option.description())));
    }
    var shown =
        command.examples(examples).stream().map(e -> RichText.of(new Span.Code(e))).toList();
    return parts
        .facts(facts)
        .facts(List.of(new Part.Fact(wording.say("help.examples"), RichText.join("\n", shown))))
        .information(name(), Map.of("command", command.name()));
  }
}
