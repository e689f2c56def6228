package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NamePrefixes;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Completes titles and albums of one artist out of the artist's rows. Reads the most popular five
/// hundred; of an artist with more, it looks further by the words that were typed.
final class NamesOfArtist {

  private static final int MAX_ROWS = 500;
  private static final int MIN_START = 3;

  private final EngineSession session;
  private final String artist;

  NamesOfArtist(EngineSession session, String artist) {
    this.session = session;
    this.artist = artist;
  }

  /// The titles that what was typed may become, also but for one typing error.
  List<Suggestion> titles(String typed, int limit) {
    return names(NameKind.TITLE, WordField.TITLE, Track::title, typed, limit);
  }

  /// The albums that what was typed may become.
  List<Suggestion> albums(String typed, int limit) {
    return names(NameKind.ALBUM, WordField.ALBUM, Track::album, typed, limit);
  }

  private List<Suggestion> names(
      NameKind kind,
      WordField field,
      Function<Track, @Nullable String> nameOf,
      String typed,
      int limit) {
    var start = NamePrefixes.ofTyped(typed);
    if (start.isEmpty() && !typed.isBlank()) {
      return List.of();
    }
    var rows = PopularTracks.of(session, filter(), MAX_ROWS);
    var names = tallies(rows, nameOf);
    var found = starting(names, start);
    if (found.size() < limit && rows.size() == MAX_ROWS && !start.isEmpty()) {
      var known = new HashSet<>(found.stream().map(Tally::key).toList());
      for (var words : words(field, start)) {
        var more = RowFilter.both(filter(), words);
        starting(tallies(PopularTracks.of(session, more, MAX_ROWS), nameOf), start).stream()
            .filter(each -> known.add(each.key()))
            .forEach(found::add);
      }
    }
    if (found.isEmpty() && kind == NameKind.TITLE && NameCompletion.isForgiven(start)) {
      found.addAll(
          names.stream()
              .filter(each -> each.anyWay(way -> EditDistance.startsNearly(way, start)))
              .toList());
    }
    return found.stream().limit(limit).map(each -> each.suggestion(kind)).toList();
  }

  /// The names that start with the text, then those of which a later word does.
  private static List<Tally> starting(List<Tally> names, String start) {
    var found = new ArrayList<Tally>();
    names.stream().filter(each -> each.startsWith(start)).forEach(found::add);
    names.stream()
        .filter(each -> !each.startsWith(start) && each.anyWay(way -> way.startsWith(start)))
        .forEach(found::add);
    return found;
  }

  /// The rows of the artist that the name is taken for.
  private RowFilter filter() {
    var same = NameFilters.creditedOrLifted(artist);
    if (session.exists(same)) {
      return same;
    }
    var taken = new ArtistSearch(session).take(artist).entry();
    return taken.map(ArtistEntry::name).map(NameFilters::creditedOrLifted).orElse(same);
  }

  /// Rows that have the words that were typed. The last word may be the start of one: a long start
  /// is looked for as such; with a short one, rows that have it as a word come first.
  private static List<RowFilter> words(WordField field, String start) {
    var typed = List.of(start.split(" "));
    var last = typed.getLast();
    var before = typed.subList(0, typed.size() - 1);
    if (last.length() >= MIN_START) {
      return List.of(RowFilter.both(all(field, before), new RowFilter.HasWordStart(field, last)));
    }
    return before.isEmpty()
        ? List.of(all(field, typed))
        : List.of(all(field, typed), all(field, before));
  }

  private static RowFilter all(WordField field, List<String> words) {
    return words.isEmpty()
        ? RowFilter.EVERYTHING
        : new RowFilter.HasWords(QueryWords.exactly(words, Map.of(field, 1.0)), words.size());
  }

  private static List<Tally> tallies(List<Track> rows, Function<Track, @Nullable String> nameOf) {
    var tallies = new LinkedHashMap<Long, Tally>();
    for (var row : rows) {
      var name = nameOf.apply(row);
      if (name != null) {
        tallies.computeIfAbsent(NameForm.sameKey(name), key -> new Tally(key, name, row)).add(row);
      }
    }
    return new ArrayList<>(tallies.values());
  }

  /// One name among the rows, as the most popular of them writes it.
  private static final class Tally {

    private final long key;
    private final String name;
    private final String by;
    private final Set<String> datasets = new HashSet<>();
    private @Nullable Set<String> whole;
    private @Nullable Set<String> ways;
    private long tracks;

    Tally(long key, String name, Track row) {
      this.key = key;
      this.name = name;
      this.by = row.artistNames().stream().findFirst().orElse("");
    }

    void add(Track row) {
      tracks++;
      datasets.add(row.dataset());
    }

    long key() {
      return key;
    }

    boolean startsWith(String start) {
      var known = whole;
      if (known == null) {
        known = NamePrefixes.whole(name);
        whole = known;
      }
      return known.stream().anyMatch(way -> way.startsWith(start));
    }

    boolean anyWay(Predicate<String> test) {
      var known = ways;
      if (known == null) {
        known = NamePrefixes.fromEachWord(name);
        ways = known;
      }
      return known.stream().anyMatch(test);
    }

    Suggestion suggestion(NameKind kind) {
      return new Suggestion(kind, name, key, by, 1, tracks, datasets.size());
    }
  }
}
