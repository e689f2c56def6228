package io.trackrecord.bot.answer;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.uses.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is documented to have used a dataset, as an answer says it in passing: who and which model,
/// by what it was used for. The dataset's card has the words of each source.
public final class UseSentences {

  /// Uses of one purpose that are named.
  private static final int MOST_NAMED = 3;

  private static final Set<Use.Kind> TRAINING =
      Set.of(Use.Kind.TRAINING, Use.Kind.PART_OF_MODEL, Use.Kind.LICENSED);

  private final Wording wording;
  private final CatalogSummary summary;

  UseSentences(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// Whether anybody is documented, by a source of their own, to have used the dataset.
  public boolean isDocumented(Dataset dataset) {
    return certain(dataset).findAny().isPresent()
        || dataset.sourcedClaims().stream().anyMatch(Dataset.Claim::certain);
  }

  /// Whether that use was training.
  boolean isForTraining(Dataset dataset) {
    return certain(dataset).anyMatch(use -> TRAINING.contains(use.kind()));
  }

  /// The sentences, each with the sources as links; empty where no use is documented.
  public List<Span> of(Dataset dataset) {
    var spans = new ArrayList<Span>();
    var uses = certain(dataset).filter(use -> !isOfList(use, dataset)).toList();
    sentence(
        spans,
        "evidence.trained",
        uses.stream().filter(use -> TRAINING.contains(use.kind())).toList());
    sentence(spans, "evidence.filter", of(uses, Use.Kind.FILTER));
    sentence(spans, "evidence.tested", of(uses, Use.Kind.EVALUATION));
    if (certain(dataset).findAny().isEmpty()) {
      // A dataset that somebody described for themselves has claims of its own.
      dataset.sourcedClaims().stream()
          .filter(Dataset.Claim::certain)
          .limit(MOST_NAMED)
          .forEach(claim -> claim(spans, claim));
    }
    return spans;
  }

  private Stream<Use> certain(Dataset dataset) {
    return summary.uses().of(dataset.id()).stream().filter(Use::isDocumented);
  }

  private static List<Use> of(List<Use> uses, Use.Kind kind) {
    return uses.stream().filter(use -> use.kind() == kind).toList();
  }

  /// Whether a list of the very tracks says it better: the answer says whether they are on it.
  private boolean isOfList(Use use, Dataset dataset) {
    return Stream.concat(
            TrackLists.drawnFrom(summary, dataset.id()).stream(),
            TrackLists.missing(summary, dataset.id()).stream())
        .map(list -> Objects.requireNonNull(list.perTrackList()))
        .anyMatch(
            list -> list.trainer().equals(use.organisation()) && list.model().equals(use.model()));
  }

  /// One sentence: each organisation once, with its models, then the models whose maker no source
  /// names.
  private void sentence(List<Span> spans, String key, List<Use> uses) {
    var named = new LinkedHashMap<String, List<Use>>();
    uses.stream()
        .sorted(Comparator.comparing(use -> use.organisation() == null))
        .forEach(use -> named.computeIfAbsent(maker(use), _ -> new ArrayList<>()).add(use));
    if (named.isEmpty()) {
      return;
    }
    var label = wording.say(key) + " ";
    for (var each : named.values().stream().limit(MOST_NAMED).toList()) {
      spans.add(new Span.Plain(label));
      spans.add(new Span.Link(label(each), each.getFirst().address()));
      label = ", ";
    }
    var more = Math.max(0, named.size() - MOST_NAMED);
    spans.add(
        new Span.Plain((more > 0 ? wording.say("evidence.more-uses", "n", more) : "") + ". "));
  }

  private static String maker(Use use) {
    return use.organisation() == null ? "\u0000" + use.model() : use.organisation();
  }

  /// Who, and which of their models.
  private String label(List<Use> uses) {
    var models =
        uses.stream()
            .map(
                use ->
                    use.kind() == Use.Kind.PART_OF_MODEL
                        ? wording.say("evidence.part", "model", use.model())
                        : use.model())
            .distinct()
            .collect(Collectors.joining(", "));
    var who = uses.getFirst().organisation();
    return who == null ? models : wording.say("evidence.who", "who", who, "model", models);
  }

  private static void claim(List<Span> spans, Dataset.Claim claim) {
    spans.add(new Span.Plain(claim.who() + " " + claim.what() + " ("));
    var source = claim.sources().getFirst();
    spans.add(new Span.Link(source.label(), source.address()));
    spans.add(new Span.Plain("). "));
  }
}
