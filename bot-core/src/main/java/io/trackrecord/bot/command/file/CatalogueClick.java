package io.trackrecord.bot.command.file;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.List;

/// What a button of a catalogue's check asks for. Adapters hand it to
/// [io.trackrecord.bot.catalogue.Catalogues], with the file; asked in any other way it has none.
///
/// @param wording what it says
/// @param name the command's name
/// @param optionNames what the button carries
public record CatalogueClick(Wording wording, String name, List<String> optionNames)
    implements Command {

  @Override
  public String description() {
    return wording.say("command.catalogue.click");
  }

  @Override
  public List<Option> options() {
    return optionNames.stream()
        .map(each -> new Option(each, Option.Kind.TEXT, false, description()))
        .toList();
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of();
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return new ReplyParts(wording, catalog).usage(wording.say("settle.gone"));
  }

  @Override
  public boolean isListed() {
    return false;
  }
}
