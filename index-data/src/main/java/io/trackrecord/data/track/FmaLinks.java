package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the addresses of the Free Music Archive.
final class FmaLinks {

  private static final String SITE = "Free Music Archive";

  /// A track's page has an artist, an album and a track in its path.
  private static final int TRACK_DEPTH = 3;

  private static final Pattern HYPHEN_OF_WORDS = Pattern.compile("(?<![0-9])-|-(?![0-9])");

  private FmaLinks() {}

  static LinkTarget of(Address address) {
    var kind = address.firstPart();
    if (kind.equals("genre") || kind.equals("genres")) {
      return OtherPage.of(Kind.FMA_GENRE, SITE);
    }
    if (!kind.equals("music")) {
      return OtherPage.of(Kind.NO_SONG, SITE);
    }
    // Empty parts stay: a name of symbols alone leaves one in the published addresses.
    var below = below(address.path());
    if (below.getFirst().equalsIgnoreCase("charts")) {
      // A chart's name may stand before the page of a track.
      below = below.subList(Math.min(2, below.size()), below.size());
      if (below.size() < TRACK_DEPTH) {
        return OtherPage.of(Kind.FMA_CHART, SITE);
      }
    }
    var page = Address.decode(String.join("/", below));
    if (page.isBlank()) {
      return OtherPage.of(Kind.NO_SONG, SITE);
    }
    var ids = new ArrayList<PlatformId>();
    for (var spelling : spellings(page)) {
      ids.add(new PlatformId(Platform.FMA_PAGE, spelling));
      if (below.size() < TRACK_DEPTH) {
        ids.add(new PlatformId(Platform.FMA_FOLDER, spelling));
      }
    }
    return new LinkTarget.Listed(ids);
  }

  /// The page as datasets may write it: they have the older addresses, with underscores where the
  /// site now has hyphens; between numbers a hyphen may have stood before.
  private static Set<String> spellings(String page) {
    if (page.indexOf('_') >= 0) {
      return Set.of(page);
    }
    return new LinkedHashSet<>(
        List.of(page, page.replace('-', '_'), HYPHEN_OF_WORDS.matcher(page).replaceAll("_")));
  }

  /// The parts of the path below `/music/`.
  private static List<String> below(String path) {
    var start = path.indexOf('/', 1) + 1;
    var end = path.length();
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return start == 0 ? List.of("") : List.of(path.substring(start, end).split("/"));
  }
}
