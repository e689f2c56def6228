package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.LinkLookup;
import io.trackrecord.bot.answer.OtherPages;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.SongName;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Link;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.OtherPage;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.util.List;
import java.util.Map;

/// `/link`: the rows of a link or id.
final class LinkCommand implements Command {

  private static final String URL = "url";

  /// Songs that are shown with all their rows; more are shown in a line each.
  private static final int MOST_WITH_ROWS = 3;

  private final Wording wording;
  private final SongName names;

  LinkCommand(Wording wording) {
    this.wording = wording;
    this.names = new SongName(wording);
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
  public List<String> examples(Examples examples) {
    return List.of("/link " + examples.link());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var links = Links.read(request.value(URL).orElseThrow(), LinksCommand.MOST_LINKS);
    var asked = links.stream().filter(Link::isListed).toList();
    var parts = new ReplyParts(wording, catalog);
    if (asked.isEmpty()) {
      return parts.usage(unknown(links, catalog));
    }
    var ids = asked.stream().flatMap(link -> link.ids().stream()).distinct().toList();
    var matches = LinkLookup.find(ids, catalog);
    if (matches.basis().isEmpty()) {
      var id = asked(ids);
      parts.linkNotListed(matches, id, wording.say("link.none.heading", "id", id));
    } else {
      found(parts, matches, ids);
    }
    if (asked.size() > 1) {
      several(parts, asked, catalog);
    }
    if (has(ids, Platform.YOUTUBE_ALBUM)) {
      parts.paragraph(wording.say("link.album"));
    }
    if (matches.basis().isEmpty()) {
      if (matches.hidden() == 0) {
        parts.paragraph(hint(ids));
      }
    } else {
      parts.evidence(matches.datasets());
      parts
          .songs()
          .songs(
              matches.page().size() <= MOST_WITH_ROWS ? SongStyle.ROWS : SongStyle.LINE,
              matches,
              ReplyParts.page(request.at(0)),
              null,
              wording.basis(MatchBasis.EXACT_ID, 1));
      channel(ids, matches, parts);
      parts.nextSteps("artist", artist(matches));
      parts.wrong(request);
    }
    return parts.reply(name(), matches, Map.of("ids", terms(ids)));
  }

  private String unknown(List<Link> links, TrackCatalog catalog) {
    if (!links.isEmpty() && links.getFirst().target() instanceof OtherPage page) {
      return new OtherPages(wording).say(page);
    }
    return wording.say("link.unknown", "example", examples(Examples.of(catalog)).getFirst());
  }

  private void found(ReplyParts parts, Matches matches, List<PlatformId> ids) {
    parts
        .heading(wording.say("verdict.listed", "name", heading(matches, ids)))
        .paragraph(
            wording.say(
                isFolder(ids) ? "link.found.below" : "link.found",
                "tracks",
                wording.tracks(matches.tracks(), matches.isAtLeast()),
                "n",
                matches.tracks(),
                "datasets",
                wording.datasets(matches.datasets().size()),
                "id",
                shown(ids.getFirst())));
    if (has(ids, Platform.FMA_TRACK) && has(ids, Platform.GENIUS_SONG)) {
      parts.paragraph(wording.say("link.ambiguous"));
    }
  }

  /// The song; of several songs how many they are, and whose.
  private String heading(Matches matches, List<PlatformId> ids) {
    var song = matches.page().getFirst();
    var artists = song.artists();
    if (SongName.isOneSong(matches, ids)) {
      return names.whole(song, ids);
    }
    var isOneArtist =
        !artists.isEmpty()
            && matches.page().stream()
                .allMatch(
                    other ->
                        !other.artists().isEmpty()
                            && other.artists().getFirst().equals(artists.getFirst()));
    var songs = wording.songs(matches.songs(), matches.isAtLeast());
    return isOneArtist ? names.by(songs, artists) : songs;
  }

  /// For an artist's channel, the button to all songs of this very artist: the link tells apart who
  /// carries the name.
  private static void channel(List<PlatformId> ids, Matches matches, ReplyParts parts) {
    if (ids.size() != 1 || ids.getFirst().platform() != Platform.YOUTUBE_CHANNEL) {
      return;
    }
    var id = ids.getFirst().value();
    matches.page().stream()
        .flatMap(song -> song.rows().stream())
        .flatMap(
            row ->
                row.artists().stream()
                    .filter(credit -> id.equals(credit.id()))
                    .map(credit -> IdentityCommand.choose(credit.name(), row.dataset(), id)))
        .findFirst()
        .filter(ClickCodec::fits)
        .ifPresent(request -> parts.button("identity.open", Click.Control.OPEN, request));
  }

  /// The artist whose steps are offered; the empty string where nobody is named.
  private static String artist(Matches matches) {
    return matches.page().stream().flatMap(song -> song.artists().stream()).findFirst().orElse("");
  }

  /// How many links were looked up together, and which of them are not listed.
  private void several(ReplyParts parts, List<Link> asked, TrackCatalog catalog) {
    parts.paragraph(wording.say("link.several", "n", asked.size()));
    for (var link : asked) {
      var found = LinkLookup.find(link.ids(), catalog);
      if (found.basis().isEmpty() && found.hidden() == 0) {
        parts.paragraph(wording.say("link.none", "id", DisplayText.of(link.text(), 80)));
      }
    }
  }

  private String hint(List<PlatformId> ids) {
    var isYouTube = has(ids, Platform.YOUTUBE_VIDEO);
    return wording.say(
        isYouTube ? "link.youtube" : "link.byname", "example", "/track title: … artist: …");
  }

  private static boolean has(List<PlatformId> ids, Platform platform) {
    return ids.stream().anyMatch(id -> id.platform() == platform);
  }

  private static boolean isFolder(List<PlatformId> ids) {
    return has(ids, Platform.FMA_FOLDER);
  }

  /// What was asked for, in plain words; a bare number may be an id of several platforms.
  private String asked(List<PlatformId> ids) {
    var first = ids.getFirst();
    return ids.stream().filter(id -> id.value().equals(first.value())).count() > 1
        ? shown(first)
        : names.of(first);
  }

  private static String shown(PlatformId id) {
    return DisplayText.of(id.value(), 80);
  }

  private static List<String> terms(List<PlatformId> ids) {
    return ids.stream().map(PlatformId::term).toList();
  }
}
