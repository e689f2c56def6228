package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Makes the songs of one page out of a ranked query: the order of songs is that of each song's
/// best row, so that every page is cut out of the same list.
final class SongPage {

  /// Rows of one song that are read at most; more are counted.
  static final int ROWS_READ = 20;

  /// Ranked rows that are looked through at most for one page.
  private static final int MOST_ROWS = 50_000;

  private final Search search;
  private final Query query;
  private final Function<Track, RowMatch> match;

  SongPage(Search search, Query query, Function<Track, RowMatch> match) {
    this.search = search;
    this.query = query;
    this.match = match;
  }

  /// The songs of the page, best first.
  List<Song> songs(Page page) throws IOException {
    var wanted = page.offset() + page.size();
    SequencedMap<Long, Integer> best;
    for (var rows = wanted * 4; ; rows *= 4) {
      var docs = search.best(query, Math.min(rows, MOST_ROWS));
      best = bestOfEachSong(docs);
      if (best.size() >= wanted || docs.length < rows || rows >= MOST_ROWS) {
        break;
      }
    }
    var songs = new ArrayList<Song>();
    for (var each :
        best.sequencedEntrySet().stream().skip(page.offset()).limit(page.size()).toList()) {
      songs.add(song(each.getKey()));
    }
    return markUncertain(songs);
  }

  /// The songs with these keys, in this order.
  List<Song> songs(List<Long> keys) throws IOException {
    var songs = new ArrayList<Song>();
    for (var key : keys) {
      songs.add(song(key));
    }
    return markUncertain(songs);
  }

  private SequencedMap<Long, Integer> bestOfEachSong(int[] docs) throws IOException {
    var best = new LinkedHashMap<Long, Integer>();
    var leaves = search.searcher().getLeafContexts();
    for (var doc : docs) {
      var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      var song = DocValues.getNumeric(leaf.reader(), TrackFields.SONG);
      best.putIfAbsent(song.advanceExact(doc - leaf.docBase) ? song.longValue() : doc, doc);
    }
    return best;
  }

  private Song song(long key) throws IOException {
    var rows =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(NameQueries.key(TrackFields.SONG, key), Occur.FILTER)
            .build();
    var docs = search.best(rows, ROWS_READ);
    var tracks = new ArrayList<Track>();
    for (var doc : docs) {
      tracks.add(search.track(doc));
    }
    var matches = new LinkedHashMap<Track, RowMatch>();
    tracks.forEach(track -> matches.put(track, match.apply(track)));
    tracks.sort(
        Comparator.comparing((Track track) -> matches.get(track), ORDER)
            .thenComparing(Track::dataset)
            .thenComparing(Track::row));
    var first = tracks.getFirst();
    var surest = java.util.Objects.requireNonNull(matches.get(first));
    var count = docs.length < ROWS_READ ? docs.length : HitCount.of(search, rows).tracks();
    return new Song(
        first.title() == null ? "" : first.title(),
        first.artistNames(),
        surest.basis(),
        surest.similarity(),
        false,
        tracks,
        count);
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
