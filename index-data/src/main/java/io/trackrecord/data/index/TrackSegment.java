package io.trackrecord.data.index;

import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.segment.KeyField;
import io.trackrecord.data.segment.LabelField;
import io.trackrecord.data.segment.NumberField;
import io.trackrecord.data.segment.SegmentSpill;
import io.trackrecord.data.segment.SpilledSegment;
import io.trackrecord.data.segment.WordField;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tracks of one segment on their way into the index: the fields of [TrackFields].
final class TrackSegment implements Closeable {

  private final SegmentSpill spill;
  private final LabelField dataset;
  private final KeyField artistExact;
  private final KeyField artist;
  private final KeyField artistLifted;
  private final KeyField artistLoose;
  private final KeyField title;
  private final KeyField titleBase;
  private final KeyField titleLoose;
  private final KeyField album;
  private final KeyField genre;
  private final WordField year;
  private final WordField artistWords;
  private final WordField titleWords;
  private final WordField albumWords;
  private final NumberField song;
  private final NumberField popularity;
  private final NumberField rows;
  private final Map<Integer, List<String>> years = new HashMap<>();
  private final Set<Long> lifted = new HashSet<>();
  private final Set<Long> loose = new HashSet<>();

  /// A segment without tracks.
  ///
  /// @param folder where it is written; made where it is not there
  TrackSegment(Path folder, TrackrecordCodec codec) throws IOException {
    spill = new SegmentSpill(folder, codec, TrackFields.STORED);
    dataset = spill.labels(TrackFields.DATASET);
    artistExact = spill.keys(TrackFields.ARTIST_EXACT);
    artist = spill.keys(TrackFields.ARTIST);
    artistLifted = spill.keys(TrackFields.ARTIST_LIFTED);
    artistLoose = spill.keys(TrackFields.ARTIST_LOOSE);
    title = spill.keys(TrackFields.TITLE);
    titleBase = spill.keys(TrackFields.TITLE_BASE);
    titleLoose = spill.keys(TrackFields.TITLE_LOOSE);
    album = spill.keys(TrackFields.ALBUM);
    genre = spill.keys(TrackFields.GENRE);
    year = spill.words(TrackFields.YEAR, false);
    artistWords = spill.words(TrackFields.ARTIST_WORDS, true);
    titleWords = spill.words(TrackFields.TITLE_WORDS, true);
    albumWords = spill.words(TrackFields.ALBUM_WORDS, true);
    song = spill.numbers(TrackFields.SONG);
    popularity = spill.numbers(TrackFields.POPULARITY);
    rows = spill.numbers(TrackFields.ROWS);
  }

  /// Adds a row.
  ///
  /// @param ofSong how many rows of its song were added before it, all of them its neighbours
  void add(GroupRow row, int ofSong) throws IOException {
    var track = row.track();
    dataset.set(track.dataset());
    artists(row);
    if (track.title() != null) {
      title(row.title());
    }
    song.set(ofSong);
    if (row.album() != null) {
      album.add(row.album().key());
      albumWords.add(row.album().words());
    }
    track.genres().forEach(each -> genre.add(NameForm.sameKey(each)));
    if (track.year() != null) {
      year.add(years.computeIfAbsent(track.year(), of -> List.of(Integer.toString(of))));
    }
    popularity.set(row.popularity() >>> TrackFields.POPULARITY_SHIFT);
    if (track.rows() > 1) {
      rows.set(track.rows());
    }
    spill.store(row.bytes());
  }

  private void artists(GroupRow row) {
    var credits = row.credits();
    for (var credit : credits) {
      artistExact.add(credit.exact());
      artist.add(credit.same());
      artistWords.add(credit.words());
    }
    if (row.namesOne()) {
      var same = credits.getFirst().same();
      for (var key : credits.getFirst().loose()) {
        if (key != same) {
          artistLoose.add(key);
        }
      }
      return;
    }
    lifted.clear();
    loose.clear();
    for (var credit : credits) {
      lifted.addAll(credit.lifted().keySet());
      loose.addAll(credit.loose());
    }
    for (var guest : row.title().title().featured()) {
      lifted.add(NameForm.sameKey(guest));
      LooseForm.ofArtist(guest).forEach(form -> loose.add(NameForm.key(form)));
    }
    // What is the same need not be looked for among what is similar.
    loose.removeAll(lifted);
    credits.forEach(credit -> lifted.remove(credit.same()));
    lifted.forEach(artistLifted::add);
    loose.forEach(artistLoose::add);
  }

  private void title(TitleForms forms) {
    var found = forms.found();
    title.add(found.whole());
    if (forms.base() != found.whole()) {
      titleBase.add(forms.base());
    }
    found.loose().forEach(titleLoose::add);
    titleWords.add(found.words());
  }

  /// Writes everything. Nothing can be added any more.
  SpilledSegment finish() throws IOException {
    return spill.finish();
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }
}
