package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.data.dataset.DescriptorException;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// A catalog in memory, of which tests publish new versions.
public final class SwappedCatalog implements CatalogSource {

  private volatile TrackCatalog current;

  /// @param version the version that it answers from at first
  public SwappedCatalog(String version, Track... tracks) {
    current = catalog(version, List.of(tracks));
  }

  /// Takes another version into use.
  public void publish(String version, Track... tracks) {
    current = catalog(version, List.of(tracks));
  }

  private static TrackCatalog catalog(String version, List<Track> tracks) {
    try {
      var summary =
          new CatalogSummary(
              version, Instant.EPOCH, false, EngineTracks.summary(tracks).datasets());
      return new MatchingCatalog(
          new InMemoryEngine(tracks, summary), new CatalogLimits(Duration.ofMinutes(1)));
    } catch (DescriptorException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    return question.apply(current);
  }

  /// A track of one artist.
  public static Track track(String dataset, String row, String artist) {
    return EngineTracks.track(dataset, row, "Song " + row, artist);
  }
}
