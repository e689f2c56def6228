package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Puts a reply together: what is said first and last in every answer, and the parts that several
/// commands share.
final class ReplyParts {

  /// Names that a sentence offers at most: more are no help to read.
  private static final int MOST_NAMED = 5;

  /// Songs on a page.
  static final int PAGE_SIZE = 10;

  private final Wording wording;
  private final CatalogSummary summary;
  private final List<Part> parts = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();

  ReplyParts(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// The page that a request asks for; empty beyond the end of paging.
  static Page page(Request request) {
    return new Page(Math.min(request.page() * PAGE_SIZE, Page.LAST - PAGE_SIZE), PAGE_SIZE);
  }

  /// A dataset's name, by its id.
  String name(String dataset) {
    return Wording.datasetName(summary, dataset);
  }

  ReplyParts heading(String text) {
    parts.add(new Part.Heading(text));
    return this;
  }

  ReplyParts paragraph(String text) {
    parts.add(new Part.Paragraph(RichText.plain(text)));
    return this;
  }

  ReplyParts paragraph(RichText text) {
    parts.add(new Part.Paragraph(text));
    return this;
  }

  ReplyParts notice(String text) {
    parts.add(new Part.Notice(RichText.plain(text)));
    return this;
  }

  ReplyParts add(Part part) {
    parts.add(part);
    return this;
  }

  ReplyParts facts(List<Part.Fact> facts) {
    if (!facts.isEmpty()) {
      parts.add(new Part.Facts(facts));
    }
    return this;
  }

  /// How many tracks each dataset holds.
  List<Part.Fact> counts(List<DatasetCount> counts) {
    return counts.stream()
        .map(
            count ->
                new Part.Fact(
                    name(count.dataset()),
                    RichText.plain(wording.tracksInRows(count.tracks(), count.rows()))))
        .toList();
  }

  /// Who is documented to have used each of the datasets; only what has a source is said.
  List<Part.Fact> users(List<DatasetCount> counts) {
    var texts = new ArrayList<RichText>();
    for (var count : counts) {
      summary
          .dataset(count.dataset())
          .ifPresent(dataset -> texts.addAll(DocumentedUse.named(wording, dataset.descriptor())));
    }
    return texts.isEmpty()
        ? List.of()
        : List.of(new Part.Fact(wording.say("users"), RichText.join("\n", texts)));
  }

  /// The songs of the page and where in the list they are.
  ReplyParts songs(Matches matches, Page page) {
    if (matches.page().isEmpty()) {
      return this;
    }
    parts.add(new SongItems(wording, summary).list(matches.page(), page.offset() + 1));
    if (matches.songs() > matches.page().size()) {
      var last = page.offset() + matches.page().size();
      paragraph(
          wording.say(
              matches.isAtLeast() ? "page.atleast" : "page",
              "first",
              wording.number(page.offset() + 1L),
              "last",
              wording.number(last),
              "total",
              wording.number(matches.songs())));
      if (last >= Page.LAST && matches.songs() > last) {
        paragraph(wording.say("page.end"));
      }
    }
    return this;
  }

  /// The buttons for paging and export. Where what was asked for is too long for a button, the
  /// export goes with the reply instead.
  ReplyParts paging(Request request, Matches matches, Page page) {
    var next = page.offset() + page.size();
    if (!ClickCodec.fits(request)) {
      if (matches.songs() > page.size()) {
        paragraph(wording.say("page.long"));
        parts.add(new Part.File(request.command() + ".csv", request));
      }
      return this;
    }
    if (page.offset() > 0) {
      button("page.previous", Click.Control.PREVIOUS, request.at(page.offset() / page.size() - 1));
    }
    if (matches.songs() > next && next < Page.LAST) {
      button("page.next", Click.Control.NEXT, request.at(next / page.size()));
    }
    if (matches.tracks() > 0) {
      button("export.button", Click.Control.EXPORT, request.at(0));
    }
    return this;
  }

  /// What may have been meant, in a sentence and as a menu.
  ReplyParts didYouMean(
      String sentence, List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    if (suggestions.isEmpty()) {
      return this;
    }
    // The menu has them all.
    var names = suggestions.stream().limit(MOST_NAMED).map(this::shown).toList();
    paragraph(wording.say(sentence, "names", String.join(", ", names)));
    return menu("didyoumean.menu", suggestions, ask);
  }

  /// A name, and the artist that tells a title apart.
  private String shown(Suggestion suggestion) {
    var name = DisplayText.of(suggestion.name(), 60);
    return suggestion.by().isEmpty() || suggestion.kind() == NameKind.DATASET
        ? name
        : wording.say("complete.by", "name", name, "artist", DisplayText.of(suggestion.by(), 40));
  }

  /// A menu of names.
  ReplyParts menu(
      String placeholder, List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    var choices = new ArrayList<Control.Choice>();
    for (var each : suggestions) {
      var request = ask.apply(each);
      if (ClickCodec.fits(request)) {
        choices.add(
            new Control.Choice(
                shown(each),
                wording.say(
                    "didyoumean.detail",
                    "tracks",
                    wording.tracks(each.tracks()),
                    "datasets",
                    wording.datasets(each.datasets())),
                new Click(Click.Control.DID_YOU_MEAN, request)));
      }
    }
    if (!choices.isEmpty()) {
      controls.add(new Control.Menu(wording.say(placeholder), choices));
    }
    return this;
  }

  void button(String label, Click.Control control, Request request) {
    controls.add(new Control.Button(wording.say(label), new Click(control, request)));
  }

  ReplyParts control(Control control) {
    controls.add(control);
    return this;
  }

  /// The reply of a search, with what is said in every answer.
  Reply reply(String kind, Matches matches, Map<String, Object> more) {
    return reply(outcome(matches), Findings.of(kind, summary, matches, more));
  }

  /// The reply that only informs.
  Reply information(String kind, Map<String, Object> more) {
    return reply(Outcome.INFORMATION, Findings.without(kind, summary, null, more));
  }

  /// The reply that informs about datasets.
  Reply information(
      String kind, List<CatalogSummary.IndexedDataset> datasets, Map<String, Object> more) {
    var counts =
        datasets.stream()
            .map(
                each ->
                    new DatasetCount(
                        each.descriptor().id(), each.tracks(), each.rows(), each.listed()))
            .toList();
    return reply(Outcome.INFORMATION, Findings.ofDatasets(kind, summary, counts, more));
  }

  /// The reply that says what is wrong with the question.
  Reply usage(String sentence) {
    parts.add(new Part.Paragraph(RichText.plain(sentence)));
    return new Reply(
        Outcome.USAGE, parts, controls, Findings.without("error", summary, sentence, Map.of()));
  }

  Reply reply(Outcome outcome, Findings findings) {
    var whole = new ArrayList<Part>();
    whole.addAll(parts);
    if (summary.sample()) {
      // Behind the heading: the first thing read of the answer itself.
      whole.add(Math.min(1, whole.size()), new Part.Notice(RichText.plain(wording.say("sample"))));
    }
    whole.add(
        new Part.Footnote(
            RichText.plain(
                summary.sample()
                    ? wording.say("footnote.sample")
                    : wording.say(
                        "footnote",
                        "date",
                        wording.date(summary.built()),
                        "version",
                        summary.version()))));
    return new Reply(outcome, whole, controls, findings);
  }

  private static Outcome outcome(Matches matches) {
    return matches
        .basis()
        .map(basis -> basis == MatchBasis.SIMILAR_NAME ? Outcome.SIMILAR : Outcome.FOUND)
        .orElse(Outcome.NOT_FOUND);
  }
}
