package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.NameEntry;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The catalog over an index version on this machine.
public final class LuceneCatalog implements TrackCatalog {

  private final OpenIndex index;
  private final CatalogLimits limits;
  private final CatalogSummary summary;
  private final Turns turns;

  /// A catalog over an open index, which it does not close.
  public LuceneCatalog(OpenIndex index, CatalogLimits limits) {
    this(index, limits, Turns.ofCores());
  }

  LuceneCatalog(OpenIndex index, CatalogLimits limits, Turns turns) {
    this.index = index;
    this.turns = turns;
    this.limits = limits;
    var manifest = index.manifest();
    this.summary =
        new CatalogSummary(
            manifest.version(),
            manifest.built(),
            manifest.sample(),
            manifest.datasets().stream().map(LuceneCatalog::dataset).toList());
  }

  private static CatalogSummary.IndexedDataset dataset(
      io.trackrecord.data.index.Manifest.Entry entry) {
    var report = entry.report();
    return new CatalogSummary.IndexedDataset(
        entry.descriptor(),
        report.indexed(),
        report.read(),
        report.merged(),
        report.rejectedInAll(),
        entry.artists(),
        report.note() == null ? "" : report.note());
  }

  @Override
  public CatalogSummary summary() {
    return summary;
  }

  @Override
  public List<Track> byId(PlatformId id, int limit) {
    return reading(() -> LinkedRows.of(tracks(), index.links(), id, limit));
  }

  @Override
  public ArtistMatches artist(Question.OfArtist question, Page page) {
    return reading(
        () -> {
          var taken = artists().take(question.name());
          if (taken.entry().isEmpty()) {
            return new ArtistMatches(Optional.empty(), Matches.none(taken.others()));
          }
          var entry = taken.entry().get();
          var tiers = NameQueries.artistTaken(question.name(), entry.name());
          var match = RowMatch.byArtist(question.name());
          var found = SongPage.matches(tracks(), tiers, ArtistSearch.count(entry), page, match);
          return new ArtistMatches(
              Optional.of(ArtistSearch.profile(entry)), found.with(taken.others()));
        });
  }

  @Override
  public Matches song(Question.OfSong question, Page page) {
    return reading(() -> new SongAnswer(tracks(), index.words(), artists()).of(question, page));
  }

  @Override
  public Matches search(Question.OfText question, Page page) {
    return reading(
        () -> {
          // Together, so that they have one deadline.
          var search = tracks();
          var artists = artists();
          var found = search.inTurn(() -> found(search, question, page));
          if (found.tracks() > 0 || question.words() == null || isNarrowed(question)) {
            return found;
          }
          return Matches.none(artists.near(question.words()));
        });
  }

  private Matches found(Search search, Question.OfText question, Page page) throws IOException {
    var tiers = new TextSearch(search).tiers(question);
    var count = HitCount.of(search, tiers.all(), limits.mostCounted());
    return SongPage.matches(search, tiers, count, page, TextSearch.match(question));
  }

  @Override
  public List<Suggestion> complete(CompletionQuery query) {
    if (query.kind() == NameKind.DATASET) {
      return datasets(query);
    }
    // No keystroke waits for those who search.
    var artists = artists(Turns.NONE);
    return reading(() -> new NameCompletion(index.completions(), artists).complete(query));
  }

  @Override
  public Optional<String> nameOf(NameKind kind, long key) {
    if (kind == NameKind.DATASET) {
      return summary.datasets().stream()
          .map(dataset -> dataset.descriptor().id())
          .filter(id -> NameForm.sameKey(id) == key)
          .findFirst();
    }
    return reading(
        () ->
            kind == NameKind.ARTIST
                ? names(turns).entry(key).map(NameEntry::name)
                : new RowNames(tracks()).nameOf(kind, key));
  }

  @Override
  public void export(Question question, Predicate<FoundRow> consumer) {
    reading(
        () -> {
          new Export(index, limits).run(question, consumer);
          return true;
        });
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
    return summary.datasets().stream()
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

  private Search tracks() {
    return new Search(index.tracks(), turns, limits.deadline());
  }

  private ArtistSearch artists() {
    return artists(turns);
  }

  private ArtistSearch artists(Turns turns) {
    return new ArtistSearch(
        names(turns), index.completions(), word -> tracks().frequency(word) > 0);
  }

  private NameSearch names(Turns turns) {
    return new NameSearch(new Search(index.names(), turns, limits.deadline()));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T get() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
