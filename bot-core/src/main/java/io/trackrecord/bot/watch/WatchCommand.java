package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// `/watch`: tells a person when a new version of the index adds something to an artist's answer.
final class WatchCommand implements PersonalCommand {

  static final String ARTIST = "artist";

  private final Wording wording;
  private final Store store;
  private final InstantSource clock;

  WatchCommand(Wording wording, Store store, InstantSource clock) {
    this.wording = wording;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String description() {
    return wording.say("command.watch");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ARTIST, Option.Kind.ARTIST, true, wording.say("option.watch.artist")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/watch " + examples.artist());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return new ReplyParts(wording, catalog).usage(wording.say("personal.only-chat"));
  }

  @Override
  public Reply answer(Request request, Asker asker, TrackCatalog catalog) {
    var typed = request.value(ARTIST).orElseThrow();
    var parts = new ReplyParts(wording, catalog);
    var subject = Subject.of(typed);
    if (subject.isEmpty()) {
      return parts.usage(
          typed.length() > Subject.LONGEST_NAME
              ? wording.say("watch.too-long", "n", Subject.LONGEST_NAME)
              : wording.say("watch.no-artist"));
    }
    var now = Snapshot.of(subject.get(), catalog);
    var watch =
        new Watch(
            subject.get().key(),
            subject.get().name(),
            now.text(),
            catalog.summary().version(),
            clock.instant());
    var added = store.watches().add(asker.person(), watch);
    if (added == Watches.Added.FULL) {
      return parts.usage(wording.say("watch.full", "n", Watches.MAX_WATCHES));
    }
    var name = DisplayText.of(watch.name(), 80);
    parts
        .heading(
            wording.say(
                added == Watches.Added.ADDED ? "watch.heading" : "watch.present", "name", name))
        .paragraph(
            now.tracks() == 0 && now.joint() == 0
                ? wording.say("watch.now.not")
                : now.tracks() == 0
                    ? wording.say("watch.now.joint", "tracks", wording.tracks(now.joint()))
                    : wording.say(
                        "watch.now",
                        "tracks",
                        wording.tracks(now.tracks()),
                        "datasets",
                        wording.datasets(now.datasets().size())))
        .paragraph(wording.say("watch.how"));
    stop(parts, watch);
    parts.button("watches.button", Click.Control.OPEN, Request.of("watches", Map.of()));
    return parts.information(name(), Map.of("watch", watch.name(), "tracks", now.tracks()));
  }

  /// The button that ends a watch.
  static void stop(ReplyParts parts, Watch watch) {
    var request = Request.of("unwatch", Map.of(ARTIST, watch.name()));
    if (ClickCodec.fits(request)) {
      parts.button("unwatch.button", Click.Control.OPEN, request);
    }
  }
}
