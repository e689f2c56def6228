package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/watches`: what a person watches.
final class WatchesCommand implements PersonalCommand {

  private static final int MAX_CHOICES = 25;

  private final Wording wording;
  private final Store store;

  WatchesCommand(Wording wording, Store store) {
    this.wording = wording;
    this.store = store;
  }

  @Override
  public String name() {
    return "watches";
  }

  @Override
  public String description() {
    return wording.say("command.watches");
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/watches");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return new ReplyParts(wording, catalog).usage(wording.say("personal.only-chat"));
  }

  @Override
  public Reply answer(Request request, Asker asker, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var watches = store.watches().of(asker.person());
    if (!watches.isEmpty() && !store.watches().isReachable(asker.person())) {
      store.watches().reachable(asker.person());
      parts.heading(heading(watches)).notice(wording.say("watches.unreachable"));
    } else {
      parts.heading(heading(watches));
    }
    if (watches.isEmpty()) {
      parts.paragraph(
          RichText.of(
              new Span.Plain(wording.say("watches.none") + " "),
              new Span.Code("/watch artist: …")));
    } else {
      parts.paragraph(RichText.join("\n", watches.stream().map(this::line).toList()));
      var choices = new ArrayList<Control.Choice>();
      for (var each : watches) {
        var stop = Request.of("unwatch", Map.of(WatchCommand.ARTIST, each.name()));
        if (choices.size() < MAX_CHOICES && ClickCodec.fits(stop)) {
          choices.add(
              new Control.Choice(
                  DisplayText.of(each.name(), 60), "", new Click(Click.Control.OPEN, stop)));
        }
      }
      if (!choices.isEmpty()) {
        parts.control(new Control.Menu(wording.say("watches.stop"), choices));
      }
      parts.paragraph(wording.say("watch.how"));
    }
    return parts.information(
        name(),
        Map.of("watches", watches.stream().map(Watch::name).toList(), "most", Watches.MAX_WATCHES));
  }

  private String heading(List<Watch> watches) {
    return wording.say("watches.heading", "n", watches.size(), "most", Watches.MAX_WATCHES);
  }

  private RichText line(Watch watch) {
    return RichText.of(
        new Span.Strong(DisplayText.of(watch.name(), 80)),
        new Span.Plain(" " + wording.say("watches.since", "date", wording.date(watch.since()))));
  }
}
