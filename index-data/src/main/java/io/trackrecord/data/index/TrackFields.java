package io.trackrecord.data.index;

import org.apache.lucene.util.BytesRef;

/// The fields of a track in the index of tracks, besides those of [KeyField] and [WordField].
public final class TrackFields {

  /// The dataset's id: a term, and a sorted doc value.
  public static final String DATASET = "dataset";

  /// The year, in digits.
  public static final String YEAR = "year";

  /// The key of the track's song, a numeric doc value: tracks with equal keys are one song.
  public static final String SONG_KEY = "song-key";

  /// The percentile of the track's popularity within its dataset, a numeric doc value from 0 to
  /// [#MAX_POPULARITY].
  public static final String POPULARITY = "popularity";

  /// How many rows were united in the track, a numeric doc value where more than one.
  public static final String ROWS = "rows";

  /// Whether the track is on a per-track list that was drawn from its dataset: a numeric doc value
  /// 1 where it is, absent where it is not.
  public static final String ON_LIST = "on-list";

  /// The track itself, as [TrackCodec] writes it.
  public static final String STORED = "track";

  /// The greatest percentile.
  public static final int MAX_POPULARITY = 65_535;

  private static final int KEY_BYTES = 6;

  private TrackFields() {}

  /// The term of a key: its first six bytes, since terms are a quarter of the index. Among a
  /// hundred million names a query finds a wrong one once in some millions.
  public static BytesRef keyTerm(long key) {
    var bytes = new byte[KEY_BYTES];
    for (var i = 0; i < KEY_BYTES; i++) {
      bytes[i] = (byte) (key >>> (Long.SIZE - Byte.SIZE * (i + 1)));
    }
    return new BytesRef(bytes);
  }
}
