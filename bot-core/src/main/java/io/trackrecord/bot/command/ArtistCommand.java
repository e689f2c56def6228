package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
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

  /// Names that a sentence lists.
  private static final int MAX_JOINT_NAMES = 5;

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
    return List.of(new Option(NAME, Option.Kind.ARTIST, true, wording.say("option.artist.name")));
  }

  @Override
  public List<String> examples() {
    return List.of("/artist The Quillon Sparrows", "/artist name: Brondskar");
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
    var parts = new ReplyParts(wording, catalog.summary());
    return found
        .profile()
        .map(profile -> listed(request, name, profile, found, parts))
        .orElseGet(() -> notListed(name, found, parts, catalog));
  }

  private Reply listed(
      Request request, String asked, ArtistProfile profile, ArtistMatches found, ReplyParts parts) {
    var matches = found.matches();
    var page = ReplyParts.page(request);
    var shown = DisplayText.of(profile.name());
    var basis = matches.basis().orElse(MatchBasis.SIMILAR_NAME);
    parts.heading(shown);
    if (!basis.isSure()) {
      parts.notice(wording.say("artist.similar", "asked", DisplayText.of(asked), "name", shown));
    }
    if (profile.placeholder()) {
      parts.notice(wording.say("artist.placeholder", "name", shown));
    }
    parts.paragraph(
        wording.say(
                "artist.found",
                "tracks",
                wording.tracks(matches.tracks()),
                "n",
                matches.tracks(),
                "datasets",
                wording.datasets(matches.datasets().size()))
            + " "
            + wording.say("matched", "basis", wording.basis(basis, matches.similarity())));
    if (page.offset() == 0) {
      parts.facts(facts(profile, matches, parts));
    }
    parts.songs(matches, page);
    joint(asked, found.joint(), parts, "artist.joint.more");
    if (page.offset() == 0) {
      var others =
          matches.suggestions().stream().filter(each -> each.key() != profile.key()).toList();
      parts.didYouMean("also", others, ArtistCommand::ask);
    }
    parts.paging(request, matches, page);
    return parts.reply(name(), matches, more(profile, found));
  }

  private Reply notListed(
      String asked, ArtistMatches found, ReplyParts parts, TrackCatalog catalog) {
    var shown = DisplayText.of(asked);
    if (found.joint().tracks() > 0) {
      parts.heading(wording.say("artist.heading.joint", "name", shown));
      joint(asked, found.joint(), parts, "artist.joint.only");
      return parts.reply(name(), found.matches(), joint(found.joint()));
    }
    parts
        .heading(wording.say("artist.heading.none", "name", shown))
        .paragraph(
            wording.say(
                "artist.none", "asked", shown, "datasets", catalog.summary().datasets().size()))
        .didYouMean("didyoumean", found.matches().suggestions(), ArtistCommand::ask);
    return parts.reply(name(), found.matches(), Map.of());
  }

  /// Says which tracks credit the artist only together with others, and lets the user list them.
  private void joint(String asked, JointCredits joint, ReplyParts parts, String sentence) {
    if (joint.tracks() == 0) {
      return;
    }
    parts.paragraph(
        wording.say(
            sentence,
            "tracks",
            wording.tracks(joint.tracks(), joint.isAtLeast()),
            "n",
            joint.tracks(),
            "name",
            DisplayText.of(asked),
            "names",
            names(asked, joint, sentence.equals("artist.joint.more"))));
    var suggestions =
        joint.names().stream()
            .map(
                each ->
                    new Suggestion(
                        NameKind.ARTIST,
                        each.artist(),
                        NameForm.sameKey(each.artist()),
                        "",
                        Similarity.JOINT,
                        each.tracks(),
                        each.datasets()))
            .toList();
    parts.menu("artist.joint.menu", suggestions, ArtistCommand::ask);
  }

  /// The joint names; or who stands in them beside the artist.
  private static String names(String asked, JointCredits joint, boolean othersOnly) {
    var own = NameForm.same(asked);
    var names =
        joint.names().stream()
            .flatMap(
                each ->
                    othersOnly
                        ? JointName.sides(each.artist()).stream()
                            .filter(side -> !NameForm.same(side).equals(own))
                        : Stream.of(each.artist()))
            .distinct()
            .toList();
    var shown =
        names.stream()
            .limit(MAX_JOINT_NAMES)
            .map(name -> DisplayText.of(name, 60))
            .collect(Collectors.joining(", "));
    return names.size() > MAX_JOINT_NAMES ? shown + " …" : shown;
  }

  private static Map<String, Object> joint(JointCredits joint) {
    return joint.tracks() == 0
        ? Map.of()
        : Map.of(
            "joint",
            joint.names().stream()
                .map(each -> Map.of("artist", each.artist(), "tracks", each.tracks()))
                .toList());
  }

  private static Request ask(Suggestion suggestion) {
    return Request.of("artist", Map.of(NAME, suggestion.name()));
  }

  private List<Part.Fact> facts(ArtistProfile profile, Matches matches, ReplyParts parts) {
    var facts = new ArrayList<>(parts.counts(matches.datasets()));
    facts.add(fact("artist.songs", wording.songs(matches.songs(), matches.isAtLeast())));
    if (profile.albums() > 0) {
      facts.add(fact("artist.albums", wording.number(profile.albums())));
    }
    if (profile.firstYear() != null && profile.lastYear() != null) {
      facts.add(fact("artist.years", years(profile.firstYear(), profile.lastYear())));
    }
    if (profile.spellings().size() > 1) {
      var spellings = wording.quoted(profile.spellings());
      facts.add(
          fact(
              "artist.spellings",
              profile.moreSpellings() == 0
                  ? spellings
                  : wording.say(
                      "artist.spellings.more",
                      "spellings",
                      spellings,
                      "n",
                      profile.moreSpellings())));
    }
    facts.add(fact("artist.ids", ids(profile, parts)));
    facts.addAll(parts.users(matches.datasets()));
    return facts;
  }

  private String years(int first, int last) {
    // Years are names of years, not numbers: without a separator.
    return first == last
        ? Integer.toString(first)
        : wording.say(
            "artist.years.span", "first", Integer.toString(first), "last", Integer.toString(last));
  }

  /// What the datasets' own artist ids say; rows without an id are counted apart.
  private String ids(ArtistProfile profile, ReplyParts parts) {
    var texts = new ArrayList<String>();
    var without = 0L;
    var datasetsWithout = new ArrayList<String>();
    for (var each : profile.ids()) {
      if (each.ids() > 0) {
        texts.add(
            wording.say(
                "artist.ids.one", "ids", each.ids(), "dataset", parts.name(each.dataset())));
      }
      if (each.tracksWithoutId() > 0) {
        without += each.tracksWithoutId();
        datasetsWithout.add(parts.name(each.dataset()));
      }
    }
    if (without > 0) {
      texts.add(
          wording.say(
              "artist.ids.without", "n", without, "datasets", String.join(", ", datasetsWithout)));
    }
    texts.add(wording.say("artist.ids.note"));
    return String.join("\n", texts);
  }

  private static Map<String, Object> more(ArtistProfile profile, ArtistMatches found) {
    var matches = found.matches();
    var more = new LinkedHashMap<String, Object>(joint(found.joint()));
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

  private Part.Fact fact(String label, String value) {
    return new Part.Fact(wording.say(label), RichText.plain(value));
  }
}
