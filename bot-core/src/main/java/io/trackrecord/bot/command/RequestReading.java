package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.Nearest;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Names;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.TypedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads a request before a command sees it: names in their short form, datasets by any of their
/// names, and what is wrong with it.
record RequestReading(CommandList commands, Wording wording) {

  /// The request with its values in the order of the command's options, the short forms of names
  /// resolved, names that a program broke mended, and datasets as ids; a value that the catalog
  /// lacks stays.
  Request resolved(Request typed, TrackCatalog catalog) {
    var resolved = new LinkedHashMap<String, String>();
    var values = typed.values();
    for (var option : commands.find(typed.command()).map(Command::options).orElse(List.of())) {
      var value = values.get(option.name());
      if (value != null) {
        resolved.put(
            option.name(),
            resolved(option, value, catalog)
                .orElseGet(() -> option.nameKind().isEmpty() ? value : TypedName.mended(value)));
      }
    }
    values.forEach(resolved::putIfAbsent);
    return new Request(typed.command(), resolved, typed.page());
  }

  private static Optional<String> resolved(Option option, String value, TrackCatalog catalog) {
    var byKey =
        option
            .nameKind()
            .flatMap(kind -> Names.key(value).flatMap(key -> catalog.nameOf(kind, key)));
    return byKey.isEmpty() && option.kind() == Option.Kind.DATASET
        ? DatasetNames.find(catalog.summary(), value).map(found -> found.descriptor().id())
        : byKey;
  }

  /// That there is no such command, and which was probably meant.
  String unknown(String command) {
    return wording.say(
        "error.command",
        "name",
        DisplayText.of(command, 40),
        "near",
        Nearest.to(command, commands.listed().stream().map(Command::name).toList()));
  }

  /// What is wrong with a resolved request, and what to do; empty where nothing is.
  Optional<String> problem(Command command, Request request, TrackCatalog catalog) {
    return command.options().stream()
        .flatMap(option -> problem(command, option, request, catalog).stream())
        .findFirst();
  }

  private Optional<String> problem(
      Command command, Option option, Request request, TrackCatalog catalog) {
    var value = request.value(option.name());
    if (option.required() && value.isEmpty()) {
      return Optional.of(
          wording.say(
              request.values().containsKey(option.name()) ? "error.blank" : "error.missing",
              "command",
              command.name(),
              "option",
              option.name(),
              "example",
              command.examples(Examples.of(catalog)).getFirst()));
    }
    if (option.kind() == Option.Kind.FORMAT) {
      return value
          .filter(format -> ExportFormat.of(format).isEmpty())
          .map(format -> wording.say("error.format", "format", DisplayText.of(format, 40)));
    }
    var typed = request.values().get(option.name());
    return typed != null && Names.key(typed).isPresent() && option.nameKind().isPresent()
        ? Optional.of(wording.say("error.name.gone"))
        : Optional.empty();
  }
}
