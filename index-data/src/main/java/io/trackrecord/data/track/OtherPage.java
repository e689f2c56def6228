package io.trackrecord.data.track;

import org.jspecify.annotations.Nullable;

/// A page that no dataset lists, and the names that its address gives away.
///
/// @param kind what kind of page it is
/// @param site the name of the site, or its host where the site is not known
/// @param names the names that the address spells
public record OtherPage(Kind kind, String site, Names names) implements LinkTarget {

  static OtherPage of(Kind kind, String site) {
    return new OtherPage(kind, site, Names.NONE);
  }

  /// Names that an address spells, each null where it spells none.
  ///
  /// @param artist the artist
  /// @param album the album
  /// @param track the track
  /// @param words words of which nobody knows whether they are an artist or a title
  public record Names(
      @Nullable String artist,
      @Nullable String album,
      @Nullable String track,
      @Nullable String words) {

    static final Names NONE = new Names(null, null, null, null);

    static Names ofArtist(@Nullable String artist) {
      return new Names(artist, null, null, null);
    }

    static Names ofAlbum(@Nullable String artist, @Nullable String album) {
      return new Names(artist, album, null, null);
    }

    static Names ofTrack(@Nullable String artist, @Nullable String track) {
      return new Names(artist, null, track, null);
    }
  }

  /// What kind of page it is.
  public enum Kind {
    /// A playlist on YouTube.
    YOUTUBE_PLAYLIST,
    /// An album on YouTube Music by the id of its playlist, `OLAK5uy_…`.
    YOUTUBE_ALBUM_PLAYLIST,
    /// A clip of a YouTube video.
    YOUTUBE_CLIP,
    /// A YouTube channel by its name or handle.
    YOUTUBE_NAME,
    /// An artist on Spotify.
    SPOTIFY_ARTIST,
    /// An album on Spotify.
    SPOTIFY_ALBUM,
    /// A playlist on Spotify.
    SPOTIFY_PLAYLIST,
    /// A line of lyrics on Genius by its number alone.
    GENIUS_ANNOTATION,
    /// An album on Genius.
    GENIUS_ALBUM,
    /// A chart of the Free Music Archive.
    FMA_CHART,
    /// A genre of the Free Music Archive.
    FMA_GENRE,
    /// Any other page of a site whose songs datasets list.
    NO_SONG,
    /// A page of a shop or player that no dataset lists.
    UNLISTED_SITE,
    /// An address that stands for another.
    SHORT_LINK,
    /// A page of any other site.
    UNKNOWN_SITE
  }
}
