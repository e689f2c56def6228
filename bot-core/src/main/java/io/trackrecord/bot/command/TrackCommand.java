package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.Similarity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/track`: one song in every dataset.
final class TrackCommand implements QuestionCommand {

  private static final String TITLE = "title";
  private static final String ARTIST = "artist";
  private static final String ALBUM = "album";

  /// Names that are offered at most: a menu of them fits on a screen.
  private static final int MOST_OFFERS = 10;

  /// Songs that are shown with all their rows; more are shown in a line each.
  private static final int MOST_WITH_ROWS = 3;

  private final Wording wording;

  TrackCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "track";
  }

  @Override
  public String description() {
    return wording.say("command.track");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(TITLE, Option.Kind.TITLE, true, wording.say("option.track.title")),
        new Option(ARTIST, Option.Kind.ARTIST, false, wording.say("option.track.artist")),
        new Option(ALBUM, Option.Kind.ALBUM, false, wording.say("option.track.album")),
        Option.format(wording));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of(examples.track(), "/track " + examples.title());
  }

  @Override
  public Optional<Question> question(Request request) {
    return request
        .value(TITLE)
        .map(
            title ->
                new Question.OfSong(
                    title, request.value(ARTIST).orElse(null), request.value(ALBUM).orElse(null)));
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var question = (Question.OfSong) question(request).orElseThrow();
    var page = ReplyParts.page(request);
    var matches = catalog.song(question, page);
    var parts = new ReplyParts(wording, catalog);
    if (matches.basis().isEmpty()) {
      return notListed(request, matches, parts);
    }
    var artist = question.artist() == null ? artist(question.title(), matches, catalog) : null;
    if (artist != null) {
      return isArtist(question.title(), artist, parts);
    }
    var basis = matches.basis().get();
    parts.heading(verdict(question, matches)).paragraph(parts.counts().found(matches));
    if (question.artist() == null) {
      parts.notice(wording.say("track.alone"));
    } else if (!basis.isSure()) {
      parts.notice(
          wording.say("track.similar", "similarity", wording.percent(matches.similarity())));
    }
    parts.evidence(matches.datasets());
    var songs = parts.songs();
    var style = matches.page().size() <= MOST_WITH_ROWS ? SongStyle.ROWS : SongStyle.LINE;
    songs.songs(
        style,
        matches,
        page,
        // The heading names the artist; a line of a list does not repeat it.
        style == SongStyle.LINE && basis.isSure() ? question.artist() : null,
        basis.isSure() || question.artist() == null
            ? wording.basis(basis, matches.similarity())
            : "");
    songs.paging(request, matches, page);
    parts.nextSteps(
        "artist",
        matches.page().stream().flatMap(s -> s.artists().stream()).findFirst().orElse(""));
    songs.export(request, matches);
    parts.wrong(request);
    if (page.offset() == 0) {
      parts
          .offers()
          .beside("track.others", matches.suggestions(), offered -> meant(request, offered));
    }
    return parts.reply(name(), matches, Map.of("totalSongs", matches.songs()));
  }

  /// The artist that a title names, where no song has this very title; or null.
  private static @Nullable ArtistMatches artist(
      String title, Matches matches, TrackCatalog catalog) {
    if (matches.similarity() >= Similarity.NEARLY_SAME) {
      return null;
    }
    var found = catalog.artist(new Question.OfArtist(title), new Page(0, 1));
    return found.matches().basis().filter(MatchBasis::isSure).isPresent() ? found : null;
  }

  /// Says that what was given as a title is an artist.
  private Reply isArtist(String title, ArtistMatches found, ReplyParts parts) {
    var profile = found.profile().orElseThrow();
    var offer =
        new Suggestion(
            NameKind.ARTIST,
            profile.name(),
            profile.key(),
            "",
            1,
            found.matches().tracks(),
            found.matches().datasets().size());
    parts
        .heading(wording.say("verdict.maybe", "name", DisplayText.of(profile.name())))
        .paragraph(
            wording.say(
                "track.is-artist",
                "title",
                DisplayText.of(title),
                "artist",
                DisplayText.of(profile.name())));
    parts.offers().button(offer, Request.of("artist", Map.of("name", profile.name())));
    return parts.reply(name(), Matches.none(List.of(offer)), Map.of());
  }

  /// The answer in a few words. A title alone says only which songs have it.
  private String verdict(Question.OfSong question, Matches matches) {
    var first = matches.page().isEmpty() ? null : matches.page().getFirst();
    if (question.artist() == null && matches.similarity() >= Similarity.NEARLY_SAME) {
      return wording.say(
          "track.verdict.title",
          "title",
          DisplayText.of(question.title()),
          "n",
          matches.songs(),
          "songs",
          wording.songs(matches.songs(), matches.isAtLeast()));
    }
    if (matches.basis().orElseThrow().isSure() || first == null) {
      return wording.say("verdict.listed", "name", heading(question));
    }
    return wording.say(
        "verdict.maybe",
        "name",
        named(first.title(), first.artists().isEmpty() ? null : first.artists().getFirst()));
  }

  private Reply notListed(Request request, Matches matches, ReplyParts parts) {
    var question = (Question.OfSong) question(request).orElseThrow();
    parts.notListed(
        matches, heading(question), wording.say("verdict.not", "name", heading(question)), "");
    if (matches.hidden() > 0) {
      return parts.reply(name(), matches, Map.of());
    }
    var listed =
        matches.suggestions().stream()
            .filter(each -> each.kind() == NameKind.ARTIST && each.similarity() == 1)
            .findFirst();
    // An artist who is given and listed is no suggestion.
    var offers =
        matches.suggestions().stream()
            .filter(each -> listed.isEmpty() || each.kind() == NameKind.TITLE)
            .limit(MOST_OFFERS)
            .toList();
    if (listed.isEmpty()) {
      parts.offers().instead(offers, suggestion -> meant(request, suggestion));
    } else {
      listed(listed.get(), parts);
      parts.offers().nearest("track.nearest", offers, suggestion -> meant(request, suggestion));
    }
    return parts.reply(name(), matches, Map.of());
  }

  /// Says that the artist is listed, with a button to what is listed of them.
  private void listed(Suggestion artist, ReplyParts parts) {
    parts.paragraph(
        wording.say(
            "track.artist.listed",
            "artist",
            DisplayText.of(artist.name()),
            "tracks",
            wording.tracks(artist.tracks())));
    parts.offers().button(artist, Request.of("artist", Map.of("name", artist.name())));
  }

  /// The request with what was suggested in its place.
  private Request meant(Request request, Suggestion suggestion) {
    var values = new LinkedHashMap<>(request.values());
    if (suggestion.kind() == NameKind.TITLE) {
      // The album that was asked for need not be the one of what is offered.
      values.remove(ALBUM);
      values.put(TITLE, suggestion.name());
      if (suggestion.by().isEmpty()) {
        values.remove(ARTIST);
      } else {
        values.put(ARTIST, suggestion.by());
      }
    } else {
      values.put(ARTIST, suggestion.name());
    }
    return Request.of(name(), values);
  }

  private String heading(Question.OfSong question) {
    return named(question.title(), question.artist());
  }

  private String named(String title, @Nullable String artist) {
    var quoted = wording.quoted(title);
    return artist == null
        ? quoted
        : wording.say("track.heading", "title", quoted, "artist", DisplayText.of(artist));
  }
}
