package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/track`: one song in every dataset.
final class TrackCommand implements QuestionCommand {

  private static final String TITLE = "title";
  private static final String ARTIST = "artist";
  private static final String ALBUM = "album";

  /// Names that are offered at most: a menu of them fits on a screen.
  private static final int MOST_OFFERS = 10;

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
        new Option(ALBUM, Option.Kind.ALBUM, false, wording.say("option.track.album")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "/track title: Paper Lighthouse artist: The Quillon Sparrows", "/track Night Swim");
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
    var parts = new ReplyParts(wording, catalog.summary());
    if (matches.basis().isEmpty()) {
      return notListed(request, matches, parts, catalog);
    }
    var basis = matches.basis().get();
    parts
        .heading(heading(question))
        .paragraph(
            wording.say(
                    "track.found",
                    "songs",
                    wording.songs(matches.songs(), matches.isAtLeast()),
                    "tracks",
                    wording.tracks(matches.tracks()),
                    "datasets",
                    wording.datasets(matches.datasets().size()))
                + " "
                + wording.say("matched", "basis", wording.basis(basis, matches.similarity())));
    if (question.artist() == null) {
      parts.notice(wording.say("track.alone"));
    } else if (!basis.isSure()) {
      parts.notice(wording.say("track.similar"));
    }
    if (page.offset() == 0) {
      parts.facts(parts.counts(matches.datasets()));
    }
    parts.songs(matches, page);
    if (page.offset() == 0) {
      parts.facts(parts.users(matches.datasets()));
      parts.didYouMean(
          "track.others", matches.suggestions(), suggestion -> meant(request, suggestion));
    }
    parts.paging(request, matches, page);
    return parts.reply(name(), matches, Map.of("totalSongs", matches.songs()));
  }

  private Reply notListed(
      Request request, Matches matches, ReplyParts parts, TrackCatalog catalog) {
    var question = (Question.OfSong) question(request).orElseThrow();
    parts
        .heading(wording.say("track.heading.none", "title", heading(question)))
        .paragraph(wording.say("track.none", "datasets", catalog.summary().datasets().size()));
    var listed =
        matches.suggestions().stream()
            .filter(each -> each.kind() == NameKind.ARTIST && each.similarity() == 1)
            .findFirst();
    listed.ifPresent(
        artist ->
            parts.paragraph(
                wording.say(
                    "track.artist.listed",
                    "artist",
                    DisplayText.of(artist.name()),
                    "tracks",
                    wording.tracks(artist.tracks()))));
    // An artist who is given and listed is no suggestion.
    parts.didYouMean(
        "didyoumean",
        matches.suggestions().stream()
            .filter(each -> listed.isEmpty() || each.kind() == NameKind.TITLE)
            .limit(MOST_OFFERS)
            .toList(),
        suggestion -> meant(request, suggestion));
    return parts.reply(name(), matches, Map.of());
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
    var title = DisplayText.of(question.title());
    return question.artist() == null
        ? title
        : wording.say("track.heading", "title", title, "artist", DisplayText.of(question.artist()));
  }
}
