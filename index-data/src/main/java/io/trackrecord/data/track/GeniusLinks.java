package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import io.trackrecord.data.track.OtherPage.Names;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the addresses of Genius.
final class GeniusLinks {

  private static final String SITE = "Genius";

  /// First parts of addresses that are no songs.
  private static final Set<String> SECTIONS =
      Set.of("a", "tags", "discussions", "search", "videos", "shop", "jobs", "static", "users");

  private GeniusLinks() {}

  static LinkTarget of(Address address) {
    var parts = address.parts().stream().map(Address::decode).toList();
    var second = parts.size() < 2 ? "" : parts.get(1);
    var kind = address.firstPart();
    if (kind.equals("artists") && !second.isBlank()) {
      return LinkTarget.Listed.of(Platform.GENIUS_ARTIST, second);
    }
    if (kind.equals("songs") && Links.isNumber(second)) {
      return LinkTarget.Listed.of(Platform.GENIUS_SONG, Links.number(second));
    }
    if (kind.equals("albums") && parts.size() > 2) {
      var names = Names.ofAlbum(Slug.words(second), Slug.words(parts.get(2)));
      return new OtherPage(Kind.GENIUS_ALBUM, SITE, names);
    }
    // A song's page may stand behind the number of an annotation, and before the line it is about.
    Optional<String> page =
        parts.stream().filter(p -> p.toLowerCase(Locale.ROOT).endsWith("-lyrics")).findFirst();
    if (page.isPresent()) {
      return LinkTarget.Listed.of(Platform.GENIUS_PAGE, page.get());
    }
    if (kind.equals("annotations") || Links.isNumber(kind)) {
      return OtherPage.of(Kind.GENIUS_ANNOTATION, SITE);
    }
    return parts.size() == 1 && !parts.getFirst().isBlank() && !SECTIONS.contains(kind)
        ? LinkTarget.Listed.of(Platform.GENIUS_PAGE, parts.getFirst())
        : OtherPage.of(Kind.NO_SONG, SITE);
  }
}
