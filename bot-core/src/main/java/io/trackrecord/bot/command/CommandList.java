package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.dataset.DatasetsCommand;
import io.trackrecord.bot.command.dataset.ModelsCommand;
import io.trackrecord.bot.command.dataset.NextStepsCommand;
import io.trackrecord.bot.command.dataset.StatsCommand;
import io.trackrecord.bot.command.dataset.UsedByCommand;
import io.trackrecord.bot.command.file.CatalogueClick;
import io.trackrecord.bot.command.file.CatalogueCommand;
import io.trackrecord.bot.command.file.LetterCommand;
import io.trackrecord.bot.command.file.ReportCommand;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.request.ClickCodec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All commands of a bot.
final class CommandList {

  private final List<Command> all;
  private final List<Command> listed;

  /// The commands that every bot has, and further ones.
  ///
  /// @param contact where users report what is wrong, or null
  /// @param further buttons carry their places, so new ones go to the end
  CommandList(Wording wording, @Nullable String contact, List<Command> further) {
    var artists = new ArtistCommand(wording);
    // Buttons carry a command's place in this list: new commands go to the end.
    this.all =
        new ArrayList<>(
            List.of(
                artists,
                new TrackCommand(wording),
                new SearchCommand(wording),
                new LinkCommand(wording),
                new DatasetsCommand(wording),
                new StatsCommand(wording),
                new HelpCommand(wording, this::listed),
                new LinksCommand(wording),
                new NextStepsCommand(wording),
                new LetterCommand(wording),
                new IdentityCommand(wording),
                new WrongCommand(wording, contact),
                new SongsCommand(wording),
                new ModelsCommand(wording),
                new UsedByCommand(wording),
                new CatalogueCommand(wording, artists),
                new CatalogueClick(
                    wording, Catalogues.SETTLE, List.of(Catalogues.ANSWER, Catalogues.FILE)),
                new CatalogueClick(wording, Catalogues.CANCEL, List.of(Catalogues.JOB)),
                new ReportCommand(wording, InstantSource.system())));
    this.all.addAll(further);
    this.listed = all.stream().filter(Command::isListed).toList();
  }

  /// The commands that users see, in the order of the help.
  List<Command> listed() {
    return listed;
  }

  /// The command of this name, hidden ones included.
  Optional<Command> find(String name) {
    return all.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /// The option of this name of a command.
  Optional<Option> option(String command, String name) {
    return find(command)
        .flatMap(c -> c.options().stream().filter(o -> o.name().equals(name)).findFirst());
  }

  /// What clicks know of each command, in the order of their places.
  List<ClickCodec.Shape> shapes() {
    return all.stream()
        .map(
            command ->
                new ClickCodec.Shape(
                    command.name(), command.options().stream().map(Option::name).toList()))
        .toList();
  }
}
