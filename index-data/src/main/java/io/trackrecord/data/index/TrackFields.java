package io.trackrecord.data.index;

import io.trackrecord.data.segment.KeyField;
import org.apache.lucene.util.BytesRef;

/// The fields of a track in the index of tracks. Names are kept as 64-bit keys of
/// [io.trackrecord.data.name.NameForm]; the words of names are kept as
/// [io.trackrecord.data.name.NameWords] gives them. Platform ids are no field: [LinkTable] has
/// them.
public final class TrackFields {

  /// The dataset's id: a term, and a sorted doc value.
  public static final String DATASET = "dataset";

  /// Keys of the names credited, as written.
  public static final String ARTIST_EXACT = "artist-exact";

  /// Keys of the names credited.
  public static final String ARTIST = "artist";

  /// Keys of further names: those lifted out of "feat.", and credited names without channel noise.
  public static final String ARTIST_LIFTED = "artist-lifted";

  /// Keys of the loose forms of all these names.
  public static final String ARTIST_LOOSE = "artist-loose";

  /// Key of the whole title.
  public static final String TITLE = "title";

  /// Key of the title's base, where it is not the whole title.
  public static final String TITLE_BASE = "title-base";

  /// Keys of the title's loose forms.
  public static final String TITLE_LOOSE = "title-loose";

  /// Key of the album.
  public static final String ALBUM = "album";

  /// Keys of the genres.
  public static final String GENRE = "genre";

  /// The year, in digits.
  public static final String YEAR = "year";

  /// How many rows of the same song stand before the row, a numeric doc value. Rows of one song are
  /// neighbours, so that this tells where the song starts; most are the first, which is small to
  /// keep.
  public static final String SONG = "song";

  /// The percentile of the row's popularity within its dataset, 0 to 4,095. Among the rows of one
  /// artist, whose order in the index is by the exact one, it loses nothing.
  public static final String POPULARITY = "popularity";

  /// How many rows were united in the track, where more than one.
  public static final String ROWS = "rows";

  /// Words of the artists' names.
  public static final String ARTIST_WORDS = "artist-words";

  /// Words of the title.
  public static final String TITLE_WORDS = "title-words";

  /// Words of the album's title.
  public static final String ALBUM_WORDS = "album-words";

  /// The track itself, as [TrackCodec] writes it.
  public static final String STORED = "track";

  /// The greatest percentile while an index is built.
  static final int MOST_POPULAR = 65_535;

  /// The bits of a percentile that [#POPULARITY] leaves out.
  static final int POPULARITY_SHIFT = 4;

  private TrackFields() {}

  /// The term of a key: its first six bytes. Among a hundred million names the wrong one is found
  /// once in some millions of questions; terms are a sixth of the index.
  public static BytesRef keyTerm(long key) {
    var bytes = new byte[KeyField.BYTES];
    for (var i = 0; i < KeyField.BYTES; i++) {
      bytes[i] = (byte) (key >>> (Long.SIZE - Byte.SIZE * (i + 1)));
    }
    return new BytesRef(bytes);
  }
}
