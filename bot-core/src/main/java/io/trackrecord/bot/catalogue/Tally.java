package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.evidence.TrackLists;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.data.dataset.Dataset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a checked catalogue adds up to. A row counts as listed where the check is sure enough, or a
/// person has confirmed it. For one thread.
public final class Tally {

  private final Evidence evidence;
  private final CatalogSummary summary;
  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Map<EvidenceKind, Long> strongest = new EnumMap<>(EvidenceKind.class);
  private final Map<String, Long> datasets = new HashMap<>();
  private final Map<String, Long> onLists = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private long rows;
  private long confirmed;
  private long refused;

  /// @param evidence tells how strong a dataset's evidence is
  Tally(CatalogSummary summary, Evidence evidence) {
    this.summary = summary;
    this.evidence = evidence;
  }

  /// An empty tally of what an index of this summary lists.
  public static Tally of(CatalogSummary summary, Wording wording) {
    return new Tally(summary, new Evidence(wording, summary));
  }

  /// Counts a row.
  ///
  /// @param said what a person said of it: `yes`, `no` or anything else for nothing
  public void add(Status status, Collection<String> inDatasets, String said) {
    add(status, inDatasets, Decision.of(said));
  }

  /// Counts a row.
  ///
  /// @param decision what a person said of a row that is only possible
  void add(Status status, Collection<String> inDatasets, Optional<Decision> decision) {
    rows++;
    statuses.merge(status, 1L, Long::sum);
    if (status == Status.POSSIBLE) {
      confirmed += decision.filter(Decision.YES::equals).isPresent() ? 1 : 0;
      refused += decision.filter(Decision.NO::equals).isPresent() ? 1 : 0;
    }
    if (!status.isListed(decision.equals(Decision.SAID_YES))) {
      return;
    }
    strongest(inDatasets).ifPresent(kind -> strongest.merge(kind, 1L, Long::sum));
    for (var dataset : inDatasets) {
      datasets.merge(dataset, 1L, Long::sum);
      if (listsOf(dataset).stream().anyMatch(inDatasets::contains)) {
        onLists.merge(dataset, 1L, Long::sum);
      }
    }
  }

  /// The strongest evidence that these datasets give.
  public Optional<EvidenceKind> strongest(Collection<String> inDatasets) {
    return inDatasets.stream().map(evidence::kind).min(EvidenceKind::compareTo);
  }

  private List<String> listsOf(String dataset) {
    return lists.computeIfAbsent(
        dataset, id -> TrackLists.drawnFrom(summary, id).stream().map(Dataset::id).toList());
  }

  /// How many rows there are.
  public long rows() {
    return rows;
  }

  /// Rows of this status.
  public long of(Status status) {
    return statuses.getOrDefault(status, 0L);
  }

  /// Rows whose strongest evidence is of this kind.
  public long of(EvidenceKind kind) {
    return strongest.getOrDefault(kind, 0L);
  }

  /// Rows that are listed, with those that a person confirmed.
  public long listed() {
    return statuses.entrySet().stream()
            .filter(each -> each.getKey().isListed())
            .mapToLong(Map.Entry::getValue)
            .sum()
        + confirmed;
  }

  /// The share of the rows that is listed, from 0 to 1; 0 where there are no rows.
  public double share() {
    return rows == 0 ? 0 : (double) listed() / rows;
  }

  /// How many rows have each status, by its text. Each status is there, if with 0.
  public Map<String, Long> statuses() {
    var texts = new LinkedHashMap<String, Long>();
    for (var status : Status.values()) {
      texts.put(status.text(), of(status));
    }
    return texts;
  }

  /// How many rows have each strongest evidence, by its name in lower case. Each is there, if with
  /// 0.
  public Map<String, Long> evidence() {
    var names = new LinkedHashMap<String, Long>();
    for (var kind : EvidenceKind.values()) {
      names.put(kind.name().toLowerCase(Locale.ROOT), of(kind));
    }
    return names;
  }

  /// Rows that a person confirmed.
  public long confirmed() {
    return confirmed;
  }

  /// Rows of which a person said that they are another song.
  public long refused() {
    return refused;
  }

  /// Rows that nobody has looked at.
  public long open() {
    return of(Status.POSSIBLE) - confirmed - refused;
  }

  /// The listed rows by dataset.
  public List<DatasetCount> datasets() {
    return datasets.entrySet().stream()
        .map(
            each ->
                new DatasetCount(
                    each.getKey(),
                    each.getValue(),
                    each.getValue(),
                    onLists.getOrDefault(each.getKey(), 0L)))
        .toList();
  }
}
