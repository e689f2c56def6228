package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the addresses of sites whose pages are known by a number: behind a certain part of the
/// path, whatever stands before or after it. A further site of this kind is a line of [#SITES].
final class NumberedPages {

  /// A site.
  ///
  /// @param before the parts of a path behind which the number stands
  private record Site(String host, String name, Platform platform, Set<String> before) {}

  private static final List<Site> SITES =
      List.of(
          new Site("jamendo.com", "Jamendo", Platform.JAMENDO_TRACK, Set.of("track", "t")),
          new Site("freesound.org", "Freesound", Platform.FREESOUND_SOUND, Set.of("sounds", "s")));

  private NumberedPages() {}

  /// The hosts of the sites.
  static List<String> hosts() {
    return SITES.stream().map(Site::host).toList();
  }

  /// What an address on one of the sites leads to; empty for other sites.
  static Optional<LinkTarget> of(Address address) {
    return SITES.stream()
        .filter(site -> address.isOn(site.host()))
        .findFirst()
        .map(site -> target(site, address.parts()));
  }

  private static LinkTarget target(Site site, List<String> parts) {
    for (var i = 0; i + 1 < parts.size(); i++) {
      if (site.before().contains(parts.get(i)) && Links.isNumber(parts.get(i + 1))) {
        return LinkTarget.Listed.of(site.platform(), Links.number(parts.get(i + 1)));
      }
    }
    return OtherPage.of(Kind.NO_SONG, site.name());
  }
}
