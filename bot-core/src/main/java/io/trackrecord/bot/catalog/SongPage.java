package io.trackrecord.bot.catalog;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Makes the songs of one page out of a ranked search: the order of songs is that of each song's
/// best row, so that every page is cut out of the same list.
final class SongPage {

  /// Rows of one song that are read at most; more are counted.
  static final int ROWS_READ = 20;

  /// Ranked rows that are looked through at most for one page.
  private static final int MOST_ROWS = 50_000;

  /// The best rows that are read to tell those apart that are equal as written.
  private static final int MOST_REREAD = 100;

  private final Search search;
  private final SongRows rows;
  private final Function<Track, RowMatch> match;

  /// @param query everything that was found
  SongPage(Search search, Query query, Function<Track, RowMatch> match) throws IOException {
    this.search = search;
    this.rows = new SongRows(search, query);
    this.match = match;
  }

  /// What the tiers find: the page, the best of all, and how much there is.
  ///
  /// @param count how much there is
  static Matches matches(
      Search search, Tiers tiers, HitCount count, Page page, Function<Track, RowMatch> match)
      throws IOException {
    if (count.tracks() == 0) {
      return Matches.none(List.of());
    }
    var pages = new SongPage(search, tiers.all(), match);
    var songs = pages.songs(tiers, page);
    // The first song of all is the surest; a later page has to ask for it.
    var best = page.offset() == 0 || songs.isEmpty() ? songs : pages.songs(tiers, new Page(0, 1));
    return matches(best, count, songs);
  }

  /// What was found.
  ///
  /// @param best the songs of which the first is the surest of all
  static Matches matches(List<Song> best, HitCount count, List<Song> page) {
    return new Matches(
        best.stream().findFirst().map(Song::basis),
        best.stream().findFirst().map(Song::similarity).orElse(0.0),
        count.tracks(),
        count.songs(),
        count.isAtLeast(),
        count.datasets(),
        page,
        List.of());
  }

  /// The songs of a page of what the tiers find, best first.
  List<Song> songs(Tiers tiers, Page page) throws IOException {
    var songs = new ArrayList<Song>();
    for (var doc :
        best(tiers, page.offset() + page.size()).stream()
            .skip(page.offset())
            .limit(page.size())
            .toList()) {
      songs.add(song(doc));
    }
    return markUncertain(songs);
  }

  /// The songs of these rows, in this order.
  List<Song> songs(List<Integer> docs) throws IOException {
    var songs = new ArrayList<Song>();
    for (var doc : docs) {
      songs.add(song(doc));
    }
    return markUncertain(songs);
  }

  /// The best row of each song, tier after tier, until there are enough.
  private List<Integer> best(Tiers tiers, int wanted) throws IOException {
    SequencedMap<Long, Integer> best = new LinkedHashMap<>();
    var next = 0;
    for (var tier = 0; tier < tiers.queries().size() && best.size() < wanted; tier = next) {
      next = Math.max(tier + 1, tiers.reread());
      // As many for every page as are read, so that all pages are cut out of one list.
      for (var count = Math.max(wanted * 4, MOST_REREAD); ; count *= 4) {
        var hits = ranked(tiers, tier, next, Math.min(count, MOST_ROWS));
        if (tier == 0 && tiers.reread() > 0) {
          exactFirst(hits);
        } else if (best.isEmpty() && tiers.nearest()) {
          nearestFirst(hits);
        }
        var withThese = new LinkedHashMap<>(best);
        for (var hit : hits) {
          withThese.putIfAbsent(rows.song(hit.doc), hit.doc);
        }
        if (withThese.size() >= wanted || hits.length < count || count >= MOST_ROWS) {
          best = withThese;
          break;
        }
      }
    }
    return List.copyOf(best.sequencedValues());
  }

