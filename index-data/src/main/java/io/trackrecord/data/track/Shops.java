package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import io.trackrecord.data.track.OtherPage.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the addresses of shops and players that no dataset lists say about the music.
final class Shops {

  /// First parts of SoundCloud's addresses that are nobody's name.
  private static final Set<String> SOUNDCLOUD_PAGES =
      Set.of("discover", "search", "stream", "you", "charts", "tags", "upload", "feed");

  private Shops() {}

  /// A site that no dataset lists.
  enum Site {
    BANDCAMP("Bandcamp"),
    SOUNDCLOUD("SoundCloud"),
    APPLE_MUSIC("Apple Music"),
    DEEZER("Deezer"),
    TIDAL("Tidal"),
    AMAZON("Amazon");

    private final String title;

    Site(String title) {
      this.title = title;
    }
  }

  /// The site of an address; empty where it is another.
  static Optional<Site> site(Address address) {
    if (address.isOn("bandcamp.com")) {
      return Optional.of(Site.BANDCAMP);
    }
    if (address.isOn("soundcloud.com")) {
      return Optional.of(Site.SOUNDCLOUD);
    }
    if (address.isOn("music.apple.com") || address.isOn("itunes.apple.com")) {
      return Optional.of(Site.APPLE_MUSIC);
    }
    if (address.isOn("deezer.com")) {
      return Optional.of(Site.DEEZER);
    }
    if (address.isOn("tidal.com")) {
      return Optional.of(Site.TIDAL);
    }
    var host = address.host();
    var isAmazon =
        host.startsWith("amazon.")
            || host.startsWith("www.amazon.")
            || host.contains("music.amazon.");
    return isAmazon ? Optional.of(Site.AMAZON) : Optional.empty();
  }

  /// The page of a site, with the names that its address spells.
  static OtherPage page(Site site, Address address) {
    return new OtherPage(Kind.UNLISTED_SITE, site.title, names(site, address));
  }

  private static Names names(Site site, Address address) {
    var parts = address.parts();
    return switch (site) {
      case BANDCAMP -> bandcamp(address.host(), parts);
      case SOUNDCLOUD -> soundCloud(parts);
      case APPLE_MUSIC, DEEZER, TIDAL -> byKind(parts);
      case AMAZON -> {
        var isProduct = parts.size() > 1 && parts.get(1).equals("dp");
        yield isProduct ? new Names(null, null, null, Slug.words(parts.get(0))) : byKind(parts);
      }
    };
  }

  private static Names bandcamp(String host, List<String> parts) {
    var domain = ".bandcamp.com";
    var name = host.endsWith(domain) ? host.substring(0, host.length() - domain.length()) : "";
    var artist = name.isEmpty() || name.equals("www") ? null : Slug.words(name);
    if (parts.size() < 2) {
      return Names.ofArtist(artist);
    }
    return switch (parts.get(0)) {
      case "album" -> Names.ofAlbum(artist, Slug.words(parts.get(1)));
      case "track" -> Names.ofTrack(artist, Slug.words(parts.get(1)));
      default -> Names.ofArtist(artist);
    };
  }

  private static Names soundCloud(List<String> parts) {
    if (parts.isEmpty() || SOUNDCLOUD_PAGES.contains(parts.get(0))) {
      return Names.NONE;
    }
    var artist = Slug.words(parts.get(0));
    if (parts.size() == 2 && !isSoundCloudTab(parts.get(1))) {
      return Names.ofTrack(artist, Slug.words(parts.get(1)));
    }
    return parts.size() > 2 && parts.get(1).equals("sets")
        ? Names.ofAlbum(artist, Slug.words(parts.get(2)))
        : Names.ofArtist(artist);
  }

  private static boolean isSoundCloudTab(String part) {
    return Set.of("sets", "tracks", "albums", "popular-tracks", "reposts", "likes").contains(part);
  }

  /// Names behind `artist/`, `album/` or `song/`; a bare number or code there is no name.
  private static Names byKind(List<String> parts) {
    for (var i = 0; i + 1 < parts.size(); i++) {
      var name = i + 2 < parts.size() ? name(parts.get(i + 1)) : null;
      switch (parts.get(i)) {
        case "artist" -> {
          return Names.ofArtist(name);
        }
        case "album" -> {
          return Names.ofAlbum(null, name);
        }
        case "song", "track", "music-video" -> {
          return Names.ofTrack(null, name);
        }
        default -> {}
      }
    }
    return Names.NONE;
  }

  private static @Nullable String name(String part) {
    return Links.isNumber(part) ? null : Slug.words(part);
  }
}
