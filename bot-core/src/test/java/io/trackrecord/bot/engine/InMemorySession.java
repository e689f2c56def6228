package io.trackrecord.bot.engine;

import io.trackrecord.bot.engine.InMemoryEngine.Row;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameTerms;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One question to a list of tracks.
final class InMemorySession implements EngineSession {

  private final InMemoryEngine engine;
  private final Deadline deadline;

  InMemorySession(InMemoryEngine engine, Deadline deadline) {
    this.engine = engine;
    this.deadline = deadline;
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  private Stream<Row> matching(RowFilter filter) {
    deadline.check();
    return engine.rows().stream().filter(row -> passes(row, filter));
  }

  private static boolean passes(Row row, RowFilter filter) {
    return switch (filter) {
      case RowFilter.Everything _ -> true;
      case RowFilter.HasKey has -> {
        var keys = row.terms().keys().get(has.field());
        yield keys != null && keys.contains(has.key());
      }
      case RowFilter.HasAnyKey any -> {
        var keys = row.terms().keys().get(any.field());
        yield keys != null && keys.stream().anyMatch(any.keys()::contains);
      }
      case RowFilter.InDataset in -> row.track().dataset().equals(in.dataset());
      case RowFilter.InYears in -> {
        var year = row.track().year();
        yield year != null && year >= in.first() && year <= in.last();
      }
      case RowFilter.HasWords has ->
          has.words().stream().filter(word -> hasWord(row, word)).count() >= has.minimum();
      case RowFilter.HasWordStart has ->
          words(row, has.field()).stream().anyMatch(word -> word.startsWith(has.start()));
      case RowFilter.HasWordBetween has ->
          words(row, has.field()).stream()
              .anyMatch(word -> compare(word, has.first()) >= 0 && compare(word, has.end()) < 0);
      case RowFilter.AllOf all -> all.filters().stream().allMatch(each -> passes(row, each));
      case RowFilter.AnyOf any -> any.filters().stream().anyMatch(each -> passes(row, each));
      case RowFilter.Not not -> !passes(row, not.filter());
    };
  }

  private static boolean hasWord(Row row, QueryWord word) {
    return word.spellings().stream()
        .anyMatch(each -> words(row, each.field()).contains(each.word()));
  }

  private static List<String> words(Row row, WordField field) {
    return row.terms().words().getOrDefault(field, List.of());
  }

  private static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  @Override
  public List<Long> totals(List<RowFilter> filters) {
    return filters.stream().map(filter -> matching(filter).count()).toList();
  }

  @Override
  public RowCount count(RowFilter filter, long max) {
    var rows = matching(filter).toList();
    if (rows.size() <= max) {
      return InMemoryEngine.count(rows, false);
    }
    var counted = InMemoryEngine.count(rows.subList(0, (int) max), true);
    var all = new ArrayList<>(counted.datasets());
    rows.stream()
        .map(row -> row.track().dataset())
        .distinct()
        .filter(id -> all.stream().noneMatch(each -> each.dataset().equals(id)))
        .toList()
        .forEach(id -> all.add(new io.trackrecord.bot.catalog.DatasetCount(id, 1, 1, 0)));
    return new RowCount(all, counted.songs(), true);
  }

  @Override
  public boolean exists(RowFilter filter) {
    return matching(filter).findFirst().isPresent();
  }

  @Override
  public List<Hit> rows(RowFilter filter, int limit) {
    return matching(filter)
        .sorted(InMemoryEngine.popularFirst())
        .limit(limit)
        .map(row -> hit(row, 0))
        .toList();
  }

  @Override
  public List<Hit> rows(WordSearch search, int limit) {
    return matching(RowFilter.both(search.filter(), search.words()))
        .map(row -> hit(row, score(row, search)))
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .thenComparingInt(Hit::popularity)
                .reversed()
                .thenComparingInt(hit -> ((Row) hit.row()).number()))
        .limit(limit)
        .toList();
  }

  private static Hit hit(Row row, double score) {
    return new Hit(row, row.terms().song(), row.popularity(), score);
  }

  /// BM25 with each word once, k1 1.2 and b 0.75, as Lucene has it.
  private double score(Row row, WordSearch search) {
    var sum = 0.0;
    for (var word : search.words().words()) {
      var scores =
          word.spellings().stream()
              .filter(each -> words(row, each.field()).contains(each.word()))
              .mapToDouble(each -> each.weight() * bm25(row, each))
              .sorted()
              .toArray();
      for (var i = 0; i < scores.length; i++) {
        sum += i == scores.length - 1 ? scores[i] : search.tie() * scores[i];
      }
    }
    return sum;
  }

