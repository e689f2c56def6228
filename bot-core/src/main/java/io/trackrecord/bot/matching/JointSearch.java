package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.JointCredit;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.PopularTracks;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Finds the tracks that credit an artist only together with others in one name.
final class JointSearch {

  private static final int MAX_NAMES = 10;

  /// Rows, the most popular, that are looked through for the names.
  private static final int MAX_ROWS = 100;

  private JointSearch() {}

  /// The joint credits of an artist, without the rows that credit the artist alone.
  static JointCredits of(EngineSession session, String name, CatalogLimits limits) {
    return of(session, List.of(name), limits);
  }

  /// The joint credits of an artist who has several names.
  static JointCredits of(EngineSession session, List<String> artists, CatalogLimits limits) {
    var keys = allKeys(artists);
    var rows = rows(artists);
    var count = session.count(rows, limits.maxCounted());
    if (count.tracks() == 0) {
      return JointCredits.NONE;
    }
    var byName = new LinkedHashMap<Long, List<String>>();
    for (var track : PopularTracks.of(session, rows, MAX_ROWS)) {
      track.artistNames().stream()
          .filter(credited -> holds(credited, keys))
          .forEach(
              credited ->
                  byName
                      .computeIfAbsent(NameForm.sameKey(credited), _ -> new ArrayList<>())
                      .add(credited));
    }
    var names =
        byName.values().stream()
            .sorted(Comparator.comparingInt((List<String> each) -> -each.size()))
            .limit(MAX_NAMES)
            .map(List::getFirst)
            .toList();
    return new JointCredits(
        count.tracks(),
        count.isAtLeast(),
        count.datasets(),
        credits(session, rows, names, limits.maxCounted()));
  }

  /// The credits with these names, most tracks first.
  private static List<JointCredit> credits(
      EngineSession session, RowFilter rows, List<String> names, long max) {
    var carrying =
        names.stream()
            .map(
                name ->
                    RowFilter.both(
                        new RowFilter.HasKey(KeyField.ARTIST, NameForm.sameKey(name)), rows))
            .toList();
    var counts = session.counts(carrying, max);
    var credits = new ArrayList<JointCredit>();
    for (var i = 0; i < names.size(); i++) {
      var count = counts.get(i);
      credits.add(new JointCredit(names.get(i), count.tracks(), count.datasets().size()));
    }
    credits.sort(Comparator.comparingLong(each -> -each.tracks()));
    return credits;
  }

  /// The rows that credit one of the names only together with others.
  static RowFilter rows(List<String> names) {
    return RowFilter.without(
        RowFilter.anyKey(List.of(KeyField.ARTIST_SIDE), allKeys(names)),
        RowFilter.any(names.stream().map(NameFilters::creditedOrLifted).toList()));
  }

  private static Set<Long> allKeys(List<String> names) {
    var keys = new HashSet<Long>();
    names.forEach(name -> keys.addAll(keys(name)));
    return keys;
  }

  /// The keys under which a joint credit holds the artist.
  private static Set<Long> keys(String name) {
    var keys = new HashSet<Long>();
    keys.add(NameForm.sameKey(name));
    LooseForm.ofArtist(ArtistName.parse(name).base()).forEach(form -> keys.add(NameForm.key(form)));
    return keys;
  }

  private static boolean holds(String credited, Set<Long> keys) {
    return JointName.sides(ArtistName.parse(credited).base()).stream()
        .anyMatch(
            side ->
                keys.contains(NameForm.sameKey(side))
                    || LooseForm.ofArtist(side).stream()
                        .anyMatch(form -> keys.contains(NameForm.key(form))));
  }
}
