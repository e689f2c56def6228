package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A row of one artist, with what is derived from its names.
///
/// @param track the row
/// @param bytes the row in its coded form
/// @param own whether the artist is the row's first
/// @param dataset the number of its dataset
/// @param place its place in the input
/// @param popularity its percentile, 0 to [TrackFields#MAX_POPULARITY]
/// @param credits the forms of everyone credited
/// @param title what is derived from the title
/// @param song the key of its song
/// @param album what is derived from its album, or null
/// @param genres the keys of its genres, in their order
record GroupRow(
    Track track,
    BytesRef bytes,
    boolean own,
    int dataset,
    long place,
    int popularity,
    List<ArtistForms> credits,
    TitleForms title,
    long song,
    @Nullable AlbumForms album,
    List<Long> genres) {

  /// The name by which the row lists the artist with this key, and its id on the row.
  record Listed(String name, @Nullable String id) {}

  static GroupRow of(
      Track track,
      BytesRef bytes,
      boolean own,
      int dataset,
      long place,
      int popularity,
      FormCache<ArtistForms> names,
      FormCache<TitleForms> titles,
      FormCache<AlbumForms> albums) {
    var credits = new ArrayList<ArtistForms>(track.artists().size());
    track.artists().forEach(credit -> credits.add(names.of(credit.name())));
    var written = track.title() == null ? "" : track.title();
    var title = titles.of(written);
    var named = !credits.isEmpty() && !written.isEmpty() && !credits.getFirst().placeholder();
    var song =
        NameKeys.songOf(
            credits.isEmpty() ? "" : credits.getFirst().baseForm(),
            title.baseForm(),
            title.title().version(),
            named ? "" : NameKeys.alone(track));
    var album = track.album() == null ? null : albums.of(track.album());
    var genres = track.genres().stream().map(NameForm::sameKey).toList();
    return new GroupRow(
        track, bytes, own, dataset, place, popularity, credits, title, song, album, genres);
  }

  /// How the row lists the artist with this key: credited, lifted out of a credited name, or
  /// featured in its title.
  Listed listed(long artist) {
    for (var i = 0; i < credits.size(); i++) {
      if (credits.get(i).same() == artist) {
        return new Listed(credits.get(i).name(), track.artists().get(i).id());
      }
    }
    for (var credit : credits) {
      var lifted = credit.lifted().get(artist);
      if (lifted != null) {
        return new Listed(lifted, null);
      }
    }
    for (var guest : title.title().featured()) {
      if (NameForm.sameKey(guest) == artist) {
        return new Listed(guest, null);
      }
    }
    throw new IllegalStateException("the row lies with an artist that it does not name");
  }
}
