package io.trackrecord.data.index;

import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/// Makes the Lucene documents of tracks: the fields of [TrackFields]. One instance a thread: what
/// it returns is good until it is asked for the next.
final class TrackDocument {

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS);
    WORDS.freeze();
  }

  /// The fields that a row may lack, in the order of their numbers.
  private static final List<String> MAY_LACK =
      List.of(
          TrackFields.ARTIST_EXACT,
          TrackFields.ARTIST,
          TrackFields.ARTIST_LIFTED,
          TrackFields.ARTIST_LOOSE,
          TrackFields.TITLE,
          TrackFields.TITLE_BASE,
          TrackFields.TITLE_LOOSE,
          TrackFields.ALBUM,
          TrackFields.GENRE,
          TrackFields.YEAR);

  private static final List<String> WORDS_FIELDS =
      List.of(TrackFields.ARTIST_WORDS, TrackFields.TITLE_WORDS, TrackFields.ALBUM_WORDS);

  private static final FieldType KEY = new FieldType();

  static {
    KEY.setTokenized(true);
    KEY.setOmitNorms(true);
    KEY.setIndexOptions(IndexOptions.DOCS);
    KEY.freeze();
  }

  private boolean hasNumbers;
  private final List<IndexableField> fields = new ArrayList<>(48);
  private final Words artistWords = new Words();
  private final Words titleWords = new Words();
  private final Words albumWords = new Words();
  private final Field artistField = new Field(TrackFields.ARTIST_WORDS, artistWords, WORDS);
  private final Field titleField = new Field(TrackFields.TITLE_WORDS, titleWords, WORDS);
  private final Field albumField = new Field(TrackFields.ALBUM_WORDS, albumWords, WORDS);
  private final Map<Integer, IndexableField> years = new HashMap<>();
  private IndexableField datasetTerm = datasetTerm("");
  private IndexableField datasetValue = datasetValue("");
  private String dataset = "";

  /// The row's document.
  ///
  /// @param song the number of its song
  List<IndexableField> of(GroupRow row, long song) {
    fields.clear();
    if (!hasNumbers) {
      number();
      hasNumbers = true;
    }
    var track = row.track();
    dataset(track.dataset());
    artists(row);
    title(row);
    add(NumericDocValuesField.indexedField(TrackFields.SONG, song));
    if (row.album() != null) {
      key(TrackFields.ALBUM, row.album().key());
      words(albumWords, albumField, row.album().words());
    }
    if (!track.genres().isEmpty()) {
      var genres = new LinkedHashSet<Long>();
      track.genres().forEach(genre -> genres.add(NameForm.sameKey(genre)));
      genres.forEach(genre -> key(TrackFields.GENRE, genre));
    }
    if (track.year() != null) {
      add(years.computeIfAbsent(track.year(), TrackDocument::year));
    }
    add(new NumericDocValuesField(TrackFields.POPULARITY, row.popularity()));
    add(new StoredField(TrackFields.STORED, row.bytes()));
    if (track.rows() > 1) {
      add(new NumericDocValuesField(TrackFields.ROWS, track.rows()));
    }
    return fields;
  }

  /// Gives every field its number with the first row, though it may lack the field: where fields
  /// have the same numbers in all segments, Lucene merges stored rows without unpacking them. Those
  /// that every row has follow, and last the one that cannot be empty.
  private void number() {
    var nothing = new Words();
    MAY_LACK.forEach(field -> add(new Field(field, nothing, KEY)));
    for (var field : WORDS_FIELDS) {
      add(new Field(field, nothing, WORDS));
    }
  }

  private void dataset(String id) {
    if (!id.equals(dataset)) {
      dataset = id;
      datasetTerm = datasetTerm(id);
      datasetValue = datasetValue(id);
    }
    add(datasetTerm);
    add(datasetValue);
  }

  private static IndexableField datasetTerm(String id) {
    return new StringField(TrackFields.DATASET, id, Field.Store.NO);
  }

  private static IndexableField datasetValue(String id) {
    return new SortedDocValuesField(TrackFields.DATASET, new BytesRef(id));
  }

  private static IndexableField year(int year) {
    return new StringField(TrackFields.YEAR, Integer.toString(year), Field.Store.NO);
  }

  private void artists(GroupRow row) {
    var credits = row.credits();
    if (row.namesOne()) {
      var artist = credits.getFirst();
      key(TrackFields.ARTIST_EXACT, artist.exact());
      key(TrackFields.ARTIST, artist.same());
      for (var loose : artist.loose()) {
        if (loose != artist.same()) {
          key(TrackFields.ARTIST_LOOSE, loose);
        }
      }
      words(artistWords, artistField, artist.words());
      return;
    }
    var exact = new LinkedHashSet<Long>();
    var same = new LinkedHashSet<Long>();
    var lifted = new LinkedHashSet<Long>();
    var loose = new LinkedHashSet<Long>();
    var words = new LinkedHashSet<String>();
    for (var credit : credits) {
      exact.add(credit.exact());
      same.add(credit.same());
      lifted.addAll(credit.lifted().keySet());
      loose.addAll(credit.loose());
      words.addAll(credit.words());
    }
    for (var guest : row.title().title().featured()) {
      lifted.add(NameForm.sameKey(guest));
      LooseForm.ofArtist(guest).forEach(form -> loose.add(NameForm.key(form)));
    }
    // What is the same need not be looked for among what is similar.
    loose.removeAll(lifted);
    lifted.removeAll(same);
    exact.forEach(key -> key(TrackFields.ARTIST_EXACT, key));
    same.forEach(key -> key(TrackFields.ARTIST, key));
    lifted.forEach(key -> key(TrackFields.ARTIST_LIFTED, key));
    loose.forEach(key -> key(TrackFields.ARTIST_LOOSE, key));
    words(artistWords, artistField, words);
  }

  private void title(GroupRow row) {
    if (row.track().title() == null) {
      return;
    }
    var title = row.title();
    key(TrackFields.TITLE, title.whole());
    if (title.base() != title.whole()) {
      key(TrackFields.TITLE_BASE, title.base());
    }
    title.loose().forEach(key -> key(TrackFields.TITLE_LOOSE, key));
    words(titleWords, titleField, title.words());
  }

  private void key(String field, long key) {
    add(new StringField(field, TrackFields.keyTerm(key), Field.Store.NO));
  }

  private void words(Words stream, Field field, Collection<String> words) {
    if (!words.isEmpty()) {
      stream.set(words);
      add(field);
    }
  }

  private void add(IndexableField field) {
    fields.add(field);
  }
}
