package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.JointTracks;
import io.trackrecord.bot.answer.MissingArtist;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.SongOrder;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.Identity;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.SeveralNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `/artist`: every track credited to an artist's name.
final class ArtistCommand implements QuestionCommand {

  private static final String NAME = "name";

  private final Wording wording;

  ArtistCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "artist";
  }

  @Override
  public String description() {
    return wording.say("command.artist");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(NAME, Option.Kind.ARTIST, true, wording.say("option.artist.name")),
        Option.format(wording));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/artist " + examples.artist(), "/artist name: " + examples.artist());
  }

  @Override
  public Optional<Question> question(Request request) {
    return request.value(NAME).map(Question.OfArtist::new);
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var name = request.value(NAME).orElseThrow();
    var page = ReplyParts.page(request);
    var found = catalog.artist(new Question.OfArtist(name), page);
    var parts = new ReplyParts(wording, catalog);
    return found
        .profile()
        .map(profile -> listed(request, name, profile, found, parts, catalog))
        .orElseGet(() -> notListed(request, name, found, parts));
  }

  private Reply listed(
      Request request,
      String asked,
      ArtistProfile profile,
      ArtistMatches found,
      ReplyParts parts,
      TrackCatalog catalog) {
    var matches = found.matches();
    var page = ReplyParts.page(request);
    var shown = DisplayText.of(profile.name());
    var basis = matches.basis().orElse(MatchBasis.SIMILAR_NAME);
    parts
        .heading(wording.say(basis.isSure() ? "verdict.listed" : "verdict.maybe", "name", shown))
        .paragraph(
            String.join(
                " ",
                Stream.concat(
                        Stream.of(parts.counts().found(matches)),
                        matched(asked, profile, basis, matches).stream())
                    .toList()));
    if (profile.placeholder()) {
      parts.notice(wording.say("artist.placeholder", "name", shown));
    }
    var identities =
        profile.ids().stream().anyMatch(each -> each.ids() > 0)
            ? catalog.identities(asked)
            : List.<Identity>of();
    missing(found.missing(), parts);
    if (!isBand(asked, profile)) {
      namesakes(identities, parts);
    }
    parts.evidence(matches.datasets());
    var songs = parts.songs();
    songs.songs(
        SongStyle.LINE, matches, page, profile.name(), wording.basis(basis, matches.similarity()));
    new JointTracks(wording, asked, found.joint()).beside(parts, ArtistCommand::ask);
    songs.paging(request, matches, page);
    parts.nextSteps("artist", profile.name());
    if (ClickCodec.fits(request)) {
      parts.button(
          "identity.button", Click.Control.OPEN, Request.of("identity", Map.of(NAME, asked)));
    }
    songs.export(request, matches);
    parts.wrong(request);
    if (matches.songs() > page.size()) {
      new SongsCommand(wording)
          .menu(asked, SongOrder.POPULARITY, List.of())
          .ifPresent(parts::control);
    }
    if (page.offset() == 0) {
      var others =
          matches.suggestions().stream().filter(each -> each.key() != profile.key()).toList();
      parts.offers().beside("also", others, ArtistCommand::ask);
    }
    var more = more(profile, found);
    if (!identities.isEmpty()) {
      more.put("identities", IdentityCommand.json(identities));
    }
    return parts.reply(name(), matches, more);
  }

  /// Whether several names were asked for at once.
  private static boolean isBand(String asked, ArtistProfile profile) {
    return SeveralNames.in(asked).size() > 1 && profile.key() != NameForm.sameKey(asked);
  }

  /// Says which of several names are not listed.
  private void missing(List<String> missing, ReplyParts parts) {
    if (!missing.isEmpty()) {
      parts.notice(wording.say("artist.missing", "names", wording.quoted(missing)));
    }
  }

  /// Says where a dataset tells several artists of the name apart.
  private void namesakes(List<Identity> identities, ReplyParts parts) {
    identities.stream()
        .collect(
            Collectors.groupingBy(Identity::dataset, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (dataset, n) -> {
              if (n > 1) {
                parts.notice(
                    wording.say("artist.namesakes", "n", n, "dataset", parts.name(dataset)));
              }
            });
  }

  /// How the name matched, where it is not simply the one that was asked for.
  private Optional<String> matched(
      String asked, ArtistProfile profile, MatchBasis basis, Matches matches) {
    var isShownAlike = DisplayText.of(asked).equals(DisplayText.of(profile.name()));
    if (!basis.isSure()) {
      return Optional.of(
          wording.say(
              isShownAlike ? "artist.similar.alike" : "artist.similar",
              "asked",
              DisplayText.of(asked),
              "name",
              DisplayText.of(profile.name()),
              "similarity",
              wording.percent(matches.similarity())));
    }
    if (basis == MatchBasis.SAME_NAME && !isShownAlike) {
      return Optional.of(wording.say("artist.same", "name", DisplayText.of(profile.name())));
    }
    return isBand(asked, profile)
        ? Optional.empty()
        : profile.spellings().stream()
            .filter(spelling -> !DisplayText.of(spelling).equals(DisplayText.of(asked)))
            .findFirst()
            .map(other -> wording.say("artist.spelt", "other", DisplayText.of(other)));
  }

  private Reply notListed(Request request, String asked, ArtistMatches found, ReplyParts parts) {
    var missing = new MissingArtist(wording, asked, found);
    missing.say(parts, ArtistCommand::ask);
    if (found.joint().tracks() > 0) {
      parts.wrong(request);
    }
    return parts.reply(name(), found.matches(), missing.json());
  }

  static Request ask(Suggestion suggestion) {
    return Request.of("artist", Map.of(NAME, suggestion.name()));
  }

  private static Map<String, Object> more(ArtistProfile profile, ArtistMatches found) {
    var matches = found.matches();
    var more = new LinkedHashMap<String, Object>(JointTracks.json(found.joint()));
    more.put("artist", profile.name());
    more.put("totalSongs", matches.songs());
    more.put("albums", profile.albums());
    if (profile.firstYear() != null && profile.lastYear() != null) {
      more.put("years", List.of(profile.firstYear(), profile.lastYear()));
    }
    more.put("spellings", profile.spellings());
    var ids = new ArrayList<Map<String, Object>>();
    profile
        .ids()
        .forEach(
            each ->
                ids.add(
                    Map.of(
                        "dataset", each.dataset(),
                        "ids", each.ids(),
                        "tracksWithoutId", each.tracksWithoutId())));
    more.put("artistIds", ids);
    if (profile.placeholder()) {
      more.put("placeholder", true);
    }
    return more;
  }
}
