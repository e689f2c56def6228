package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.wording.Names;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.request.ExportFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a user is offered while typing: first what was typed so far, then names, each with what
/// tells it apart.
final class Completions {

  private static final int LONGEST_LABEL = 100;

  private final Wording wording;
  private final List<Command> commands;

  Completions(Wording wording, List<Command> commands) {
    this.wording = wording;
    this.commands = commands;
  }

  List<Completion> complete(
      TrackCatalog catalog,
      String commandName,
      String optionName,
      String typed,
      Map<String, String> values,
      int limit) {
    var option =
        commands.stream()
            .filter(command -> command.name().equals(commandName))
            .flatMap(command -> command.options().stream())
            .filter(each -> each.name().equals(optionName))
            .findFirst();
    if (option.isEmpty() || !option.get().kind().isCompleted()) {
      return List.of();
    }
    var offered = new LinkedHashSet<Completion>();
    var asTyped = typed.strip();
    if (!asTyped.isEmpty() && asTyped.length() <= Names.LONGEST_VALUE) {
      offered.add(new Completion(DisplayText.of(asTyped, LONGEST_LABEL - 1), asTyped));
    }
    if (option.get().kind() == Option.Kind.COMMAND) {
      commands.stream()
          .map(Command::name)
          .filter(name -> name.startsWith(asTyped.toLowerCase(Locale.ROOT)))
          .forEach(name -> offered.add(new Completion(name, name)));
      return distinct(offered, limit);
    }
    if (option.get().kind() == Option.Kind.FORMAT) {
      Arrays.stream(ExportFormat.values())
          .map(ExportFormat::extension)
          .filter(name -> name.startsWith(asTyped.toLowerCase(Locale.ROOT)))
          .forEach(name -> offered.add(new Completion(name, name)));
      return distinct(offered, limit);
    }
    var kind = option.get().nameKind().orElseThrow();
    var artist = values.get("artist");
    var within =
        (kind == NameKind.TITLE || kind == NameKind.ALBUM) && artist != null && !artist.isBlank()
            ? artist
            : null;
    for (var found : catalog.complete(new CompletionQuery(kind, typed, within, limit))) {
      offered.add(new Completion(label(found), Names.value(found.name(), found.key())));
    }
    return distinct(offered, limit);
  }

  /// No value twice: what was typed whole stands first already.
  private static List<Completion> distinct(Iterable<Completion> offered, int limit) {
    var values = new LinkedHashSet<String>();
    var distinct = new ArrayList<Completion>();
    for (var each : offered) {
      if (distinct.size() < limit && values.add(each.value() + '\u0001' + each.label())) {
        distinct.add(each);
      }
    }
    return distinct;
  }

  private String label(Suggestion found) {
    var tracks = wording.tracks(found.tracks());
    var tail =
        switch (found.kind()) {
          case ARTIST, GENRE ->
              wording.say(
                  "complete.tracks",
                  "name",
                  "",
                  "tracks",
                  tracks,
                  "datasets",
                  wording.datasets(found.datasets()));
          case DATASET -> wording.say("complete.dataset", "name", "", "tracks", tracks);
          case TITLE, ALBUM ->
              found.by().isEmpty()
                  ? wording.say("complete.dataset", "name", "", "tracks", tracks)
                  : wording.say(
                      "complete.by", "name", "", "artist", DisplayText.of(found.by(), 40));
        };
    // The name gives way, not what tells it apart.
    var room = Math.max(10, LONGEST_LABEL - tail.length());
    var name = DisplayText.of(found.name(), LONGEST_LABEL);
    return (name.length() <= room ? name : cut(name, room - 1) + "…") + tail;
  }

  private static String cut(String text, int length) {
    var end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
