package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistForms;
import io.trackrecord.data.name.FormCache;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.TitleForms;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Normalised forms of all names of one track.
///
/// @param artists the forms of everyone credited, in their order
/// @param title the forms of the title; of the empty string where there is none
/// @param album the forms of the album's title, or null
/// @param genres the keys of the genres, in their order
/// @param song the key of the track's song
public record TrackForms(
    List<ArtistForms> artists,
    TitleForms title,
    @Nullable Album album,
    List<Long> genres,
    long song) {

  /// The forms of an album's title.
  ///
  /// @param key the key of the title
  /// @param words the words under which it is found
  public record Album(long key, List<String> words) {

    private static Album of(String title) {
      return new Album(NameForm.sameKey(title), List.copyOf(NameWords.ofName(title)));
    }
  }

  /// Works out the forms of many tracks. Caches those of recent names. For one thread.
  public static final class Maker {

    private final FormCache<ArtistForms> artists = new FormCache<>(ArtistForms::of);
    private final FormCache<TitleForms> titles = new FormCache<>(TitleForms::of);
    private final FormCache<Album> albums = new FormCache<>(Album::of);

    /// Works out the forms of a track.
    public TrackForms of(Track track) {
      return TrackForms.of(track, artists::of, titles::of, albums::of);
    }
  }

  /// Works out the forms of one track.
  public static TrackForms of(Track track) {
    return of(track, ArtistForms::of, TitleForms::of, Album::of);
  }

  private static TrackForms of(
      Track track,
      Function<String, ArtistForms> artistForms,
      Function<String, TitleForms> titleForms,
      Function<String, Album> albumForms) {
    var artists = track.artists().stream().map(credit -> artistForms.apply(credit.name())).toList();
    var written = track.title() == null ? "" : track.title();
    var title = titleForms.apply(written);
    var isSong =
        !artists.isEmpty()
            && !artists.getFirst().isPlaceholder()
            && !written.isEmpty()
            && !NameKeys.isSound(track);
    var song =
        NameKeys.songOf(
            artists.isEmpty() ? "" : artists.getFirst().baseForm(),
            title.baseForm(),
            title.title().version(),
            isSong ? "" : NameKeys.alone(track));
    return new TrackForms(
        artists,
        title,
        track.album() == null ? null : albumForms.apply(track.album()),
        track.genres().stream().map(NameForm::sameKey).toList(),
        song);
  }
}
