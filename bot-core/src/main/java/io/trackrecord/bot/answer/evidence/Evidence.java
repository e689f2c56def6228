package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.dataset.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What the datasets that list something say about its use, the strongest first: that a publisher
/// trained on these very tracks, that a dataset is documented to have been used, or only presence.
/// Made for one reply, for one thread.
public final class Evidence {

  /// So many datasets are told of in brief: an answer that is read first.
  private static final int MANY = 4;

  private final Wording wording;
  private final CatalogSummary summary;
  private final UseSentences sentences;
  private final Map<String, EvidenceKind> kinds = new HashMap<>();

  /// Evidence in the words of `wording`, for the datasets of `summary`.
  public Evidence(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
    this.sentences = new UseSentences(wording, summary);
  }

  /// One item for each dataset that lists any of the tracks.
  public List<Part.EvidenceItem> of(List<DatasetCount> counts) {
    return counts.stream()
        .map(this::item)
        .sorted(
            Comparator.comparing(Part.EvidenceItem::kind)
                .thenComparing(item -> !isForTraining(item.dataset()))
                .thenComparingLong(item -> -item.tracks())
                .thenComparing(Part.EvidenceItem::dataset))
        .toList();
  }

  /// What is said of the datasets: of each what its item says, or, of many, in brief.
  ///
  /// @param items what [#of] made of the counts
  public List<RichText> lines(List<Part.EvidenceItem> items, List<DatasetCount> counts) {
    return items.size() < MANY
        ? items.stream().map(Part.EvidenceItem::text).toList()
        : new BriefEvidence(wording, summary, this).lines(items, counts);
  }

  /// Orders datasets, by their ids, as the items are ordered where each has as many tracks.
  public Comparator<String> strongestFirst() {
    return Comparator.<String, EvidenceKind>comparing(this::kind)
        .thenComparing(dataset -> !isForTraining(dataset))
        .thenComparing(Comparator.naturalOrder());
  }

  /// How strong the evidence is that a dataset's tracks were used.
  public EvidenceKind kind(String dataset) {
    return kinds.computeIfAbsent(
        dataset,
        id ->
            summary.dataset(id).map(each -> kind(each.descriptor())).orElse(EvidenceKind.PRESENT));
  }

  private EvidenceKind kind(Dataset dataset) {
    if (dataset.perTrackList() != null) {
      return EvidenceKind.LISTED_BY_TRAINER;
    }
    return sentences.isDocumented(dataset) ? EvidenceKind.DOCUMENTED_USE : EvidenceKind.PRESENT;
  }

  boolean isForTraining(String dataset) {
    return summary
        .dataset(dataset)
        .filter(each -> sentences.isForTraining(each.descriptor()))
        .isPresent();
  }

  private Part.EvidenceItem item(DatasetCount count) {
    var kind = kind(count.dataset());
    var spans = new ArrayList<Span>();
    summary
        .dataset(count.dataset())
        .ifPresent(
            dataset -> {
              if (kind == EvidenceKind.LISTED_BY_TRAINER) {
                onList(spans, count, dataset.descriptor());
              } else {
                in(spans, count, dataset.descriptor());
              }
            });
    return new Part.EvidenceItem(
        kind,
        count.dataset(),
        DatasetNames.shortName(summary, count.dataset()),
        count.tracks(),
        new RichText(spans),
        Request.of("datasets", Map.of("name", count.dataset())));
  }

  /// That a publisher trained on these very tracks, by its own list.
  private void onList(List<Span> spans, DatasetCount count, Dataset dataset) {
    var list = dataset.perTrackList();
    if (list == null) {
      return;
    }
    spans.add(
        new Span.Strong(
            wording.say("evidence.listed", "n", count.tracks(), "who", list.trainer())));
    spans.add(new Span.Plain(" " + wording.say("evidence.listed.model", "model", list.model())));
    dataset.sourcedClaims().stream()
        .flatMap(claim -> claim.sources().stream())
        .findFirst()
        .ifPresent(
            source -> {
              spans.add(new Span.Plain(" ("));
              spans.add(new Span.Link(source.label(), source.address()));
              spans.add(new Span.Plain(")"));
            });
    spans.add(new Span.Plain("."));
  }

  private void in(List<Span> spans, DatasetCount count, Dataset dataset) {
    spans.add(new Span.Plain(wording.say("evidence.in", "n", count.tracks()) + " "));
    spans.add(new Span.Strong(dataset.name()));
    spans.add(new Span.Plain(". "));
    var uses = sentences.of(dataset);
    if (uses.isEmpty()) {
      spans.add(new Span.Plain(wording.say("evidence.no-use") + " "));
    }
    spans.addAll(uses);
    lists(count, "").forEach(each -> spans.add(new Span.Plain(each + " ")));
    trimEnd(spans);
  }

  /// Whether the tracks are on the lists drawn from their dataset; empty where none was.
  ///
  /// @param brief `.brief` for a phrase of each, the empty string for a sentence
  List<String> lists(DatasetCount count, String brief) {
    return Stream.concat(
            TrackLists.drawnFrom(summary, count.dataset()).stream()
                .map(list -> lists("evidence" + brief + ".of-these", count, list)),
            TrackLists.missing(summary, count.dataset()).stream()
                .map(list -> lists("evidence" + brief + ".list-missing", count, list)))
        .toList();
  }

  UseSentences sentences() {
    return sentences;
  }

  /// Whether the tracks are on a list drawn from their dataset.
  private String lists(String sentence, DatasetCount count, Dataset list) {
    var of = Objects.requireNonNull(list.perTrackList());
    return wording.say(
        sentence, "n", count.tracks(), "listed", count.listed(), "who", of.trainer());
  }

  static void trimEnd(List<Span> spans) {
    if (spans.getLast() instanceof Span.Plain(var text)) {
      spans.set(spans.size() - 1, new Span.Plain(text.stripTrailing()));
    }
  }
}
