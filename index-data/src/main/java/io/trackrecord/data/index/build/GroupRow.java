package io.trackrecord.data.index.build;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackForms;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A row among the rows of one artist.
///
/// @param track the row
/// @param bytes the row as bytes, as the index stores it
/// @param own whether the artist is the row's first
/// @param dataset the number of its dataset
/// @param place its place in the input
/// @param popularity its percentile, 0 to [TrackFields#MAX_POPULARITY]
/// @param onList whether it is on a per-track list that was drawn from its dataset
/// @param forms the forms of its names
record GroupRow(
    Track track,
    BytesRef bytes,
    boolean own,
    int dataset,
    long place,
    int popularity,
    boolean onList,
    TrackForms forms) {

  /// The name by which a row lists an artist, and the artist's id on the row.
  record Listed(String name, @Nullable String id) {}

  /// How the row lists the artist with this key: credited, lifted out of a credited name, or
  /// featured in its title.
  Listed listed(long artist) {
    var artists = forms.artists();
    for (var i = 0; i < artists.size(); i++) {
      if (artists.get(i).same() == artist) {
        return new Listed(artists.get(i).name(), track.artists().get(i).id());
      }
    }
    for (var each : artists) {
      var lifted = each.lifted().get(artist);
      if (lifted != null) {
        return new Listed(lifted, null);
      }
    }
    for (var guest : forms.title().title().featured()) {
      if (NameForm.sameKey(guest) == artist) {
        return new Listed(guest, null);
      }
    }
    throw new IllegalStateException("the row lies with an artist that it does not name");
  }
}
