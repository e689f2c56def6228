package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackValues;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Streams every row of a question, tier by tier, in the order in which the index holds them:
/// nothing is kept, whatever the number of rows.
final class Export {

  /// An export runs as long as someone takes its rows.
  private static final Duration NO_DEADLINE = Duration.ofDays(1);

  private final OpenIndex index;
  private final CatalogLimits limits;

  Export(OpenIndex index, CatalogLimits limits) {
    this.index = index;
    this.limits = limits;
  }

  void run(Question question, Predicate<TrackCatalog.FoundRow> consumer) throws IOException {
    var search = new Search(index.tracks(), Turns.NONE, NO_DEADLINE);
    switch (question) {
      case Question.OfArtist artist -> {
        var match = RowMatch.byArtist(artist.name());
        var names = new NameSearch(new Search(index.names(), Turns.NONE, limits.deadline()));
        var taken =
            new ArtistSearch(names, index.completions(), word -> search.frequency(word) > 0)
                .take(artist.name())
                .entry();
        if (taken.isPresent()) {
          var tiers = NameQueries.artistTaken(artist.name(), taken.get().name());
          stream(search, tiers, match, consumer);
        }
      }
      case Question.OfSong song -> {
        var tiers = SongSearch.tiers(song);
        if (!search.isEmpty(tiers.all())) {
          stream(search, tiers, row -> RowMatch.song(song, row), consumer);
          return;
        }
        var like = new SongSearch(search, index.words()).like(song);
        if (!like.answers().isEmpty()) {
          stream(search, new Tiers(List.of(like.rows())), like.match(), consumer);
        }
      }
      case Question.OfText text -> {
        var tiers = new TextSearch(search).tiers(text);
        stream(search, new Tiers(tiers.queries()), TextSearch.match(text), consumer);
      }
    }
  }

  private static void stream(
      Search search,
      Tiers tiers,
      Function<Track, RowMatch> match,
      Predicate<TrackCatalog.FoundRow> consumer)
      throws IOException {
    for (var tier = 0; tier < tiers.queries().size(); tier++) {
      var rows = tiers.only(tier);
      // Rows that are equal as written come first where the index does not tell them apart.
      var reread = tier == 0 && tiers.reread() == 1;
      var goesOn =
          reread ? bothWays(search, rows, match, consumer) : stream(search, rows, match, consumer);
      if (!goesOn) {
        return;
      }
    }
  }

  private static boolean bothWays(
      Search search,
      Query rows,
      Function<Track, RowMatch> match,
      Predicate<TrackCatalog.FoundRow> consumer)
      throws IOException {
    return stream(search, rows, match, only(true, consumer))
        && stream(search, rows, match, only(false, consumer));
  }

  /// Passes on rows that are equal as written, or all others.
  private static Predicate<TrackCatalog.FoundRow> only(
      boolean exact, Predicate<TrackCatalog.FoundRow> consumer) {
    return row -> (row.basis() == MatchBasis.EXACT_NAME) == exact ? consumer.test(row) : true;
  }

  private static boolean stream(
      Search search,
      Query query,
      Function<Track, RowMatch> match,
      Predicate<TrackCatalog.FoundRow> consumer)
      throws IOException {
    var rows = new Rows(search, match, consumer);
    search.searcher().search(query, new OneAfterTheOther(rows));
    return rows.goesOn;
  }

  /// Hands every segment to the one collector: without an executor they are searched in turn.
  private record OneAfterTheOther(Rows rows) implements CollectorManager<Rows, Boolean> {

    @Override
    public Rows newCollector() {
      return rows;
    }

    @Override
    public Boolean reduce(Collection<Rows> collectors) {
      return rows.goesOn;
    }
  }

  private static TrackCatalog.FoundRow found(Track track, RowMatch match) {
    return new TrackCatalog.FoundRow(track, match.basis(), match.similarity());
  }

  private static final class Rows extends SimpleCollector {

    private final Search search;
    private final Function<Track, RowMatch> match;
    private final Predicate<TrackCatalog.FoundRow> consumer;
    private TrackValues values;
    private boolean goesOn = true;

    @SuppressWarnings("NullAway.Init") // set with the first segment
    Rows(
        Search search, Function<Track, RowMatch> match, Predicate<TrackCatalog.FoundRow> consumer) {
      this.search = search;
      this.match = match;
      this.consumer = consumer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      values = search.values(context);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (goesOn) {
        var track = values.track(doc);
        goesOn = consumer.test(found(track, match.apply(track)));
      }
      if (!goesOn) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
