package io.trackrecord.data.track;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what an address leads to, by its site.
final class Sites {

  /// How deep an address may stand in another.
  private static final int MAX_DEPTH = 3;

  private static final List<String> SONG_SITES =
      List.of(
          "youtube.com",
          "youtube-nocookie.com",
          "youtubekids.com",
          "youtu.be",
          "ytimg.com",
          "spotify.com",
          "genius.com",
          "rapgenius.com",
          "freemusicarchive.org");

  private static final Set<String> SHORT_LINKS =
      Set.of(
          "spotify.link",
          "spoti.fi",
          "link.tospotify.com",
          "on.soundcloud.com",
          "deezer.page.link",
          "link.deezer.com",
          "apple.co",
          "amzn.to",
          "bit.ly",
          "tinyurl.com",
          "t.co",
          "lnk.to",
          "ffm.to",
          "song.link",
          "album.link");

  /// Parameters in which redirecting pages keep the address that they lead to.
  private static final List<String> REDIRECTS =
      List.of("u", "q", "url", "continue", "next", "next_url", "uri", "target");

  private Sites() {}

  /// Whether links of this host are recognised without a scheme.
  ///
  /// @param host a host in lower case
  static boolean isKnown(String host) {
    var address = new Address(host, "/", "");
    return SONG_SITES.stream().anyMatch(address::isOn)
        || NumberedPages.hosts().stream().anyMatch(address::isOn)
        || SHORT_LINKS.contains(host)
        || Shops.site(address).isPresent();
  }

  /// What the link leads to; empty where it is none.
  static Optional<LinkTarget> target(String link) {
    return target(link, 0);
  }

  private static Optional<LinkTarget> target(String link, int depth) {
    if (link.regionMatches(true, 0, "spotify", 0, 7) && link.indexOf('/') < 0) {
      return Optional.of(SpotifyLinks.ofUri(Address.decode(link)));
    }
    return Address.of(link).map(address -> target(address, depth));
  }

  private static LinkTarget target(Address address, int depth) {
    var read = read(address);
    if (read instanceof LinkTarget.Listed || depth == MAX_DEPTH) {
      return read;
    }
    for (var name : REDIRECTS) {
      var value = address.parameter(name).filter(Sites::isLink);
      if (value.isPresent()) {
        var inner = value.get();
        var led = target(inner.startsWith("/") ? address.host() + inner : inner, depth + 1);
        if (led.isPresent() && led.get() instanceof LinkTarget.Listed listed) {
          return listed;
        }
      }
    }
    return read;
  }

  private static boolean isLink(String value) {
    return value.startsWith("/")
        || value.regionMatches(true, 0, "http", 0, 4)
        || value.regionMatches(true, 0, "spotify:", 0, 8);
  }

  private static LinkTarget read(Address address) {
    if (SHORT_LINKS.contains(address.host())) {
      return OtherPage.of(OtherPage.Kind.SHORT_LINK, address.host());
    }
    if (address.isOn("spotify.com")) {
      return SpotifyLinks.of(address);
    }
    if (address.isOn("genius.com") || address.isOn("rapgenius.com")) {
      return GeniusLinks.of(address);
    }
    if (address.isOn("freemusicarchive.org")) {
      return FmaLinks.of(address);
    }
    if (SONG_SITES.stream().anyMatch(address::isOn)) {
      return YouTubeLinks.of(address);
    }
    return NumberedPages.of(address).orElseGet(() -> otherSite(address));
  }

  private static LinkTarget otherSite(Address address) {
    return Shops.site(address)
        .<LinkTarget>map(site -> Shops.page(site, address))
        .orElseGet(() -> OtherPage.of(OtherPage.Kind.UNKNOWN_SITE, address.host()));
  }
}
