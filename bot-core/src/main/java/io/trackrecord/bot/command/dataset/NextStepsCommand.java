package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.evidence.DatasetFacts;
import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.evidence.NextSteps;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.dataset.Dataset;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/next-steps`: what can be done, those steps first that fit the evidence found.
public final class NextStepsCommand implements Command {

  private static final String ARTIST = "artist";
  private static final String DATASET = "dataset";

  private final Wording wording;

  /// The command in the words of `wording`.
  public NextStepsCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "next-steps";
  }

  @Override
  public String description() {
    return wording.say("command.next-steps");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ARTIST, Option.Kind.ARTIST, false, wording.say("option.next-steps.artist")),
        new Option(DATASET, Option.Kind.DATASET, false, wording.say("option.next-steps.dataset")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of(
        "/next-steps artist: " + examples.artist(), "/next-steps dataset: " + examples.dataset());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var named = request.value(DATASET);
    var chosen = named.flatMap(name -> DatasetNames.find(catalog.summary(), name));
    if (named.isPresent() && chosen.isEmpty()) {
      return parts.unknownDataset(named.get());
    }
    var artist = request.value(ARTIST);
    var found =
        artist
            .map(name -> catalog.artist(new Question.OfArtist(name), new Page(0, 1)))
            .orElse(null);
    var own = found == null ? List.<DatasetCount>of() : found.matches().datasets();
    var counts = found == null || !own.isEmpty() ? own : found.joint().datasets();
    parts
        .heading(
            artist
                .map(name -> wording.say("steps.heading.artist", "name", DisplayText.of(name)))
                .orElse(wording.say("steps.heading")))
        .paragraph(wording.say("steps.not-advice"));
    if (found != null && own.isEmpty()) {
      parts.notice(notOwn(artist.orElseThrow(), found));
    }
    var datasets =
        chosen
            .map(List::of)
            .orElseGet(
                () -> artist.isPresent() ? listing(counts, catalog) : catalog.summary().datasets());
    var used = new ArrayList<String>();
    for (var dataset : datasets) {
      used.add(dataset.descriptor().id());
      parts.add(ofDataset(dataset.descriptor(), tracks(counts, dataset)));
      artist
          .filter(_ -> tracks(own, dataset).isPresent())
          .ifPresent(name -> letter(parts, name, dataset.descriptor()));
    }
    NextSteps.all().forEach(step -> parts.add(ofEverybody(step)));
    return parts
        .paragraph(wording.say("steps.no-promise"))
        .information(
            name(),
            Map.of(
                "datasets",
                used,
                "steps",
                NextSteps.all().stream().map(NextSteps.Step::id).toList()));
  }

  /// That nothing is listed under the artist's own name, and what is instead.
  private String notOwn(String artist, ArtistMatches found) {
    var name = DisplayText.of(artist);
    if (found.joint().tracks() > 0) {
      return wording.say("steps.joint", "name", name);
    }
    return found.matches().hidden() > 0
        ? wording.say("hidden.only", "n", found.matches().hidden())
        : wording.say("steps.not-listed", "name", name);
  }

  /// The datasets that list the artist, those with the strongest evidence first.
  private List<IndexedDataset> listing(List<DatasetCount> counts, TrackCatalog catalog) {
    return new Evidence(wording, catalog.summary())
        .of(counts).stream()
            .flatMap(item -> catalog.summary().dataset(item.dataset()).stream())
            .toList();
  }

  private static Optional<Long> tracks(List<DatasetCount> counts, IndexedDataset dataset) {
    return counts.stream()
        .filter(count -> count.dataset().equals(dataset.descriptor().id()))
        .map(DatasetCount::tracks)
        .findFirst();
  }

  /// How to ask a dataset's publisher.
  private Part ofDataset(Dataset dataset, Optional<Long> tracks) {
    var spans = new ArrayList<Span>();
    tracks.ifPresent(
        n -> spans.add(new Span.Plain(wording.say("steps.dataset.tracks", "n", n) + " ")));
    spans.addAll(DatasetFacts.removal(wording, dataset).spans());
    if (dataset.perTrackList() != null) {
      list(dataset)
          .ifPresent(
              link ->
                  spans.addAll(
                      List.of(new Span.Plain(" " + wording.say("steps.list") + " "), link)));
    }
    return new Part.Card(
        wording.say(
            dataset.removal() == null ? "steps.dataset.closed" : "steps.dataset",
            "dataset",
            dataset.name()),
        new RichText(spans),
        List.of(),
        Request.of("datasets", Map.of("name", dataset.id())));
  }

  /// Where a publisher's own list of tracks can be read.
  private Optional<Span> list(Dataset dataset) {
    return dataset.sourcedClaims().stream()
        .flatMap(claim -> claim.sources().stream())
        .findFirst()
        .map(source -> new Span.Link(host(source.address()), source.address()));
  }

  /// The button for a ready-made request to a dataset's publisher.
  private void letter(ReplyParts parts, String artist, Dataset dataset) {
    var values = new LinkedHashMap<String, String>();
    values.put(ARTIST, artist);
    values.put(DATASET, dataset.id());
    var request = Request.of("letter", values);
    if (ClickCodec.fits(request)) {
      parts.button(
          wording.say("letter.button", "dataset", DisplayText.of(dataset.shownShort(), 20)),
          new Click(Click.Control.OPEN, request));
    }
  }

  private Part ofEverybody(NextSteps.Step step) {
    var spans = new ArrayList<Span>();
    var text = wording.say("step." + step.id());
    spans.add(
        new Span.Plain(step.certain() ? text : wording.say("dataset.uncertain", "text", text)));
    for (var address : step.sources()) {
      spans.add(new Span.Plain(spans.size() == 1 ? " " : ", "));
      spans.add(new Span.Link(label(address, step.sources()), address));
    }
    return new Part.Card(
        wording.say("step." + step.id() + ".title"), new RichText(spans), List.of(), null);
  }

  /// The site of a source, and which of the step's sources there it is, where there are several.
  private static String label(String address, List<String> sources) {
    var ofHost = sources.stream().filter(each -> host(each).equals(host(address))).toList();
    var place = ofHost.indexOf(address);
    return place == 0 ? host(address) : host(address) + " (" + (place + 1) + ")";
  }

  private static String host(String address) {
    return URI.create(address).getHost().replaceFirst("^www\\.", "");
  }
}
