package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import io.trackrecord.data.track.OtherPage.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the addresses and URIs of Spotify.
final class SpotifyLinks {

  private static final String SITE = "Spotify";
  private static final String TRACK_URI = "spotify:track:";
  private static final int ID_LENGTH = 22;

  private SpotifyLinks() {}

  /// What an address leads to. An album's may point out one of its tracks.
  static LinkTarget of(Address address) {
    var pointed = inText(Address.decode(address.path() + "?" + address.query()));
    return pointed.isPresent() ? track(pointed.get()) : of(address.parts());
  }

  /// What a URI such as `spotify:track:…` leads to.
  static LinkTarget ofUri(String uri) {
    return of(List.of(uri.split("[:?#]")));
  }

  /// The id of a track at the start of the text, not followed by more letters or digits.
  static Optional<String> id(String text) {
    var end = 0;
    while (end < text.length() && isOfId(text.charAt(end))) {
      end++;
    }
    return end == ID_LENGTH ? Optional.of(text.substring(0, end)) : Optional.empty();
  }

  private static LinkTarget of(List<String> parts) {
    for (var i = 0; i < parts.size(); i++) {
      var next = i + 1 < parts.size() ? parts.get(i + 1) : "";
      switch (parts.get(i).toLowerCase(Locale.ROOT)) {
        case "track", "tracks" -> {
          return id(next)
              .<LinkTarget>map(SpotifyLinks::track)
              .orElseGet(() -> OtherPage.of(Kind.NO_SONG, SITE));
        }
        case "artist" -> {
          return OtherPage.of(Kind.SPOTIFY_ARTIST, SITE);
        }
        case "album" -> {
          return OtherPage.of(Kind.SPOTIFY_ALBUM, SITE);
        }
        case "playlist" -> {
          return OtherPage.of(Kind.SPOTIFY_PLAYLIST, SITE);
        }
        case "local" -> {
          var artist = Slug.words(next.replace('+', ' '));
          var title = i + 3 < parts.size() ? Slug.words(parts.get(i + 3).replace('+', ' ')) : null;
          return new OtherPage(Kind.NO_SONG, SITE, Names.ofTrack(artist, title));
        }
        default -> {}
      }
    }
    return OtherPage.of(Kind.NO_SONG, SITE);
  }

  private static Optional<String> inText(String text) {
    var at = text.indexOf(TRACK_URI);
    return at < 0 ? Optional.empty() : id(text.substring(at + TRACK_URI.length()));
  }

  private static LinkTarget track(String id) {
    return LinkTarget.Listed.of(Platform.SPOTIFY_TRACK, id);
  }

  private static boolean isOfId(int c) {
    return LinkScan.isOfHost(c) && c != '.' && c != '-';
  }
}
