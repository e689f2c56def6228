package io.trackrecord.bot.health;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogStatistics;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.Identity;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.NearestSong;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A source whose searches are counted and timed.
///
/// @param source the source itself
/// @param metrics where they are counted
record MeasuredSource(CatalogSource source, SearchMetrics metrics) implements CatalogSource {

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    return source.ask(catalog -> question.apply(new MeasuredCatalog(catalog, metrics)));
  }

  /// The catalog of one question.
  private record MeasuredCatalog(TrackCatalog catalog, SearchMetrics metrics)
      implements TrackCatalog {

    @Override
    public CatalogSummary summary() {
      return catalog.summary();
    }

    @Override
    public CatalogStatistics statistics() {
      return metrics.timed("statistics", catalog::statistics);
    }

    @Override
    public List<Track> byId(PlatformId id, int limit) {
      return metrics.timed("id", () -> catalog.byId(id, limit));
    }

    @Override
    public long hidden(PlatformId id) {
      return catalog.hidden(id);
    }

    @Override
    public long hidden(Question.OfSong question) {
      return catalog.hidden(question);
    }

    @Override
    public long hiddenIn(String dataset) {
      return catalog.hiddenIn(dataset);
    }

    @Override
    public ArtistMatches artist(Question.OfArtist question, Page page) {
      return metrics.timed("artist", () -> catalog.artist(question, page));
    }

    @Override
    public List<Identity> identities(String name) {
      return metrics.timed("identities", () -> catalog.identities(name));
    }

    @Override
    public Matches song(Question.OfSong question, Page page) {
      return metrics.timed("song", () -> catalog.song(question, page));
    }

    @Override
    public Optional<NearestSong> nearest(Question.OfSong question) {
      return metrics.timed("nearest", () -> catalog.nearest(question));
    }

    @Override
    public Matches search(Question.OfText question, Page page) {
      return metrics.timed("text", () -> catalog.search(question, page));
    }

    @Override
    public Optional<Question> understand(String text) {
      return metrics.timed("sentence", () -> catalog.understand(text));
    }

    @Override
    public List<Suggestion> complete(CompletionQuery query) {
      return metrics.timed("completion", () -> catalog.complete(query));
    }

    @Override
    public Optional<String> nameOf(NameKind kind, long key) {
      return metrics.timed("name", () -> catalog.nameOf(kind, key));
    }

    @Override
    public void export(Question question, Predicate<FoundRow> consumer) {
      metrics.timed(
          "export",
          () -> {
            catalog.export(question, consumer);
            return Boolean.TRUE;
          });
    }
  }
}
