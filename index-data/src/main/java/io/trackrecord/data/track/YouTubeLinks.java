package io.trackrecord.data.track;

import io.trackrecord.data.track.OtherPage.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the addresses of YouTube and YouTube Music.
final class YouTubeLinks {

  private static final String SITE = "YouTube";
  private static final int VIDEO_LENGTH = 11;
  private static final int CHANNEL_LENGTH = 24;
  private static final String ALBUM = "MPREb_";
  private static final String ALBUM_PLAYLIST = "OLAK5uy_";

  private static final Set<String> BEFORE_VIDEO =
      Set.of("shorts", "embed", "live", "v", "vi", "vi_webp", "e", "watch", "video");

  /// Words behind `embed/` that only look like the id of a video.
  private static final Set<String> PLAYERS = Set.of("videoseries", "live_stream");

  private YouTubeLinks() {}

  static LinkTarget of(Address address) {
    var video =
        address
            .parameter("v")
            .or(() -> address.parameter("video_id"))
            .flatMap(YouTubeLinks::video)
            .or(() -> videoOfPath(address));
    if (video.isPresent()) {
      return LinkTarget.Listed.of(Platform.YOUTUBE_VIDEO, video.get());
    }
    var parts = address.parts();
    var second = parts.size() < 2 ? "" : parts.get(1);
    var kind = address.firstPart();
    if (kind.equals("channel") || kind.equals("browse")) {
      return browsed(second);
    }
    var channel = address.parameter("channel").flatMap(YouTubeLinks::channel);
    if (channel.isPresent()) {
      return LinkTarget.Listed.of(Platform.YOUTUBE_CHANNEL, channel.get());
    }
    var list = address.parameter("list");
    if (list.isPresent()) {
      return playlist(list.get());
    }
    if (kind.equals("clip")) {
      return OtherPage.of(Kind.YOUTUBE_CLIP, SITE);
    }
    if (kind.startsWith("@") && kind.length() > 1) {
      return named(parts.getFirst().substring(1));
    }
    if ((kind.equals("c") || kind.equals("user")) && !second.isEmpty()) {
      return named(second);
    }
    return OtherPage.of(Kind.NO_SONG, SITE);
  }

  /// The id of a video at the start of the text: it ends after eleven characters, whatever follows.
  static Optional<String> video(String text) {
    return start(text, VIDEO_LENGTH).filter(id -> !PLAYERS.contains(id));
  }

  /// The id of a channel at the start of the text.
  static Optional<String> channel(String text) {
    return text.startsWith("UC") ? start(text, CHANNEL_LENGTH) : Optional.empty();
  }

  /// Whether the text is the id of an album on YouTube Music. That ids have this form is inferred.
  static boolean isAlbum(String text) {
    return text.startsWith(ALBUM)
        && text.length() > ALBUM.length()
        && text.length() <= 64
        && text.chars().allMatch(YouTubeLinks::isOfId);
  }

  private static Optional<String> videoOfPath(Address address) {
    var parts = address.parts();
    if (address.isOn("youtu.be")) {
      return parts.isEmpty() ? Optional.empty() : video(Address.decode(parts.getFirst()));
    }
    return parts.size() > 1 && BEFORE_VIDEO.contains(address.firstPart())
        ? video(Address.decode(parts.get(1)))
        : Optional.empty();
  }

  private static LinkTarget browsed(String id) {
    // Behind MPLA stand an artist's songs, behind VL a playlist.
    var channel = channel(id.startsWith("MPLA") ? id.substring(4) : id);
    if (channel.isPresent()) {
      return LinkTarget.Listed.of(Platform.YOUTUBE_CHANNEL, channel.get());
    }
    if (isAlbum(id)) {
      return LinkTarget.Listed.of(Platform.YOUTUBE_ALBUM, id);
    }
    return id.startsWith("VL") ? playlist(id.substring(2)) : OtherPage.of(Kind.NO_SONG, SITE);
  }

  static OtherPage playlist(String id) {
    return OtherPage.of(
        isAlbumPlaylist(id) ? Kind.YOUTUBE_ALBUM_PLAYLIST : Kind.YOUTUBE_PLAYLIST, SITE);
  }

  static boolean isAlbumPlaylist(String id) {
    return id.startsWith(ALBUM_PLAYLIST);
  }

  private static OtherPage named(String name) {
    var shown = Slug.words(name);
    // A channel that YouTube makes for an artist is called so.
    if (shown != null && shown.toLowerCase(Locale.ROOT).endsWith(" topic")) {
      shown = shown.substring(0, shown.length() - 6);
    }
    return new OtherPage(Kind.YOUTUBE_NAME, SITE, OtherPage.Names.ofArtist(shown));
  }

  private static Optional<String> start(String text, int length) {
    return text.length() >= length && text.chars().limit(length).allMatch(YouTubeLinks::isOfId)
        ? Optional.of(text.substring(0, length))
        : Optional.empty();
  }

  private static boolean isOfId(int c) {
    return c == '_' || (LinkScan.isOfHost(c) && c != '.');
  }
}
