package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import io.trackrecord.data.track.OtherPage.Names;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the addresses of Genius.
final class GeniusLinks {

  private static final String SITE = "Genius";

  /// The last part of a song's page. A name must stand before the ending: `-lyrics` alone is what
  /// is left of a name without Latin letters, and leads to no song.
  private static final Pattern SONG_PAGE =
      Pattern.compile("[^\\p{L}\\p{N}]*[\\p{L}\\p{N}].*-lyrics", Pattern.CASE_INSENSITIVE);

  /// How addresses of songs' pages ended for a time.
  private static final String ANNOTATED = "-annotated";

  private static final Pattern NAMELESS = Pattern.compile("[-_]*lyrics", Pattern.CASE_INSENSITIVE);

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
    Optional<String> page = parts.stream().filter(p -> SONG_PAGE.matcher(p).matches()).findFirst();
    if (page.isPresent()) {
      return LinkTarget.Listed.of(Platform.GENIUS_PAGE, page.get());
    }
    if (parts.size() == 1 && kind.endsWith(ANNOTATED)) {
      var name = parts.getFirst().substring(0, kind.length() - ANNOTATED.length());
      return LinkTarget.Listed.of(Platform.GENIUS_PAGE, name + "-lyrics");
    }
    if (kind.equals("annotations") || Links.isNumber(kind)) {
      return OtherPage.of(Kind.GENIUS_ANNOTATION, SITE);
    }
    return parts.size() == 1
            && !parts.getFirst().isBlank()
            && !SECTIONS.contains(kind)
            && !NAMELESS.matcher(parts.getFirst()).matches()
        ? LinkTarget.Listed.of(Platform.GENIUS_PAGE, parts.getFirst())
        : OtherPage.of(Kind.NO_SONG, SITE);
  }
}
