package io.trackrecord.data.track;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Reads links and bare ids of the platforms, as they stand in datasets and as people paste them.
public final class Links {

  private static final int MAX_CELL = 2_000;
  private static final int MAX_ID = 64;
  private static final int MAX_NUMBER = 12;

  /// Links that are read of one text.
  private static final int MAX_LINKS = 100;

  private Links() {}

  /// Every identifier that the links of the text, or the bare id that it is, may stand for. A bare
  /// number may be FMA's or Genius's; a bare word of eleven characters a YouTube video. Empty where
  /// there is none.
  public static List<PlatformId> parse(String text) {
    var ids = new LinkedHashSet<PlatformId>();
    read(text, MAX_LINKS).forEach(link -> ids.addAll(link.ids()));
    return List.copyOf(ids);
  }

  /// Every link of a text, or the bare id that the text is; each once, in order, at most `most`.
  public static List<Link> read(String text, int most) {
    var links = findIn(text, most);
    if (!links.isEmpty()) {
      return links;
    }
    var typed = withoutWrapping(text);
    return bare(typed).map(target -> List.of(new Link(typed, target))).orElse(List.of());
  }

  /// Every link of a text, each once, in order, at most `most`: those of known sites with or
  /// without a scheme, others with one. Linear in the length of the text.
  public static List<Link> findIn(String text, int most) {
    var found = new LinkedHashMap<Object, Link>();
    for (var each : LinkScan.links(text, most)) {
      Sites.target(each.text())
          .filter(target -> target instanceof LinkTarget.Listed || !each.wraps())
          .ifPresent(
              target ->
                  found.putIfAbsent(
                      target instanceof LinkTarget.Listed ? target : each.text(),
                      new Link(each.text(), target)));
    }
    return List.copyOf(found.values());
  }

  /// The identifier of the given platform in a dataset's cell, which holds an id or an address;
  /// empty where it holds neither.
  public static Optional<PlatformId> of(Platform platform, String cell) {
    var text = cell.strip();
    if (text.isEmpty() || text.length() > MAX_CELL) {
      return Optional.empty();
    }
    if (text.contains("/")) {
      return Sites.target(text).stream()
          .flatMap(target -> new Link(text, target).ids().stream())
          .filter(id -> id.platform() == platform)
          .findFirst();
    }
    return switch (platform) {
      case FMA_TRACK, GENIUS_SONG, JAMENDO_TRACK, FREESOUND_SOUND ->
          isNumber(text) ? Optional.of(new PlatformId(platform, number(text))) : Optional.empty();
      case FMA_PAGE, FMA_FOLDER, GENIUS_PAGE, GENIUS_ARTIST -> Optional.empty();
      // Ids of other shapes are kept: a dataset may know better than a pattern does.
      case YOUTUBE_VIDEO, YOUTUBE_CHANNEL, YOUTUBE_ALBUM, SPOTIFY_TRACK ->
          text.length() <= MAX_ID && text.indexOf(' ') < 0
              ? Optional.of(new PlatformId(platform, text))
              : Optional.empty();
    };
  }

  private static Optional<LinkTarget> bare(String id) {
    if (isNumber(id)) {
      var ids = new ArrayList<PlatformId>();
      ids.add(new PlatformId(Platform.FMA_TRACK, number(id)));
      ids.add(new PlatformId(Platform.GENIUS_SONG, number(id)));
      YouTubeLinks.video(id)
          .filter(id::equals)
          .ifPresent(video -> ids.add(new PlatformId(Platform.YOUTUBE_VIDEO, video)));
      return Optional.of(new LinkTarget.Listed(ids));
    }
    if (YouTubeLinks.video(id).filter(id::equals).isPresent()) {
      return Optional.of(LinkTarget.Listed.of(Platform.YOUTUBE_VIDEO, id));
    }
    if (YouTubeLinks.channel(id).filter(id::equals).isPresent()) {
      return Optional.of(LinkTarget.Listed.of(Platform.YOUTUBE_CHANNEL, id));
    }
    if (YouTubeLinks.isAlbum(id)) {
      return Optional.of(LinkTarget.Listed.of(Platform.YOUTUBE_ALBUM, id));
    }
    if (YouTubeLinks.isAlbumPlaylist(id)) {
      return Optional.of(YouTubeLinks.playlist(id));
    }
    return SpotifyLinks.id(id)
        .filter(id::equals)
        .map(track -> LinkTarget.Listed.of(Platform.SPOTIFY_TRACK, track));
  }

  /// The text without the quotes, brackets and punctuation around it.
  private static String withoutWrapping(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && !isOfBareId(text.charAt(start))) {
      start++;
    }
    while (end > start && !isOfBareId(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isOfBareId(int c) {
    return c == '_' || (LinkScan.isOfHost(c) && c != '.');
  }

  static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_NUMBER
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The number without leading zeros.
  static String number(String digits) {
    var start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
