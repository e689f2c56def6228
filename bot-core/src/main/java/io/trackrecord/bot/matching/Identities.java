package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Identity;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.PopularTracks;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells the artists of one name apart by the datasets' own artist ids.
final class Identities {

  /// Tracks that are looked through.
  private static final int MAX_ROWS = 1_000;

  private static final int MAX_NAMES = 3;

  private Identities() {}

  /// Who carries the name.
  ///
  /// @param listed the name as the datasets write it
  static List<Identity> of(EngineSession session, String listed) {
    var key = NameForm.sameKey(listed);
    Map<List<String>, List<Track>> byId = new LinkedHashMap<>();
    for (var track : PopularTracks.of(session, rows(listed), MAX_ROWS)) {
      track.artists().stream()
          .filter(credit -> credit.id() != null && NameForm.sameKey(credit.name()) == key)
          .map(Credit::id)
          .distinct()
          .forEach(
              id ->
                  byId.computeIfAbsent(
                          List.of(track.dataset(), Objects.requireNonNull(id)),
                          _ -> new ArrayList<>())
                      .add(track));
    }
    return byId.entrySet().stream()
        .map(each -> identity(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
        .sorted(
            Comparator.comparing(Identity::dataset)
                .thenComparingLong(each -> -each.tracks())
                .thenComparing(Identity::id))
        .toList();
  }

  private static RowFilter rows(String listed) {
    return NameFilters.artistTaken(listed, listed).all();
  }

  private static Identity identity(String dataset, String id, List<Track> tracks) {
    var years = tracks.stream().map(Track::year).filter(Objects::nonNull).sorted().toList();
    return new Identity(
        dataset,
        id,
        tracks.size(),
        years.isEmpty() ? null : years.getFirst(),
        years.isEmpty() ? null : years.getLast(),
        frequent(tracks, track -> track.genres().stream()),
        frequent(tracks, track -> Stream.ofNullable(track.album())));
  }

  /// The most frequent names that the tracks give.
  private static List<String> frequent(List<Track> tracks, Function<Track, Stream<String>> names) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tracks.stream().flatMap(names).forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MAX_NAMES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
