package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.MissingArtist;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.SongItems;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.Identity;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// "Is this me?": who carries a name, as far as the datasets tell artists apart, and the tracks of
/// one of them. Reached from an artist's card, so users do not see it as a command.
final class IdentityCommand implements QuestionCommand {

  private static final String NAME = "name";
  private static final String DATASET = "dataset";
  private static final String ID = "id";

  /// Artists of one name that are told apart in an answer.
  private static final int MOST_SHOWN = 10;

  private final Wording wording;

  IdentityCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public String description() {
    return wording.say("command.identity");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(NAME, Option.Kind.ARTIST, true, wording.say("option.artist.name")),
        new Option(DATASET, Option.Kind.DATASET, false, wording.say("option.identity.dataset")),
        new Option(ID, Option.Kind.TEXT, false, wording.say("option.identity.id")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/identity name: " + examples.artist());
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Optional<Question> question(Request request) {
    return request.value(NAME).map(name -> new Question.OfArtist(name, chosen(request)));
  }

  private static Question.@Nullable ArtistId chosen(Request request) {
    var dataset = request.value(DATASET);
    var id = request.value(ID);
    return dataset.isPresent() && id.isPresent()
        ? new Question.ArtistId(dataset.get(), id.get())
        : null;
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var name = request.value(NAME).orElseThrow();
    var parts = new ReplyParts(wording, catalog);
    var chosen = chosen(request);
    return chosen == null ? all(name, parts, catalog) : one(request, name, chosen, parts, catalog);
  }

  private Reply all(String name, ReplyParts parts, TrackCatalog catalog) {
    var found = catalog.artist(new Question.OfArtist(name), new Page(0, 1));
    if (found.profile().isEmpty()) {
      var missing = new MissingArtist(wording, name, found);
      missing.say(parts, ArtistCommand::ask);
      return parts.reply(name(), found.matches(), missing.json());
    }
    var profile = found.profile().get();
    var identities = catalog.identities(name);
    parts
        .heading(wording.say("identity.heading", "name", DisplayText.of(profile.name())))
        .paragraph(wording.say("identity.intro"))
        .facts(facts(profile));
    for (var identity : identities.stream().limit(MOST_SHOWN).toList()) {
      var open = choose(name, identity.dataset(), identity.id());
      var dataset = DatasetNames.shortName(catalog.summary(), identity.dataset());
      var title = wording.say("identity.one", "dataset", dataset, "id", shown(identity.id()));
      parts.add(new Part.Card(title, RichText.plain(about(identity)), List.of(), open));
    }
    if (identities.size() > MOST_SHOWN) {
      parts.paragraph(wording.say("identity.more", "n", identities.size() - MOST_SHOWN));
    }
    parts.paragraph(without(profile, parts));
    return parts.reply(
        name(), found.matches(), Map.of("artist", profile.name(), "identities", json(identities)));
  }

  private Reply one(
      Request request,
      String name,
      Question.ArtistId chosen,
      ReplyParts parts,
      TrackCatalog catalog) {
    var page = ReplyParts.page(request);
    var found = catalog.artist(new Question.OfArtist(name, chosen), page);
    var dataset = DatasetNames.shortName(catalog.summary(), chosen.dataset());
    var matches = found.matches();
    if (matches.tracks() == 0) {
      return parts
          .heading(wording.say("verdict.not", "name", DisplayText.of(name)))
          .paragraph(wording.say("identity.none", "dataset", dataset, "id", shown(chosen.id())))
          .reply(name(), matches, Map.of());
    }
    parts
        .heading(
            wording.say(
                "identity.chosen",
                "name",
                DisplayText.of(name),
                "dataset",
                dataset,
                "id",
                shown(chosen.id())))
        .paragraph(
            wording.say(
                "found",
                "songs",
                parts.counts().songs(matches),
                "datasets",
                wording.datasets(matches.datasets().size())))
        .notice(wording.say("identity.both"))
        .evidence(matches.datasets());
    parts.add(
        new SongItems(wording, catalog).ofIdentity(matches.page(), page.offset() + 1, chosen));
    var songs = parts.songs();
    songs.where(matches, page);
    songs.paging(request, matches, page);
    parts.nextSteps("artist", name);
    songs.export(request, matches);
    parts.wrong(request);
    return parts.reply(
        name(),
        matches,
        Map.of("identity", Map.of("dataset", chosen.dataset(), "id", chosen.id())));
  }

  /// The request for the tracks of one of the artists who carry a name.
  static Request choose(String name, String dataset, String id) {
    var values = new LinkedHashMap<String, String>();
    values.put(NAME, name);
    values.put(DATASET, dataset);
    values.put(ID, id);
    return Request.of("identity", values);
  }

  private static String shown(String id) {
    return DisplayText.of(id, 40);
  }

  /// Years, genres, albums and how much there is.
  private String about(Identity identity) {
    var about = new ArrayList<String>();
    about.add(wording.tracks(identity.tracks()));
    if (identity.firstYear() != null && identity.lastYear() != null) {
      about.add(years(identity.firstYear(), identity.lastYear()));
    }
    identity.genres().forEach(genre -> about.add(DisplayText.of(genre, 40)));
    if (!identity.albums().isEmpty()) {
      about.add(wording.quoted(identity.albums()));
    }
    return String.join(", ", about);
  }

  private List<Part.Fact> facts(ArtistProfile profile) {
    var facts = new ArrayList<Part.Fact>();
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
    return facts;
  }

  /// How many tracks say nothing of whose they are.
  private String without(ArtistProfile profile, ReplyParts parts) {
    var n = profile.ids().stream().mapToLong(ArtistProfile.ArtistIds::tracksWithoutId).sum();
    var datasets =
        profile.ids().stream()
            .filter(each -> each.tracksWithoutId() > 0)
            .map(each -> parts.name(each.dataset()))
            .toList();
    return wording.say("identity.without", "n", n, "datasets", String.join(", ", datasets));
  }

  private String years(int first, int last) {
    // Years are names of years, not numbers: without a separator.
    return first == last
        ? Integer.toString(first)
        : wording.say(
            "artist.years.span", "first", Integer.toString(first), "last", Integer.toString(last));
  }

  /// The identities as the command line's contract has them.
  static List<Map<String, Object>> json(List<Identity> identities) {
    var json = new ArrayList<Map<String, Object>>();
    for (var each : identities) {
      var one = new LinkedHashMap<String, Object>();
      one.put("dataset", each.dataset());
      one.put("id", each.id());
      one.put("tracks", each.tracks());
      if (each.firstYear() != null && each.lastYear() != null) {
        one.put("years", List.of(each.firstYear(), each.lastYear()));
      }
      json.add(one);
    }
    return json;
  }

  private Part.Fact fact(String label, String value) {
    return new Part.Fact(wording.say(label), RichText.plain(value));
  }
}