  /// The best rows of some tiers, one after the other.
  private ScoreDoc[] ranked(Tiers tiers, int first, int end, int count) throws IOException {
    var hits = new ArrayList<ScoreDoc>();
    for (var tier = first; tier < end && hits.size() < count; tier++) {
      Collections.addAll(hits, search.ranked(tiers.only(tier), count - hits.size()));
    }
    return hits.toArray(ScoreDoc[]::new);
  }

  /// Puts rows that are equal as written before those that are only the same, which the index does
  /// not tell apart.
  private void exactFirst(ScoreDoc[] hits) throws IOException {
    var exact = new ArrayList<ScoreDoc>();
    var others = new ArrayList<ScoreDoc>();
    var reread = Math.min(hits.length, MOST_REREAD);
    var matches = matches(hits, reread);
    for (var i = 0; i < reread; i++) {
      var match = Objects.requireNonNull(matches.get(hits[i].doc));
      (match.basis() == MatchBasis.EXACT_NAME ? exact : others).add(hits[i]);
    }
    exact.addAll(others);
    for (var i = 0; i < reread; i++) {
      hits[i] = exact.get(i);
    }
  }

  /// Puts the nearest first of rows that all are only similar: the same version before another.
  private void nearestFirst(ScoreDoc[] hits) throws IOException {
    var reread = Math.min(hits.length, MOST_REREAD);
    var matches = matches(hits, reread);
    Arrays.sort(
        hits,
        0,
        reread,
        Comparator.comparing(hit -> Objects.requireNonNull(matches.get(hit.doc)), ORDER));
  }

  /// How the first of the rows match.
  private Map<Integer, RowMatch> matches(ScoreDoc[] hits, int count) throws IOException {
    var docs = Arrays.stream(hits).limit(count).mapToInt(hit -> hit.doc).toArray();
    var matches = new HashMap<Integer, RowMatch>();
    search.tracks(docs).forEach((doc, row) -> matches.put(doc, match.apply(row)));
    return matches;
  }

  private Song song(int doc) throws IOException {
    var found = rows.of(doc, ROWS_READ);
    var tracks = new ArrayList<Track>();
    for (var row : found.first()) {
      tracks.add(search.track(row));
    }
    var matches = new IdentityHashMap<Track, RowMatch>();
    tracks.forEach(track -> matches.put(track, match.apply(track)));
    tracks.sort(
        Comparator.comparing((Track track) -> matches.get(track), ORDER)
            .thenComparing(Track::dataset)
            .thenComparing(Track::row));
    var first = tracks.getFirst();
    var surest = Objects.requireNonNull(matches.get(first));
    return new Song(
        first.title() == null ? "" : first.title(),
        first.artistNames(),
        surest.basis(),
        surest.similarity(),
        false,
        tracks,
        found.count());
  }

  private static final Comparator<RowMatch> ORDER =
      Comparator.comparing(RowMatch::basis)
          .thenComparing(Comparator.comparingDouble(RowMatch::similarity).reversed());

  /// Marks songs that share base title and artist with one before them, but for something a person
  /// has to judge, such as the order of artists or a "The".
  private static List<Song> markUncertain(List<Song> songs) {
    var seen = new LinkedHashMap<String, Integer>();
    var marked = new ArrayList<Song>();
    for (var song : songs) {
      var title = TitleName.parse(song.title());
      var artist = song.artists().isEmpty() ? "" : song.artists().getFirst();
      var alike = title.form() + '\u0001' + title.version() + '\u0001' + loose(artist);
      var before = seen.putIfAbsent(alike, marked.size());
      marked.add(before == null ? song : uncertain(song));
    }
    return marked;
  }

  private static String loose(String artist) {
    var form = NameForm.same(ArtistName.parse(artist).base());
    return form.startsWith("the") && form.length() > 3 ? form.substring(3) : form;
  }

  private static Song uncertain(Song song) {
    return new Song(
        song.title(),
        song.artists(),
        song.basis(),
        song.similarity(),
        true,
        song.rows(),
        song.rowCount());
  }
}
