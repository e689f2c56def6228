package io.trackrecord.bot.engine;

import io.trackrecord.bot.engine.InMemoryEngine.Completable;
import io.trackrecord.bot.engine.InMemoryEngine.Row;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The artists' entries and the completions of a list of tracks.
final class InMemoryNames {

  private final Map<Long, ArtistEntry> artists = new LinkedHashMap<>();
  private final List<Completable> completions = new ArrayList<>();

  InMemoryNames(List<Row> rows) {
    var byArtist = new LinkedHashMap<Long, List<Row>>();
    var spellings = new HashMap<Long, Map<String, Long>>();
    for (var row : rows) {
      for (var name : namesOf(row.track())) {
        var key = NameForm.sameKey(name);
        var own = byArtist.computeIfAbsent(key, _ -> new ArrayList<>());
        if (own.isEmpty() || own.getLast().number() != row.number()) {
          own.add(row);
          spellings.computeIfAbsent(key, _ -> new TreeMap<>()).merge(name, 1L, Long::sum);
        }
      }
    }
    byArtist.forEach(
        (key, own) -> {
          var entry = entry(key, own, Objects.requireNonNull(spellings.get(key)));
          artists.put(key, entry);
          add(entry.completed(), own);
        });
    titles(rows);
    others(
        rows,
        CompletionKind.ALBUM,
        row -> row.track().album() == null ? List.of() : List.of(row.track().album()));
    others(rows, CompletionKind.GENRE, row -> row.track().genres());
    completions.sort(
        Comparator.comparingDouble((Completable each) -> -each.weight())
            .thenComparing(each -> each.name().name()));
  }

  private static Set<String> namesOf(Track track) {
    var title = Objects.requireNonNullElse(track.title(), "");
    return NameKeys.lifted(track.artistNames(), TitleName.parse(title).featured());
  }

  private static ArtistEntry entry(long key, List<Row> rows, Map<String, Long> spellings) {
    var written =
        spellings.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    var years =
        rows.stream().map(row -> row.track().year()).filter(Objects::nonNull).sorted().toList();
    var byDataset =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.track().dataset(), TreeMap::new, Collectors.toList()));
    return new ArtistEntry(
        written.getFirst(),
        key,
        written.subList(0, Math.min(10, written.size())),
        Math.max(0, written.size() - 10),
        rows.stream().map(row -> row.terms().song()).distinct().count(),
        rows.stream().flatMap(row -> keys(row, KeyField.ALBUM).stream()).distinct().count(),
        years.isEmpty() ? 0 : years.getFirst(),
        years.isEmpty() ? 0 : years.getLast(),
        byDataset.entrySet().stream()
            .map(each -> inDataset(key, each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong((ArtistEntry.InDataset each) -> -each.tracks()))
            .toList());
  }

  private static ArtistEntry.InDataset inDataset(long key, String dataset, List<Row> rows) {
    var ids =
        rows.stream()
            .map(
                row ->
                    row.track().artists().stream()
                        .filter(credit -> NameForm.sameKey(credit.name()) == key)
                        .map(Credit::id)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""))
            .toList();
    return new ArtistEntry.InDataset(
        dataset,
        rows.size(),
        rows.stream().mapToLong(row -> row.track().rows()).sum(),
        ids.stream().filter(id -> !id.isEmpty()).distinct().count(),
        ids.stream().filter(String::isEmpty).count(),
        rows.stream().filter(Row::onList).count());
  }

  private void titles(List<Row> rows) {
    var bySong =
        rows.stream()
            .filter(row -> row.track().title() != null)
            .collect(
                Collectors.groupingBy(
                    row -> row.terms().song(), LinkedHashMap::new, Collectors.toList()));
    bySong
        .values()
        .forEach(
            own -> {
              var first = own.getFirst().track();
              var by = first.artistNames().stream().findFirst().orElse("");
              add(named(CompletionKind.TITLE, Objects.requireNonNull(first.title()), by, own), own);
            });
  }

  private void others(List<Row> rows, CompletionKind kind, Function<Row, List<String>> namesOf) {
    var byKey = new LinkedHashMap<Long, List<Row>>();
    var names = new HashMap<Long, String>();
    for (var row : rows) {
      for (var name : namesOf.apply(row)) {
        byKey.computeIfAbsent(NameForm.sameKey(name), _ -> new ArrayList<>()).add(row);
        names.putIfAbsent(NameForm.sameKey(name), name);
      }
    }
    byKey.forEach(
        (key, own) -> {
          var by =
              own.stream()
                  .map(row -> row.track().artistNames().stream().findFirst().orElse(""))
                  .collect(Collectors.toCollection(LinkedHashSet::new));
          var shown = by.size() == 1 && kind == CompletionKind.ALBUM ? by.getFirst() : "";
          add(named(kind, Objects.requireNonNull(names.get(key)), shown, own), own);
        });
  }

  private static CompletedName named(CompletionKind kind, String name, String by, List<Row> rows) {
    return new CompletedName(
        kind,
        name,
        by,
        rows.size(),
        (int) rows.stream().map(row -> row.track().dataset()).distinct().count());
  }

  private void add(CompletedName name, List<Row> rows) {
    var all = rows.stream().mapToLong(row -> row.track().rows()).sum();
    var best = rows.stream().mapToInt(Row::popularity).max().orElse(0);
    completions.add(
        new Completable(
            name,
            Math.log(1.0 + all) / Math.log(2) + best / 65_535.0,
            List.copyOf(CompletionText.entries(name.kind(), name.name()))));
  }

  private static Collection<Long> keys(Row row, KeyField field) {
    var keys = row.terms().keys().get(field);
    return keys == null ? List.of() : List.copyOf(keys);
  }

  Map<Long, ArtistEntry> artists() {
    return artists;
  }

  /// The completions, heaviest first.
  List<Completable> completions() {
    return completions;
  }
}
