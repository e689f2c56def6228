package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.Nearest;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.Watch;
import java.util.List;
import java.util.Map;

/// `/unwatch`: ends a watch.
final class UnwatchCommand implements PersonalCommand {

  private final Wording wording;
  private final Store store;

  UnwatchCommand(Wording wording, Store store) {
    this.wording = wording;
    this.store = store;
  }

  @Override
  public String name() {
    return "unwatch";
  }

  @Override
  public String description() {
    return wording.say("command.unwatch");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(
            WatchCommand.ARTIST, Option.Kind.ARTIST, true, wording.say("option.unwatch.artist")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/unwatch " + examples.artist());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return new ReplyParts(wording, catalog).usage(wording.say("personal.only-chat"));
  }

  @Override
  public Reply answer(Request request, Asker asker, TrackCatalog catalog) {
    var typed = request.value(WatchCommand.ARTIST).orElseThrow();
    var parts = new ReplyParts(wording, catalog);
    var subject = Subject.of(typed);
    var shown = DisplayText.of(typed, 80);
    if (subject.isPresent() && store.watches().remove(asker.person(), subject.get().key())) {
      parts
          .heading(wording.say("unwatch.heading", "name", shown))
          .paragraph(wording.say("unwatch.done"));
      parts.button("watches.button", Click.Control.OPEN, Request.of("watches", Map.of()));
      return parts.information(name(), Map.of("unwatch", typed));
    }
    var watched = store.watches().of(asker.person()).stream().map(Watch::name).toList();
    return parts.usage(
        watched.isEmpty()
            ? wording.say("unwatch.nothing")
            : wording.say(
                "unwatch.other",
                "name",
                shown,
                "near",
                DisplayText.of(Nearest.to(typed, watched), 80)));
  }
}
