package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `/search`: free text with filters.
final class SearchCommand implements QuestionCommand {

  private static final String QUERY = "query";
  private static final String DATASET = "dataset";
  private static final String ARTIST = "artist";
  private static final String ALBUM = "album";
  private static final String GENRE = "genre";
  private static final String YEAR = "year";

  private final Wording wording;

  SearchCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String description() {
    return wording.say("command.search");
  }

  @Override
  public List<Option> options() {
    return List.of(
        option(QUERY, Option.Kind.TEXT),
        option(DATASET, Option.Kind.DATASET),
        option(ARTIST, Option.Kind.ARTIST),
        option(ALBUM, Option.Kind.ALBUM),
        option(GENRE, Option.Kind.GENRE),
        option(YEAR, Option.Kind.YEARS),
        Option.format(wording));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of(
        "/search " + examples.title() + " " + examples.artist(),
        "/search query: " + examples.title() + " dataset: " + examples.dataset());
  }

  @Override
  public Optional<Question> question(Request request) {
    var years = request.value(YEAR).flatMap(Question.Years::parse);
    if (options().stream()
        .filter(option -> option.kind() != Option.Kind.FORMAT)
        .allMatch(option -> request.value(option.name()).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Question.OfText(
            request.value(QUERY).orElse(null),
            request.value(DATASET).orElse(null),
            request.value(ARTIST).orElse(null),
            request.value(ALBUM).orElse(null),
            request.value(GENRE).orElse(null),
            years.orElse(null)));
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var question = question(request);
    if (question.isEmpty()) {
      return parts.usage(
          wording.say("search.nothing", "example", examples(Examples.of(catalog)).getFirst()));
    }
    var year = request.value(YEAR);
    if (year.isPresent() && Question.Years.parse(year.get()).isEmpty()) {
      return parts.usage(wording.say("search.badyear", "year", DisplayText.of(year.get(), 40)));
    }
    var dataset = request.value(DATASET);
    if (dataset.isPresent() && DatasetNames.find(catalog.summary(), dataset.get()).isEmpty()) {
      return parts.usage(
          wording.say(
              "search.baddataset",
              "dataset",
              DisplayText.of(dataset.get(), 40),
              "known",
              Wording.datasetIds(catalog.summary())));
    }
    var page = ReplyParts.page(request);
    var matches = catalog.search((Question.OfText) question.get(), page);
    if (matches.basis().isEmpty()) {
      parts.notListed(
          matches,
          what(request),
          wording.say("search.heading.none", "what", what(request)),
          wording.say("search.none"));
      undated((Question.OfText) question.get(), catalog, parts);
      parts
          .offers()
          .instead(
              matches.suggestions(),
              suggestion -> Request.of("artist", Map.of("name", suggestion.name())));
      return parts.reply(name(), matches, Map.of());
    }
    parts
        .heading(
            wording.say(
                "search.heading", "what", what(request), "songs", parts.counts().songs(matches)))
        .paragraph(
            wording.say(
                matches.isAtLeast() ? "search.found.atleast" : "search.found",
                "tracks",
                wording.tracks(matches.tracks()),
                "datasets",
                wording.datasets(matches.datasets().size())));
    undated((Question.OfText) question.get(), catalog, parts);
    parts.evidence(matches.datasets());
    var songs = parts.songs();
    songs.songs(
        SongStyle.LINE,
        matches,
        page,
        null,
        wording.basis(matches.basis().get(), matches.similarity()));
    songs.paging(request, matches, page);
    parts.nextSteps("artist", request.value(ARTIST).orElse(""));
    songs.export(request, matches);
    parts.wrong(request);
    var more = new TreeMap<String, Object>(Map.of("totalSongs", matches.songs()));
    if (matches.isAtLeast()) {
      more.put("isAtLeast", true);
    }
    return parts.reply(name(), matches, more);
  }

  /// Says how many rows fit but for their year, which they do not give: a filter must not hide
  /// them.
  private void undated(Question.OfText question, TrackCatalog catalog, ReplyParts parts) {
    var isYearAlone =
        question.words() == null
            && question.artist() == null
            && question.album() == null
            && question.genre() == null;
    if (question.years() == null || isYearAlone) {
      return;
    }
    var undated =
        catalog.search(
            new Question.OfText(
                question.words(),
                question.dataset(),
                question.artist(),
                question.album(),
                question.genre(),
                Question.Years.UNKNOWN),
            new Page(0, 1));
    if (undated.tracks() > 0) {
      var datasets = undated.datasets().stream().map(each -> parts.name(each.dataset())).toList();
      parts.notice(
          wording.say(
              "search.undated",
              "n",
              undated.tracks(),
              "atleast",
              Boolean.toString(undated.isAtLeast()),
              "datasets",
              String.join(", ", datasets)));
    }
  }

  private String what(Request request) {
    var texts = new ArrayList<String>();
    request.value(QUERY).ifPresent(words -> texts.add(DisplayText.of(words, 80)));
    for (var filter : List.of(DATASET, ARTIST, ALBUM, GENRE, YEAR)) {
      request
          .value(filter)
          .ifPresent(
              value ->
                  texts.add(wording.say("filter." + filter, "value", DisplayText.of(value, 60))));
    }
    return String.join(", ", texts);
  }

  private Option option(String name, Option.Kind kind) {
    return new Option(name, kind, false, wording.say("option.search." + name));
  }
}
