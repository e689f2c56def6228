package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.wording.CountSentences;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.CommandLine;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts a reply together: what is said first and last in every answer, and the parts that several
/// commands share.
public final class ReplyParts {

  /// Songs on a page.
  public static final int PAGE_SIZE = 10;

  private final Wording wording;
  private final TrackCatalog catalog;
  private final CatalogSummary summary;
  private final List<Part> parts = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private List<Part.EvidenceItem> evidence = List.of();

  /// An empty reply, in the words of `wording`, about what `catalog` holds.
  public ReplyParts(Wording wording, TrackCatalog catalog) {
    this.wording = wording;
    this.catalog = catalog;
    this.summary = catalog.summary();
  }

  /// The page that a request asks for; empty beyond the end of paging.
  public static Page page(Request request) {
    return new Page(Math.min(request.page() * PAGE_SIZE, Page.LAST - PAGE_SIZE), PAGE_SIZE);
  }

  /// A dataset's name, by its id.
  public String name(String dataset) {
    return Wording.datasetName(summary, dataset);
  }

  /// Adds a heading.
  public ReplyParts heading(String text) {
    parts.add(new Part.Heading(text));
    return this;
  }

  /// Adds a paragraph of plain text.
  public ReplyParts paragraph(String text) {
    parts.add(new Part.Paragraph(RichText.plain(text)));
    return this;
  }

  /// Adds a paragraph with links or emphasis.
  public ReplyParts paragraph(RichText text) {
    parts.add(new Part.Paragraph(text));
    return this;
  }

  /// Adds a remark that is less important than the answer.
  public ReplyParts notice(String text) {
    parts.add(new Part.Notice(RichText.plain(text)));
    return this;
  }

  /// Adds any other part.
  public ReplyParts add(Part part) {
    parts.add(part);
    return this;
  }

  /// Adds a list of facts, if there are any.
  public ReplyParts facts(List<Part.Fact> facts) {
    if (!facts.isEmpty()) {
      parts.add(new Part.Facts(facts));
    }
    return this;
  }

  /// What is known of the datasets that list the tracks.
  public ReplyParts evidence(List<DatasetCount> counts) {
    var known = new Evidence(wording, summary);
    evidence = known.of(counts);
    if (!evidence.isEmpty()) {
      parts.add(new Part.Evidence(evidence, known.lines(evidence, counts)));
    }
    return this;
  }

  /// Says how many of the tracks of these datasets answers leave out, where they leave out any:
  /// what is counted of a dataset as a whole counts them.
  ///
  /// @return how many they are, for scripts; empty where there are none
  public Map<String, Object> hiddenOf(List<CatalogSummary.IndexedDataset> datasets) {
    var hidden =
        datasets.stream().mapToLong(each -> catalog.hiddenIn(each.descriptor().id())).sum();
    if (hidden == 0) {
      return Map.of();
    }
    notice(wording.say("hidden.counted", "n", hidden));
    return Map.of("hidden", hidden);
  }

  /// The page of songs and its buttons.
  public SongPage songs() {
    return new SongPage(new SongItems(wording, catalog), wording, this);
  }

  /// What makes the lines of a list of songs.
  public SongItems items() {
    return new SongItems(wording, catalog);
  }

  /// Names that may have been meant.
  public Offers offers() {
    return new Offers(wording, this);
  }

  /// What says how much was found.
  public CountSentences counts() {
    return new CountSentences(wording, summary);
  }

  /// Says that a name is not listed, and where was looked for it. Where what was asked for is
  /// hidden on request, says that instead.
  ///
  /// @param matches what was found: nothing to show
  /// @param name what was asked for, as it is shown
  /// @param heading the heading where nothing is hidden
  /// @param sentence what else has to be said, or the empty string
  public ReplyParts notListed(Matches matches, String name, String heading, String sentence) {
    return nothing(
        matches, name, heading, (sentence + " " + new Searched(wording, summary).byName()).strip());
  }

  /// Says that a link or id is not listed, as [#notListed] does of names.
  public ReplyParts linkNotListed(Matches matches, String id, String heading) {
    return nothing(matches, id, heading, new Searched(wording, summary).byLink());
  }

