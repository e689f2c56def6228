package io.trackrecord.opensearch.index;

import java.util.Locale;

/// The names of the two indexes of a version.
///
/// @param prefix what both begin with
public record VersionIndexes(String prefix) {

  static final String TRACKS_ALIAS = "trackrecord-tracks";
  static final String NAMES_ALIAS = "trackrecord-names";

  private static final String TRACKS = "-tracks";
  private static final String NAMES = "-names";

  /// The indexes of a version. Names of indexes have no capital letters.
  public static VersionIndexes of(String version) {
    return new VersionIndexes("trackrecord-" + version.toLowerCase(Locale.ROOT));
  }

  /// The version's indexes, of which this one holds the tracks.
  static VersionIndexes ofTracks(String index) {
    return new VersionIndexes(index.substring(0, index.length() - TRACKS.length()));
  }

  /// The index of tracks.
  public String tracks() {
    return prefix + TRACKS;
  }

  /// The index of names.
  public String names() {
    return prefix + NAMES;
  }
}