  private double bm25(Row row, QueryWord.Spelling spelling) {
    var field = spelling.field();
    var withField = engine.rows().stream().filter(each -> !words(each, field).isEmpty()).toList();
    var average = withField.stream().mapToInt(each -> words(each, field).size()).average();
    var frequency = frequency(field, spelling.word());
    var weight = Math.log(1 + (withField.size() - frequency + 0.5) / (frequency + 0.5));
    var length = words(row, field).size() / average.orElse(1);
    return weight / (1 + 1.2 * (0.25 + 0.75 * length));
  }

  @Override
  public Map<Long, SongRows> songs(RowFilter filter, Collection<Long> songs, int limit) {
    var rows = new HashMap<Long, SongRows>();
    matching(filter)
        .filter(row -> songs.contains(row.terms().song()))
        .sorted(InMemoryEngine.popularFirst())
        .collect(Collectors.groupingBy(row -> row.terms().song()))
        .forEach(
            (song, own) ->
                rows.put(
                    song,
                    new SongRows(
                        List.copyOf(own.subList(0, Math.min(limit, own.size()))), own.size())));
    return rows;
  }

  @Override
  public Map<RowHandle, Track> tracks(Collection<RowHandle> rows) {
    var tracks = new HashMap<RowHandle, Track>();
    rows.forEach(row -> tracks.put(row, ((Row) row).track()));
    return tracks;
  }

  @Override
  public long rowCount() {
    return engine.rows().size();
  }

  @Override
  public long frequency(WordField field, String word) {
    return engine.words(field).getOrDefault(word, 0L);
  }

  @Override
  public List<List<NearWord>> nearWords(List<Misspelt> words, int limit) {
    return words.stream().map(word -> near(word, limit)).toList();
  }

  private List<NearWord> near(Misspelt misspelt, int limit) {
    var word = misspelt.word();
    var edits = misspelt.edits();
    var near = new ArrayList<NearWord>();
    for (var field : misspelt.fields()) {
      engine.words(field).entrySet().stream()
          .filter(each -> !each.getKey().isEmpty() && !word.isEmpty())
          .filter(each -> each.getKey().codePointAt(0) == word.codePointAt(0))
          .map(
              each ->
                  new NearWord(
                      field,
                      each.getKey(),
                      EditDistance.atMost(word, each.getKey(), edits),
                      each.getValue()))
          .filter(each -> each.edits() <= edits)
          .sorted(Comparator.comparingInt(NearWord::edits).thenComparing(NearWord::word))
          .limit(limit)
          .forEach(near::add);
    }
    return near;
  }

  @Override
  public Optional<ArtistEntry> artist(long key) {
    return Optional.ofNullable(engine.names().artists().get(key));
  }

  @Override
  public List<ArtistEntry> artistsNearly(Collection<Long> keys, int limit) {
    return engine.names().artists().values().stream()
        .filter(
            entry ->
                keys.contains(entry.key())
                    || NameTerms.of(entry).loose().stream().anyMatch(keys::contains))
        .sorted(Comparator.comparingLong(entry -> -entry.tracks()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<ArtistEntry> artistsSharing(Set<String> trigrams, int minimum, int limit) {
    var shared = new HashMap<ArtistEntry, Long>();
    for (var entry : engine.names().artists().values()) {
      var both = NameTerms.of(entry).trigrams().stream().filter(trigrams::contains).count();
      if (both >= minimum) {
        shared.put(entry, both);
      }
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<ArtistEntry, Long>comparingByValue().reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<CompletedName> complete(String start, int limit) {
    return completing(entry -> entry.startsWith(start), limit);
  }

  @Override
  public List<CompletedName> completeNearly(String start, int limit) {
    var exact = start.substring(0, CompletionText.PREFIX_LENGTH);
    var name = start.substring(CompletionText.PREFIX_LENGTH);
    return completing(
        entry ->
            entry.startsWith(exact)
                && EditDistance.startsNearly(entry.substring(CompletionText.PREFIX_LENGTH), name),
        limit);
  }

  private List<CompletedName> completing(Predicate<String> test, int limit) {
    return engine.names().completions().stream()
        .filter(each -> each.entries().stream().anyMatch(test))
        .map(InMemoryEngine.Completable::name)
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public void scan(RowFilter filter, Predicate<Track> consumer) {
    matching(filter).map(Row::track).takeWhile(consumer).forEach(_ -> {});
  }
}
