package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogLimits;
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
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.ArtistSearch;
import io.trackrecord.bot.matching.name.NameCompletion;
import io.trackrecord.bot.matching.name.PopularTracks;
import io.trackrecord.bot.matching.name.TextReading;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The catalog over any engine: all that makes Trackrecord's answers good, and nothing that an
/// engine does.
public final class MatchingCatalog implements TrackCatalog {

  /// How much longer the statistics may take than a question.
  private static final int STATISTICS = 4;

  private final CatalogEngine engine;
  private final CatalogLimits limits;

  /// Null until somebody asks. Whoever asks at the same time counts as well, and the same.
  private volatile @Nullable CatalogStatistics statistics;

  /// A catalog over one version of an index.
  ///
  /// @param limits what one question may cost
  public MatchingCatalog(CatalogEngine engine, CatalogLimits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  @Override
  public CatalogSummary summary() {
    return engine.summary();
  }

  @Override
  public CatalogStatistics statistics() {
    var known = statistics;
    if (known == null) {
      var deadline = Deadline.in(limits.deadline().multipliedBy(STATISTICS));
      known = TrackStatistics.of(engine.session(deadline));
      statistics = known;
    }
    return known;
  }

  @Override
  public List<Track> byId(PlatformId id, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    var listed = new RowFilter.HasKey(KeyField.LINK, TrackTerms.link(id));
    // Engines keep a part of the key: a row that does not list the id shares that part by chance.
    return PopularTracks.of(session(), listed, limit).stream()
        .filter(row -> row.lists(id))
        .toList();
  }

  @Override
  public long hidden(PlatformId id) {
    return session().hidden(new RowFilter.HasKey(KeyField.LINK, TrackTerms.link(id)));
  }

  @Override
  public long hidden(Question.OfSong question) {
    return session().hidden(SongSearch.tiers(question).all());
  }

  @Override
  public long hiddenIn(String dataset) {
    return session().hidden(new RowFilter.InDataset(dataset));
  }

  @Override
  public ArtistMatches artist(Question.OfArtist question, Page page) {
    return new ArtistAnswer(session(), limits).of(question, page);
  }

  @Override
  public List<Identity> identities(String name) {
    var session = session();
    return BandNames.of(session, name).stream()
        .flatMap(each -> new ArtistSearch(session).take(each).entry().stream())
        .flatMap(entry -> Identities.of(session, entry.name()).stream())
        .distinct()
        .toList();
  }

  @Override
  public Matches song(Question.OfSong question, Page page) {
    return new SongAnswer(session(), limits).of(question, page);
  }

  @Override
  public Optional<NearestSong> nearest(Question.OfSong question) {
    return new SongAnswer(session(), limits).nearest(question);
  }

  @Override
  public Matches search(Question.OfText question, Page page) {
    var session = session();
    var tiers = new TextSearch(session).tiers(question);
    var count = session.count(tiers.all(), limits.maxCounted());
    var found =
        new SongPages(session, tiers, TextSearch.match(question))
            .matches(count, page)
            .hiding(session.hidden(tiers.all()));
    if (found.tracks() > 0
        || found.hidden() > 0
        || question.words() == null
        || isNarrowed(question)) {
      return found;
    }
    return Matches.none(new ArtistSearch(session).near(question.words()));
  }

  @Override
  public Optional<Question> understand(String text) {
    return TextReading.of(session(), text);
  }

  @Override
  public List<Suggestion> complete(CompletionQuery query) {
    return query.kind() == NameKind.DATASET
        ? datasets(query)
        : new NameCompletion(session()).complete(query);
  }

  @Override
  public Optional<String> nameOf(NameKind kind, long key) {
    return switch (kind) {
      case DATASET ->
          summary().datasets().stream()
              .map(dataset -> dataset.descriptor().id())
              .filter(id -> NameForm.sameKey(id) == key)
              .findFirst();
      case ARTIST -> session().artist(key).map(ArtistEntry::name);
      case TITLE -> nameOf(KeyField.TITLE, key);
      case ALBUM -> nameOf(KeyField.ALBUM, key);
      case GENRE -> nameOf(KeyField.GENRE, key);
    };
  }

  @Override
  public void export(Question question, Predicate<FoundRow> consumer) {
    RowExport.run(session(), question, consumer);
  }

  private EngineSession session() {
    return engine.session(Deadline.in(limits.deadline()));
  }

  /// The name that has this key, as the most popular row writes it.
  private Optional<String> nameOf(KeyField field, long key) {
    return PopularTracks.of(session(), new RowFilter.HasKey(field, key), 1).stream()
        .flatMap(
            row ->
                switch (field) {
                  case TITLE -> Stream.ofNullable(row.title());
                  case ALBUM -> Stream.ofNullable(row.album());
                  default -> row.genres().stream();
                })
        .filter(name -> NameForm.sameKey(name) == key)
        .findFirst();
  }

  /// Whether filters, and not the words, may be why nothing was found.
  private static boolean isNarrowed(Question.OfText question) {
    return question.dataset() != null
        || question.artist() != null
        || question.album() != null
        || question.genre() != null
        || question.years() != null;
  }

  private List<Suggestion> datasets(CompletionQuery query) {
    var typed = query.typed().strip().toLowerCase(Locale.ROOT);
    return summary().datasets().stream()
        .filter(
            dataset ->
                dataset.descriptor().id().contains(typed)
                    || dataset.descriptor().name().toLowerCase(Locale.ROOT).contains(typed))
        .limit(query.limit())
        .map(
            dataset ->
                new Suggestion(
                    NameKind.DATASET,
                    dataset.descriptor().id(),
                    NameForm.sameKey(dataset.descriptor().id()),
                    dataset.descriptor().name(),
                    1,
                    dataset.tracks(),
                    1))
        .toList();
  }
}
