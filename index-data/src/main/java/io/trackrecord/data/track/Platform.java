package io.trackrecord.data.track;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of identifier by which a row of a dataset can be found from outside.
///
/// The [#key()] is what descriptors, the index and the JSON answer call it; it never changes, since
/// published indexes hold it.
public enum Platform {
  /// The 11 characters behind `watch?v=`.
  YOUTUBE_VIDEO("youtube-video", "https://www.youtube.com/watch?v={id}"),
  /// A channel id, `UC` and 22 characters; on YouTube Music it stands for an artist.
  YOUTUBE_CHANNEL("youtube-channel", "https://music.youtube.com/channel/{id}"),
  /// The 22 base62 characters of a Spotify track.
  SPOTIFY_TRACK("spotify-track", "https://open.spotify.com/track/{id}"),
  /// The number of a track in the Free Music Archive. FMA publishes no address made from it.
  FMA_TRACK("fma-track", null),
  /// The path of a track's page below `freemusicarchive.org/music/`.
  FMA_PAGE("fma-page", "https://freemusicarchive.org/music/{id}"),
  /// The path of an artist's or album's page below `freemusicarchive.org/music/`. No row holds it:
  /// every [#FMA_PAGE] lies in the folders above it.
  FMA_FOLDER("fma-folder", null),
  /// The number of a song on Genius.
  GENIUS_SONG("genius-song", null),
  /// The last part of a song page's address on Genius, such as `Artist-title-lyrics`.
  GENIUS_PAGE("genius-page", "https://genius.com/{id}"),
  /// The last part of an artist page's address on Genius.
  GENIUS_ARTIST("genius-artist", "https://genius.com/artists/{id}"),
  /// An album's id on YouTube Music, `MPREb_` and some characters. That they have this form is
  /// inferred, so no address is made of them.
  YOUTUBE_ALBUM("youtube-album", null),
  /// The number of a track on Jamendo.
  JAMENDO_TRACK("jamendo-track", "https://www.jamendo.com/track/{id}"),
  /// The number of a sound on Freesound.
  FREESOUND_SOUND("freesound-sound", "https://freesound.org/s/{id}/");

  private final String key;
  private final @Nullable String template;

  Platform(String key, @Nullable String template) {
    this.key = key;
    this.template = template;
  }

  /// The stable, lower-case name of this kind of identifier.
  public String key() {
    return key;
  }

  /// The address a person can open, with `{id}` where the identifier goes; empty where the platform
  /// has no address made from this identifier alone.
  public Optional<String> template() {
    return Optional.ofNullable(template);
  }

  /// Whether two spellings that differ only in case are the same identifier.
  boolean ignoresCase() {
    return this == FMA_PAGE || this == FMA_FOLDER || this == GENIUS_PAGE || this == GENIUS_ARTIST;
  }

  /// Whether an id names one track or its page, not an artist, an album or a folder.
  public boolean isOfTrack() {
    return switch (this) {
      case YOUTUBE_VIDEO,
          SPOTIFY_TRACK,
          FMA_TRACK,
          FMA_PAGE,
          GENIUS_SONG,
          GENIUS_PAGE,
          JAMENDO_TRACK,
          FREESOUND_SOUND ->
          true;
      case YOUTUBE_CHANNEL, YOUTUBE_ALBUM, FMA_FOLDER, GENIUS_ARTIST -> false;
    };
  }

  /// Whether it identifies a sound, such as a door or a drum hit, rather than a piece of music.
  public boolean isOfSounds() {
    return this == FREESOUND_SOUND;
  }

  /// Whether rows hold identifiers of this kind; others are derived from those they hold.
  public boolean isStored() {
    return this != FMA_FOLDER;
  }

  /// The platform with the given [#key()], whatever its case.
  public static Optional<Platform> ofKey(String key) {
    var wanted = key.toLowerCase(Locale.ROOT);
    for (var platform : values()) {
      if (platform.key.equals(wanted)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }
}
