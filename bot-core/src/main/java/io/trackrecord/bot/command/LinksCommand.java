package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.LinkLookup;
import io.trackrecord.bot.answer.OtherPages;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.SongName;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Link;
import io.trackrecord.data.track.LinkTarget;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.OtherPage;
import io.trackrecord.data.track.PlatformId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Checks every link of a message; reached from a message's menu, so users do not see it as a
/// command.
final class LinksCommand implements Command {

  private static final String TEXT = "text";

  /// Links of one message that are looked up.
  static final int MOST_LINKS = 10;

  /// Links of one message that are read.
  private static final int MOST_READ = 100;

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
  public List<String> examples(Examples examples) {
    return List.of("/links " + examples.link());
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var read = Links.findIn(request.value(TEXT).orElseThrow(), MOST_READ);
    var links = checked(read);
    var parts = new ReplyParts(wording, catalog);
    if (links.isEmpty()) {
      return parts.usage(wording.say("links.none"));
    }
    var cards = new ArrayList<Part.Card>();
    var ids = new ArrayList<PlatformId>();
    var found = new ArrayList<Map<String, Object>>();
    var listed = 0;
    for (var link : links) {
      switch (link.target()) {
        case LinkTarget.Listed target -> {
          var matches = LinkLookup.find(target.ids(), catalog);
          ids.addAll(target.ids());
          cards.add(card(link, answer(matches, target.ids(), catalog)));
          listed += matches.page().isEmpty() ? 0 : 1;
          found.add(Map.of("link", link.text(), "total", matches.tracks()));
        }
        case OtherPage page -> {
          var why = new OtherPages(wording).say(page);
          cards.add(new Part.Card(title(link), RichText.plain(why), List.of(), null));
          found.add(Map.of("link", link.text(), "error", why));
        }
      }
    }
    parts.heading(wording.say("links.heading", "n", links.size(), "listed", listed));
    // Two links may lead to one track.
    parts.evidence(LinkLookup.find(ids, catalog).datasets());
    cards.forEach(parts::add);
    if (read.size() > links.size()) {
      parts.paragraph(wording.say("links.more", "n", read.size() - links.size()));
    }
    if (listed > 0) {
      parts.nextSteps("artist", "");
    }
    return parts.information(name(), Map.of("links", found));
  }

  /// The first links, and where there are many, first those that can be looked up.
  private static List<Link> checked(List<Link> links) {
    if (links.size() <= MOST_LINKS) {
      return links;
    }
    return Stream.concat(
            links.stream().filter(Link::isListed), links.stream().filter(link -> !link.isListed()))
        .limit(MOST_LINKS)
        .toList();
  }

  private static Part.Card card(Link link, String text) {
    return new Part.Card(
        title(link),
        RichText.plain(text),
        List.of(),
        Request.of("link", Map.of("url", link.text())));
  }

  private static String title(Link link) {
    return DisplayText.of(link.text().replaceFirst("^(?i)https?://", ""), 80);
  }

  private String answer(Matches matches, List<PlatformId> ids, TrackCatalog catalog) {
    if (matches.page().isEmpty()) {
      return wording.say(matches.hidden() > 0 ? "links.hidden" : "links.notlisted");
    }
    var song = matches.page().getFirst();
    var names =
        matches.datasets().stream()
            .map(count -> DatasetNames.shortName(catalog.summary(), count.dataset()))
            .toList();
    return wording.say(
        "links.listed",
        "title",
        SongName.isOneSong(matches, ids)
            ? new SongName(wording).whole(song, ids)
            : wording.songs(matches.songs(), matches.isAtLeast()),
        "datasets",
        String.join(", ", names));
  }
}
