package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells of many datasets in few words. A publisher's own list has its sentence; datasets that the
/// same companies trained on share one; all that nobody is documented to have trained on share the
/// last line. Each dataset keeps its count.
final class BriefEvidence {

  private final Wording wording;
  private final CatalogSummary summary;
  private final Evidence evidence;

  BriefEvidence(Wording wording, CatalogSummary summary, Evidence evidence) {
    this.wording = wording;
    this.summary = summary;
    this.evidence = evidence;
  }

  /// Datasets of which the same is said, and what.
  private record Group(List<DatasetCount> counts, List<Span> said) {}

  /// The lines, the strongest first.
  ///
  /// @param items the datasets, the strongest first
  List<RichText> lines(List<Part.EvidenceItem> items, List<DatasetCount> counts) {
    Map<String, DatasetCount> byId =
        counts.stream().collect(Collectors.toMap(DatasetCount::dataset, Function.identity()));
    var lines = new ArrayList<RichText>();
    var trained = new ArrayList<DatasetCount>();
    var others = new ArrayList<DatasetCount>();
    for (var item : items) {
      if (item.kind() == EvidenceKind.LISTED_BY_TRAINER) {
        lines.add(item.text());
      } else {
        var count = Objects.requireNonNull(byId.get(item.dataset()));
        (evidence.isForTraining(item.dataset()) ? trained : others).add(count);
      }
    }
    for (var group : groups(trained, this::training)) {
      lines.add(trained(group, lines.isEmpty()));
    }
    if (!others.isEmpty()) {
      lines.add(others(groups(others, this::other), lines.isEmpty()));
    }
    return lines;
  }

  /// Datasets of which the same is said, together; one that a list was drawn from is by itself, as
  /// the list's count is of it alone.
  private List<Group> groups(List<DatasetCount> counts, Function<DatasetCount, List<Span>> says) {
    var groups = new LinkedHashMap<Object, Group>();
    for (var count : counts) {
      var said = says.apply(count);
      groups
          .computeIfAbsent(
              lists(count).isEmpty() ? said : count.dataset(),
              _ -> new Group(new ArrayList<>(), said))
          .counts()
          .add(count);
    }
    return List.copyOf(groups.values());
  }

  private List<Span> training(DatasetCount count) {
    return summary
        .dataset(count.dataset())
        .map(dataset -> evidence.sentences().trainingInBrief(dataset.descriptor()))
        .orElse(List.of());
  }

  private List<Span> other(DatasetCount count) {
    var spans = new ArrayList<Span>();
    summary
        .dataset(count.dataset())
        .ifPresent(
            dataset -> spans.addAll(evidence.sentences().otherInBrief(dataset.descriptor())));
    if (spans.isEmpty()) {
      spans.add(new Span.Plain(wording.say("evidence.brief.no-use")));
    }
    lists(count).forEach(each -> spans.add(new Span.Plain("; " + each)));
    return spans;
  }

  /// Whether the tracks are on the lists drawn from their dataset.
  private List<String> lists(DatasetCount count) {
    return evidence.lists(count, ".brief");
  }

  /// "17 are in A (4 on B's list). Documented for training: C."
  private RichText trained(Group group, boolean isFirst) {
    var spans = new ArrayList<Span>();
    in(spans, group.counts(), isFirst);
    var lists = lists(group.counts().getFirst());
    if (!lists.isEmpty()) {
      spans.add(new Span.Plain(" (" + String.join("; ", lists) + ")"));
    }
    spans.add(new Span.Plain(". "));
    spans.addAll(group.said());
    Evidence.trimEnd(spans);
    return new RichText(spans);
  }

  /// One sentence on all: "19 are in A (used as a filter, not for training, by X) and 3 in B, 2 in
  /// C (no documented use known)."
  private RichText others(List<Group> groups, boolean isFirst) {
    var spans = new ArrayList<Span>();
    for (var group : groups) {
      if (!spans.isEmpty()) {
        var isLast = group.equals(groups.getLast());
        spans.add(new Span.Plain(isLast ? " " + wording.say("evidence.brief.and") + " " : ", "));
        counted(spans, group.counts(), "evidence.brief.and-in");
      } else {
        in(spans, group.counts(), isFirst);
      }
      spans.add(new Span.Plain(" ("));
      spans.addAll(group.said());
      spans.add(new Span.Plain(")"));
    }
    spans.add(new Span.Plain("."));
    return new RichText(spans);
  }

  /// "21 are in A, 3 in B": the first count says of what, where nothing before it has.
  private void in(List<Span> spans, List<DatasetCount> counts, boolean isFirst) {
    counted(spans, counts.subList(0, 1), isFirst ? "evidence.in" : "evidence.brief.in");
    if (counts.size() > 1) {
      spans.add(new Span.Plain(", "));
      counted(spans, counts.subList(1, counts.size()), "evidence.brief.and-in");
    }
  }

  private void counted(List<Span> spans, List<DatasetCount> counts, String key) {
    for (var count : counts) {
      if (!count.equals(counts.getFirst())) {
        spans.add(new Span.Plain(", "));
      }
      spans.add(new Span.Plain(wording.say(key, "n", count.tracks()) + " "));
      spans.add(new Span.Strong(DatasetNames.shortName(summary, count.dataset())));
    }
  }
}
