package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.JointCredit;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Finds the tracks that credit an artist only together with others in one name.
final class JointSearch {

  private static final int MAX_NAMES = 10;

  /// Rows that are looked through for the names.
  private static final int MAX_ROWS = 1_000;

  private JointSearch() {}

  /// The joint credits of an artist, without the rows that credit the artist alone.
  static JointCredits of(EngineSession session, String name, CatalogLimits limits) {
    return of(session, List.of(name), limits);
  }

  /// The joint credits of an artist who has several names.
  static JointCredits of(EngineSession session, List<String> names, CatalogLimits limits) {
    var keys = allKeys(names);
    var rows = rows(names);
    var count = session.count(rows, limits.maxCounted());
    if (count.tracks() == 0) {
      return JointCredits.NONE;
    }
    var byName = new LinkedHashMap<Long, List<Track>>();
    for (var track : MatchingCatalog.tracks(session, rows, MAX_ROWS)) {
      track.artistNames().stream()
          .filter(credited -> holds(credited, keys))
          .map(NameForm::sameKey)
          .distinct()
          .forEach(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(track));
    }
    return new JointCredits(
        count.tracks(),
        count.isAtLeast(),
        byName.entrySet().stream()
            .map(each -> credit(each.getKey(), each.getValue()))
            .sorted(Comparator.comparingLong((JointCredit each) -> -each.tracks()))
            .limit(MAX_NAMES)
            .toList());
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

  /// The credit with this key, as the most popular of its tracks writes it.
  private static JointCredit credit(long key, List<Track> tracks) {
    var name =
        tracks.getFirst().artistNames().stream()
            .filter(credited -> NameForm.sameKey(credited) == key)
            .findFirst()
            .orElseThrow();
    var datasets = tracks.stream().map(Track::dataset).distinct().count();
    return new JointCredit(name, tracks.size(), (int) datasets);
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