  private ReplyParts nothing(Matches matches, String name, String heading, String sentences) {
    return matches.hidden() > 0
        ? heading(wording.say("verdict.hidden", "name", name))
            .paragraph(wording.say("hidden.only", "n", matches.hidden()))
        : heading(heading).paragraph(sentences);
  }

  /// The button to what can be done about the evidence that was found.
  ///
  /// @param artist the artist whom the answer is about, or the empty string
  public void nextSteps(String option, String artist) {
    var request = Request.of("next-steps", artist.isEmpty() ? Map.of() : Map.of(option, artist));
    if (ClickCodec.fits(request)) {
      button("steps.button", Click.Control.OPEN, request);
    }
  }

  /// The button that says how to report what is wrong with an answer. Where a platform has no room
  /// for the question, it names the command alone.
  public void wrong(Request request) {
    var about = wrongAbout(CommandLine.of(request));
    var brief = wrongAbout("/" + request.command() + " …");
    controls.add(
        new Control.Button(
            wording.say("wrong.button"), ClickCodec.fits(about.request()) ? about : brief, brief));
  }

  private static Click wrongAbout(String question) {
    return new Click(Click.Control.OPEN, Request.of("wrong", Map.of("about", question)));
  }

  /// Adds a button that asks `request` anew.
  public void button(String label, Click.Control control, Request request) {
    button(wording.say(label), new Click(control, request));
  }

  /// Adds a button.
  public void button(String label, Click click) {
    controls.add(new Control.Button(label, click));
  }

  /// Adds a button or menu.
  public ReplyParts control(Control control) {
    controls.add(control);
    return this;
  }

  /// The reply of a search, with what is said in every answer.
  public Reply reply(String kind, Matches matches, Map<String, Object> more) {
    // What is not found under the name itself is counted apart.
    var all = withEvidence(matches.tracks() > 0 ? "evidence" : "jointEvidence", more);
    if (matches.hidden() > 0) {
      all.put("hidden", matches.hidden());
      if (matches.tracks() > 0) {
        notice(wording.say("hidden.beside", "n", matches.hidden()));
      }
    }
    return reply(outcome(matches), Findings.of(kind, summary, matches, all));
  }

  private Map<String, Object> withEvidence(String key, Map<String, Object> more) {
    var all = new LinkedHashMap<>(more);
    if (!evidence.isEmpty()) {
      all.put(
          key,
          evidence.stream()
              .map(
                  item ->
                      Map.of(
                          "dataset", item.dataset(),
                          "kind", item.kind().name().toLowerCase(Locale.ROOT),
                          "tracks", item.tracks()))
              .toList());
    }
    return all;
  }

  /// The reply that only informs.
  public Reply information(String kind, Map<String, Object> more) {
    return reply(
        Outcome.INFORMATION, Findings.without(kind, summary, null, withEvidence("evidence", more)));
  }

  /// The reply that informs about datasets.
  public Reply information(
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

  /// The reply that says which datasets there are, where another was asked for.
  public Reply unknownDataset(String typed) {
    return usage(
        wording.say(
            "datasets.none",
            "name",
            DisplayText.of(typed, 40),
            "known",
            Wording.datasetIds(summary)));
  }

  /// The reply that says what is wrong with the question.
  public Reply usage(String sentence) {
    parts.add(new Part.Paragraph(RichText.plain(sentence)));
    return new Reply(
        Outcome.USAGE, parts, controls, Findings.without("error", summary, sentence, Map.of()));
  }

  /// The reply as put together so far.
  public Reply reply(Outcome outcome, Findings findings) {
    var whole = new ArrayList<Part>();
    whole.addAll(parts);
    if (summary.sample()) {
      // Behind the heading: the first thing read of the answer itself.
      whole.add(Math.min(1, whole.size()), new Part.Notice(RichText.plain(wording.say("sample"))));
    }
    whole.add(new SmallPrint(wording, summary).of(outcome, evidence));
    return new Reply(outcome, whole, controls, findings);
  }

  private static Outcome outcome(Matches matches) {
    return matches
        .basis()
        .map(basis -> basis == MatchBasis.SIMILAR_NAME ? Outcome.SIMILAR : Outcome.FOUND)
        .orElse(Outcome.NOT_FOUND);
  }
}
