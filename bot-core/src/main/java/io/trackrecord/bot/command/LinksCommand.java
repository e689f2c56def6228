package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Checks every link of a message; reached from a message's menu, so users do not see it as a
/// command.
final class LinksCommand implements Command {

  private static final String TEXT = "text";

  /// Links of one message that are looked up.
  private static final int MOST_LINKS = 10;

  private final Wording wording;

  LinksCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "links";
  }

  @Override
  public String description() {
    return wording.say("command.links");
  }

  @Override
  public List<Option> options() {
    return List.of(new Option(TEXT, Option.Kind.TEXT, true, wording.say("option.links.text")));
  }

  @Override
  public List<String> examples() {
    return List.of("/links https://youtu.be/KU5SIHKyxf4");
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var links = Links.findIn(request.value(TEXT).orElseThrow(), MOST_LINKS);
    var parts = new ReplyParts(wording, catalog.summary());
    if (links.isEmpty()) {
      return parts.usage(wording.say("links.none"));
    }
    parts.heading(wording.say("links.heading", "n", links.size()));
    var found = new ArrayList<Map<String, Object>>();
    for (var link : links) {
      var matches = LinkLookup.find(Links.parse(link), catalog);
      parts.add(
          new Part.Card(
              DisplayText.of(link.replaceFirst("^https?://", ""), 80),
              RichText.plain(answer(matches, catalog)),
              List.of(),
              Request.of("link", Map.of("url", link))));
      found.add(Map.of("link", link, "total", matches.tracks()));
    }
    return parts.information(name(), Map.of("links", found));
  }

  private String answer(Matches matches, TrackCatalog catalog) {
    if (matches.page().isEmpty()) {
      return wording.say("links.notlisted");
    }
    var song = matches.page().getFirst();
    var names =
        matches.datasets().stream()
            .map(count -> Wording.datasetName(catalog.summary(), count.dataset()))
            .toList();
    var title = DisplayText.of(song.title());
    return wording.say(
        "links.listed",
        "title",
        song.artists().isEmpty()
            ? title
            : wording.say(
                "track.heading",
                "title",
                title,
                "artist",
                DisplayText.of(song.artists().getFirst(), 60)),
        "datasets",
        String.join(", ", names));
  }
}
