package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Everything that a track is found by, in normalised form. Every engine holds exactly this, and
/// [io.trackrecord.data.name] is the only place that makes it.
///
/// @param keys the keys of each field, each once; a field without keys is absent
/// @param words the words of each field, each once; a field without words is absent
/// @param song the key of the track's song
public record TrackTerms(
    Map<KeyField, ? extends Collection<Long>> keys, Map<WordField, List<String>> words, long song) {

  /// The terms of a track. Takes some microseconds, and up to a tenth of a millisecond for names in
  /// other scripts than Latin.
  public static TrackTerms of(Track track) {
    return of(track, TrackForms.of(track));
  }

  /// The terms of a track, the forms of whose names are known.
  public static TrackTerms of(Track track, TrackForms forms) {
    return new TrackTermsMaker(track, forms).make();
  }

  /// The key under which [KeyField#LINK] holds a platform id.
  public static long link(PlatformId id) {
    return NameForm.key(id.term());
  }

  /// The key under which [KeyField#ARTIST_ID] holds an artist's id.
  ///
  /// @param dataset the dataset whose id it is
  public static long artistId(String dataset, String id) {
    return NameForm.key(dataset + '\u0001' + id);
  }
}
