package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.RowHandle;
import io.trackrecord.bot.matching.name.PopularTracks;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// Makes pages of songs out of ranked rows. A song ranks where its best row does, so that every
/// page is cut out of the same list.
final class SongPages {

  /// Rows of one song that are read; more are only counted.
  static final int MAX_ROWS_OF_SONG = 20;

  /// Rows of one song that are read where all are wanted.
  private static final int MAX_ALL_ROWS_OF_SONG = 10_000;

  /// Ranked rows that are looked through for one page.
  private static final int MAX_ROWS = 50_000;

  /// Rows of a tier that are read to rank them by how well they match.
  private static final int MAX_READ = 100;

  private final EngineSession session;
  private final Tiers tiers;
  private final Function<Track, RowMatch> match;

  /// @param match how a row matches the question
  SongPages(EngineSession session, Tiers tiers, Function<Track, RowMatch> match) {
    this.session = session;
    this.tiers = tiers;
    this.match = match;
  }

  /// The page, the best match of all, and how much there is.
  Matches matches(RowCount count, Page page) {
    if (count.tracks() == 0) {
      return Matches.none(List.of());
    }
    var all = count.isAtLeast() ? Long.MAX_VALUE : count.tracks();
    var ranked = ranked(page.offset() + page.size(), all);
    var onPage = ranked.subList(Math.min(page.offset(), ranked.size()), ranked.size());
    var songs = songs(onPage);
    var best = page.offset() == 0 || ranked.isEmpty() ? songs : songs(ranked.subList(0, 1));
    return matches(best, count, songs);
  }

  /// An answer of these songs.
  ///
  /// @param best the songs of which the first is the surest of all
  static Matches matches(List<Song> best, RowCount count, List<Song> page) {
    return new Matches(
        best.stream().findFirst().map(Song::basis),
        best.stream().findFirst().map(Song::similarity).orElse(0.0),
        count.tracks(),
        count.songs(),
        count.isAtLeast(),
        count.datasets(),
        page,
        List.of(),
        0);
  }

  /// The songs with these keys, in this order.
  List<Song> songs(Collection<Long> keys) {
    var rows = session.songs(tiers.all(), keys, MAX_ROWS_OF_SONG);
    var handles = new ArrayList<RowHandle>();
    rows.values().forEach(each -> handles.addAll(each.rows()));
    var tracks = session.tracks(handles);
    var songs = new ArrayList<Song>();
    for (var key : keys) {
      var own = rows.get(key);
      if (own != null) {
        songs.add(song(own.rows().stream().map(tracks::get).toList(), own.count()));
      }
    }
    return markUncertain(songs);
  }

  /// The best song of all, with all its rows; empty where nothing is found.
  Optional<Song> best() {
    return ranked(1, Long.MAX_VALUE).stream().findFirst().flatMap(this::whole);
  }

  /// The song with this key, with all its rows; empty where no tier has it.
  Optional<Song> whole(long key) {
    var song = songs(List.of(key)).stream().findFirst();
    if (song.isEmpty() || song.get().rowCount() <= song.get().rows().size()) {
      return song;
    }
    var filter = RowFilter.both(tiers.all(), new RowFilter.HasKey(KeyField.SONG, key));
    var rows = PopularTracks.of(session, filter, MAX_ALL_ROWS_OF_SONG);
    return Optional.of(song(rows, song.get().rowCount()));
  }

  /// The keys of the best songs, tier after tier, until there are enough or all rows are read.
  ///
  /// @param all how many rows all tiers have, or the largest number where that is not known
  private List<Long> ranked(int wanted, long all) {
    SequencedMap<Long, Hit> best = new LinkedHashMap<>();
    var left = all;
    for (var tier = 0; tier < tiers.size() && best.size() < wanted && left > 0; tier++) {
      // The same rows are read for every page, so that all pages are cut out of one list.
      for (var limit = Math.max(wanted * 4, MAX_READ); ; limit *= 4) {
        var hits = hits(tier, Math.min(limit, MAX_ROWS));
        var withThese = new LinkedHashMap<>(best);
        hits.forEach(hit -> withThese.putIfAbsent(hit.song(), hit));
        if (withThese.size() >= wanted || hits.size() < limit || limit >= MAX_ROWS) {
          best = withThese;
          left -= hits.size();
          break;
        }
      }
    }
    return best.sequencedKeySet().stream().limit(wanted).toList();
  }

  private List<Hit> hits(int tier, int limit) {
    if (tiers.isByWords(tier)) {
      return session.rows(tiers.wordsOnly(), limit);
    }
    var hits = session.rows(tiers.only(tier), limit);
    return tiers.ranksByMatch() ? bestFirst(hits) : hits;
  }

  /// Ranks the first rows by how well they match: the same version before another.
  private List<Hit> bestFirst(List<Hit> hits) {
    var first = hits.subList(0, Math.min(hits.size(), MAX_READ));
    var matches = new HashMap<RowHandle, RowMatch>();
    session
        .tracks(first.stream().map(Hit::row).toList())
        .forEach((row, track) -> matches.put(row, match.apply(track)));
    var ranked = new ArrayList<>(first);
    ranked.sort(
        Comparator.comparing(
            (Hit hit) -> Objects.requireNonNull(matches.get(hit.row())), RowMatch.BEST_FIRST));
    ranked.addAll(hits.subList(first.size(), hits.size()));
    return ranked;
  }

  private Song song(List<Track> rows, long count) {
    var matches = new HashMap<Track, RowMatch>();
    rows.forEach(row -> matches.put(row, match.apply(row)));
    var sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(
                (Track row) -> Objects.requireNonNull(matches.get(row)), RowMatch.BEST_FIRST)
            .thenComparing(Track::dataset)
            .thenComparing(Track::row));
    var first = sorted.getFirst();
    var surest = Objects.requireNonNull(matches.get(first));
    return new Song(
        Objects.requireNonNullElse(first.title(), ""),
        first.artistNames(),
        surest.basis(),
        surest.similarity(),
        false,
        sorted,
        count);
  }

  /// Marks songs that share title and artist with one before them, but for something a person has
  /// to judge, such as the order of artists or a "The".
  private static List<Song> markUncertain(List<Song> songs) {
    var seen = new HashSet<String>();
    var marked = new ArrayList<Song>();
    for (var song : songs) {
      var title = TitleName.parse(song.title());
      var artist = song.artists().isEmpty() ? "" : song.artists().getFirst();
      var alike = title.form() + '\u0001' + title.version() + '\u0001' + withoutThe(artist);
      marked.add(seen.add(alike) ? song : song.asUncertain());
    }
    return marked;
  }

  private static String withoutThe(String artist) {
    var form = NameForm.same(ArtistName.parse(artist).base());
    return form.startsWith("the") && form.length() > 3 ? form.substring(3) : form;
  }
}
