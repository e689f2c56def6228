package io.trackrecord.bot.matching;

import static java.util.Objects.requireNonNull;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of invented tracks that a test asks the matching core about.
public record Listing(CatalogEngine engine) {

  private static final Duration PATIENT = Duration.ofMinutes(1);

  public static Listing of(Track... tracks) {
    return of(List.of(tracks));
  }

  public static Listing of(List<Track> tracks) {
    return new Listing(new InMemoryEngine(tracks));
  }

  /// A list of tracks between others that share no word with them.
  public static Listing among(Track... tracks) {
    return of(Stream.concat(Stream.of(tracks), others(30).stream()).toList());
  }

  /// Tracks by as many artists, whose names no test asks for.
  public static List<Track> others(int count) {
    var others = new ArrayList<Track>();
    for (var i = 0; i < count; i++) {
      var letters = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      others.add(track("other" + i, "Vunk" + letters + " Omse" + letters, "Jyq" + letters));
    }
    return others;
  }

  public static Track track(String row, String title, String artists) {
    return EngineTracks.track("one", row, title, artists);
  }

  /// A track of which more than names is known.
  public static Track track(
      String row, String title, String artists, @Nullable String album, double popularity) {
    return EngineTracks.track("one", row, title, artists, album, null, popularity);
  }

  public EngineSession session() {
    return engine.session(Deadline.in(PATIENT));
  }

  public MatchingCatalog catalog() {
    return catalog(10_000);
  }

  public MatchingCatalog catalog(long maxCounted) {
    return new MatchingCatalog(engine, new CatalogLimits(PATIENT, maxCounted));
  }

  /// The rows that pass a filter, most popular first.
  public List<String> rows(RowFilter filter) {
    return rows(session().rows(filter, 10_000));
  }

  /// The rows of a tier.
  public List<String> rows(Tiers tiers, int tier) {
    return tiers.isByWords(tier)
        ? rows(session().rows(tiers.wordsOnly(), 10_000))
        : rows(tiers.only(tier));
  }

  public List<String> rows(List<Hit> hits) {
    var tracks = session().tracks(hits.stream().map(Hit::row).toList());
    return hits.stream().map(hit -> requireNonNull(tracks.get(hit.row())).row()).toList();
  }
}
