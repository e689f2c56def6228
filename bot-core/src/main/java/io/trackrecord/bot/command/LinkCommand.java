package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.util.List;
import java.util.Map;

/// `/link`: the row of a link or id.
final class LinkCommand implements Command {

  private static final String URL = "url";

  private final Wording wording;

  LinkCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public String description() {
    return wording.say("command.link");
  }

  @Override
  public List<Option> options() {
    return List.of(new Option(URL, Option.Kind.LINK, true, wording.say("option.link.url")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/link https://music.youtube.com/watch?v=KU5SIHKyxf4",
        "/link spotify:track:csVMIKuqX2Sjn5pcRxwbo1",
        "/link 100006");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var typed = request.value(URL).orElseThrow();
    var ids = Links.parse(typed);
    var parts = new ReplyParts(wording, catalog.summary());
    if (ids.isEmpty()) {
      return parts.usage(
          wording.say(
              "link.unknown", "text", DisplayText.of(typed, 80), "example", examples().getFirst()));
    }
    var matches = LinkLookup.find(ids, catalog);
    var shown = DisplayText.of(ids.getFirst().value(), 80);
    if (matches.basis().isEmpty()) {
      parts
          .heading(wording.say("link.none.heading"))
          .paragraph(wording.say("link.none", "id", shown))
          .paragraph(hint(ids));
      return parts.reply(name(), matches, Map.of("ids", terms(ids)));
    }
    parts
        .heading(wording.say("link.heading", "id", shown))
        .paragraph(
            wording.say(
                    "link.found",
                    "tracks",
                    wording.tracks(matches.tracks()),
                    "n",
                    matches.tracks(),
                    "datasets",
                    wording.datasets(matches.datasets().size()))
                + " "
                + wording.say(
                    "matched",
                    "basis",
                    wording.basis(matches.basis().get(), matches.similarity())));
    if (ids.size() > 1) {
      parts.paragraph(wording.say("link.ambiguous"));
    }
    parts.songs(matches, ReplyParts.page(request.at(0))).facts(parts.users(matches.datasets()));
    return parts.reply(name(), matches, Map.of("ids", terms(ids)));
  }

  private String hint(List<PlatformId> ids) {
    var isYouTube = ids.stream().anyMatch(id -> id.platform() == Platform.YOUTUBE_VIDEO);
    return wording.say(
        isYouTube ? "link.youtube" : "link.byname", "example", "/track title: … artist: …");
  }

  private static List<String> terms(List<PlatformId> ids) {
    return ids.stream().map(PlatformId::term).toList();
  }
}
