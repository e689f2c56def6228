package io.trackrecord.data.index;

import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// How a track is a Lucene document: the fields of [TrackFields].
final class TrackDocument {

  /// Words that a name is indexed with at most.
  private static final int MOST_WORDS = 200;

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS);
    WORDS.freeze();
  }

  private TrackDocument() {}

  /// The track's document.
  ///
  /// @param popularity the percentile of its popularity, 0 to 1
  static Document of(Track track, double popularity) {
    var document = new Document();
    document.add(new StringField(TrackFields.DATASET, track.dataset(), Field.Store.NO));
    document.add(new SortedDocValuesField(TrackFields.DATASET, new BytesRef(track.dataset())));
    var links = new LinkedHashSet<String>();
    track.links().forEach(link -> links.add(link.term()));
    links.forEach(link -> document.add(new StringField(TrackFields.LINK, link, Field.Store.NO)));
    var title = TitleName.parse(track.title() == null ? "" : track.title());
    names(document, track, title);
    var song = NameKeys.song(track);
    key(document, TrackFields.SONG, song);
    document.add(new NumericDocValuesField(TrackFields.SONG, song));
    if (track.album() != null) {
      var album = NameForm.sameKey(track.album());
      key(document, TrackFields.ALBUM, album);
      document.add(new NumericDocValuesField(TrackFields.ALBUM, album));
      words(document, TrackFields.ALBUM_WORDS, NameWords.ofName(track.album()));
    }
    var genres = new LinkedHashSet<Long>();
    track.genres().forEach(genre -> genres.add(NameForm.sameKey(genre)));
    genres.forEach(genre -> key(document, TrackFields.GENRE, genre));
    if (track.year() != null) {
      document.add(new IntField(TrackFields.YEAR, track.year(), Field.Store.NO));
    }
    document.add(
        new NumericDocValuesField(
            TrackFields.POPULARITY, Math.round(popularity * TrackFields.MOST_POPULAR)));
    if (track.rows() > 1) {
      document.add(new NumericDocValuesField(TrackFields.ROWS, track.rows()));
    }
    document.add(new StoredField(TrackFields.STORED, TrackCodec.encode(track)));
    return document;
  }

  private static void names(Document document, Track track, TitleName title) {
    var artists = track.artistNames();
    for (var exact : new LinkedHashSet<>(artists.stream().map(NameForm::exactKey).toList())) {
      key(document, TrackFields.ARTIST_EXACT, exact);
    }
    var credited = NameKeys.same(artists);
    credited.forEach(key -> key(document, TrackFields.ARTIST, key));
    var keys = NameKeys.artists(artists, title.featured());
    keys.stream()
        .filter(key -> !credited.contains(key))
        .forEach(key -> key(document, TrackFields.ARTIST_LIFTED, key));
    for (var loose : NameKeys.similarArtists(artists, title.featured())) {
      // What is the same need not be looked for among what is similar.
      if (!keys.contains(loose)) {
        key(document, TrackFields.ARTIST_LOOSE, loose);
      }
    }
    var words = new LinkedHashSet<String>();
    artists.forEach(name -> words.addAll(NameWords.ofName(name)));
    words(document, TrackFields.ARTIST_WORDS, words);
    if (track.title() == null) {
      return;
    }
    key(document, TrackFields.TITLE_EXACT, NameForm.exactKey(track.title()));
    key(document, TrackFields.TITLE, NameForm.sameKey(track.title()));
    var base = NameForm.key(title.form());
    key(document, TrackFields.TITLE_BASE, base);
    for (var loose : LooseForm.ofTitle(title)) {
      var key = NameForm.key(loose);
      if (key != base) {
        key(document, TrackFields.TITLE_LOOSE, key);
      }
    }
    words(document, TrackFields.TITLE_WORDS, NameWords.ofName(track.title()));
  }

  private static void key(Document document, String field, long key) {
    document.add(new StringField(field, TrackFields.keyTerm(key), Field.Store.NO));
  }

  private static void words(Document document, String field, Collection<String> words) {
    if (!words.isEmpty()) {
      document.add(new Field(field, new Words(List.copyOf(words)), WORDS));
    }
  }

  /// Words that are already what the index keeps.
  private static final class Words extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> left;

    Words(List<String> words) {
      this.words = words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
      this.left = this.words.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!left.hasNext()) {
        return false;
      }
      term.append(left.next());
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      left = words.iterator();
    }
  }
}
