package io.trackrecord.bench.generate.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The datasets whose layouts are written, with the number of rows that the real ones have.
public enum Dataset {
  LAION_DISCO_12M("laion-disco-12m", 12_320_916),
  SLEEPING_DISCO_9M("sleeping-disco-9m", 9_713_413),
  SPOTIFY_TRACKS("spotify-tracks-dataset", 114_000),
  FREE_MUSIC_ARCHIVE("free-music-archive", 106_574),
  STABLE_AUDIO_OPEN("stable-audio-open", 13_874);

  private final String id;
  private final long realRows;

  Dataset(String id, long realRows) {
    this.id = id;
    this.realRows = realRows;
  }

  /// The id that the project knows the dataset by; also the name of its folder.
  public String id() {
    return id;
  }

  /// Shares a number of rows out in the real proportions, to the last row.
  public static Map<Dataset, Long> share(long rows) {
    var all = realRowsOfAll();
    var shares = new EnumMap<Dataset, Long>(Dataset.class);
    var rest = rows;
    for (var dataset : values()) {
      var share = Math.round((double) rows * dataset.realRows / all);
      shares.put(dataset, share);
      rest -= share;
    }
    // Rounding leaves a row or two over or short; the largest dataset does not notice.
    shares.merge(LAION_DISCO_12M, rest, Long::sum);
    return shares;
  }

  static long realRowsOfAll() {
    return Arrays.stream(values()).mapToLong(dataset -> dataset.realRows).sum();
  }
}
