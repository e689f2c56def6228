package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.Wording;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is documented to have used a dataset, as an answer says it in passing: who and which model,
/// by what it was used for. The dataset's card has the words of each source.
public final class UseSentences {

  /// Uses of one purpose that are named.
  private static final int MOST_NAMED = 3;

  /// The same where it is said in brief.
  private static final int MOST_BRIEF = 2;

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
    sentence(spans, "evidence.trained", training(dataset));
    sentence(spans, "evidence.filter", other(dataset, Use.Kind.FILTER));
    sentence(spans, "evidence.tested", other(dataset, Use.Kind.EVALUATION));
    if (certain(dataset).findAny().isEmpty()) {
      // A dataset that somebody described for themselves has claims of its own.
      claims(dataset).forEach(claim -> claim(spans, claim));
    }
    return spans;
  }

  /// Who trained on the dataset, in few words and without the models, such as "Documented for
  /// training: NVIDIA, Google (parts of MusicLM) and 1 more. "; empty where that was not training.
  List<Span> trainingInBrief(Dataset dataset) {
    var spans = new ArrayList<Span>();
    brief(spans, "evidence.trained", training(dataset));
    if (!spans.isEmpty()) {
      spans.add(new Span.Plain(". "));
    }
    return spans;
  }

  /// What the dataset was used for where that was not training, in few words and without an end,
  /// such as "a filter at Stability AI, not training"; empty where no use is documented.
  List<Span> otherInBrief(Dataset dataset) {
    var spans = new ArrayList<Span>();
    brief(spans, "evidence.brief.filter", other(dataset, Use.Kind.FILTER));
    brief(spans, "evidence.brief.tested", other(dataset, Use.Kind.EVALUATION));
    if (!spans.isEmpty()) {
      spans.add(new Span.Plain(wording.say("evidence.brief.not-training")));
    }
    if (certain(dataset).findAny().isEmpty()) {
      for (var claim : claims(dataset)) {
        spans.add(new Span.Plain(spans.isEmpty() ? "" : "; "));
        var source = claim.sources().getFirst();
        spans.add(new Span.Link(claim.who() + " " + claim.what(), source.address()));
      }
    }
    return spans;
  }

  private List<Use> training(Dataset dataset) {
    return beyondLists(dataset).filter(use -> TRAINING.contains(use.kind())).toList();
  }

  private List<Use> other(Dataset dataset, Use.Kind kind) {
    return beyondLists(dataset).filter(use -> use.kind() == kind).toList();
  }

  private Stream<Use> beyondLists(Dataset dataset) {
    return certain(dataset).filter(use -> !isOfList(use, dataset));
  }

  private static List<Dataset.Claim> claims(Dataset dataset) {
    return dataset.sourcedClaims().stream()
        .filter(Dataset.Claim::certain)
        .limit(MOST_NAMED)
        .toList();
  }

  private Stream<Use> certain(Dataset dataset) {
    return summary.uses().of(dataset.id()).stream().filter(Use::isDocumented);
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
    if (named(spans, key, uses, MOST_NAMED, this::label)) {
      spans.add(new Span.Plain(". "));
    }
  }

  private void brief(List<Span> spans, String key, List<Use> uses) {
    var more = new ArrayList<Span>();
    if (named(more, key, uses, MOST_BRIEF, this::who)) {
      spans.addAll(spans.isEmpty() ? List.of() : List.of(new Span.Plain("; ")));
      spans.addAll(more);
    }
  }

  /// Who used it, without an end; nothing and false where nobody did.
  private boolean named(
      List<Span> spans, String key, List<Use> uses, int most, Function<List<Use>, String> says) {
    var named = new LinkedHashMap<String, List<Use>>();
    uses.stream()
        .sorted(Comparator.comparing(use -> use.organisation() == null))
        .forEach(use -> named.computeIfAbsent(maker(use), _ -> new ArrayList<>()).add(use));
    var before = wording.say(key) + " ";
    for (var each : named.values().stream().limit(most).toList()) {
      spans.add(new Span.Plain(before));
      spans.add(new Span.Link(says.apply(each), each.getFirst().address()));
      before = ", ";
    }
    if (named.size() > most) {
      spans.add(new Span.Plain(wording.say("evidence.more-uses", "n", named.size() - most)));
    }
    return !named.isEmpty();
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

  /// Who, without the models; that only parts of one were trained is said.
  private String who(List<Use> uses) {
    var isWhole = uses.stream().anyMatch(use -> use.kind() != Use.Kind.PART_OF_MODEL);
    var who = uses.getFirst().organisation();
    return who == null || !isWhole ? label(uses) : who;
  }

  private static void claim(List<Span> spans, Dataset.Claim claim) {
    spans.add(new Span.Plain(claim.who() + " " + claim.what() + " ("));
    var source = claim.sources().getFirst();
    spans.add(new Span.Link(source.label(), source.address()));
    spans.add(new Span.Plain("). "));
  }
}
