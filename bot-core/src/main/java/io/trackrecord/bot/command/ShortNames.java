package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.wording.Names;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Puts the short forms of names into the clicks of a reply, while the catalog that answered is at
/// hand: whoever makes buttons of them then needs no catalog. Made for one reply.
final class ShortNames {

  /// A text of so many characters takes no more room in a click than a key does.
  private static final int SHORT_ENOUGH = 6;

  private final TrackCatalog catalog;
  private final Function<String, Optional<Command>> commands;
  private final Map<String, String> known = new HashMap<>();

  /// @param commands gives a command by its name
  ShortNames(TrackCatalog catalog, Function<String, Optional<Command>> commands) {
    this.catalog = catalog;
    this.commands = commands;
  }

  Reply in(Reply reply) {
    return new Reply(
        reply.outcome(),
        reply.parts().stream().map(this::part).toList(),
        reply.controls().stream().map(this::control).toList(),
        reply.findings());
  }

  private Part part(Part part) {
    return switch (part) {
      case Part.Card(var title, var text, var facts, var open) when open != null ->
          new Part.Card(title, text, facts, request(open));
      case Part.Songs songs ->
          new Part.Songs(songs.style(), songs.songs().stream().map(this::song).toList());
      default -> part;
    };
  }

  private Part.SongItem song(Part.SongItem song) {
    return song.open() == null ? song : song.opening(request(song.open()));
  }

  private Control control(Control control) {
    return switch (control) {
      case Control.Button button ->
          new Control.Button(button.label(), click(button.click()), button.brief());
      case Control.Menu menu ->
          new Control.Menu(
              menu.placeholder(),
              menu.choices().stream()
                  .map(
                      choice ->
                          new Control.Choice(
                              choice.label(), choice.description(), click(choice.click())))
                  .toList());
    };
  }

  private Click click(Click click) {
    return new Click(click.control(), request(click.request()));
  }

  private Request request(Request request) {
    var values = new LinkedHashMap<>(request.values());
    var options = commands.apply(request.command()).map(Command::options).orElse(List.of());
    for (var option : options) {
      values.computeIfPresent(option.name(), (_, value) -> value(option, value));
    }
    return new Request(request.command(), values, request.page());
  }

  private String value(Option option, String value) {
    return value.length() <= SHORT_ENOUGH
        ? value
        : known.computeIfAbsent(option.kind() + ":" + value, _ -> shortForm(option, value));
  }

  private String shortForm(Option option, String value) {
    try {
      return option
          .nameKind()
          .flatMap(kind -> Names.keyOf(catalog, kind, value))
          .map(Names::shortForm)
          .orElse(value);
    } catch (UncheckedIOException | CatalogTimeoutException _) {
      // A click can carry the name as well.
      return value;
    }
  }
}
