package io.trackrecord.data.track;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads links and bare ids of the platforms, as they stand in datasets and as people paste them.
public final class Links {

  private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");
  private static final Pattern SPOTIFY = Pattern.compile("[A-Za-z0-9]{22}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|spotify:)[^\\s<>|\"'`]+");
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("^/(?:shorts|embed|live|v|e)/([A-Za-z0-9_-]{11})(?:[/?].*)?$");
  private static final Pattern SPOTIFY_PATH =
      Pattern.compile("^/(?:intl-[A-Za-z-]+/)?(?:embed/)?track/([A-Za-z0-9]{22})/?$");
  private static final List<String> SCHEMES = List.of("https://", "http://");
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final int LONGEST = 2_000;

  private Links() {}

  /// Every identifier that the text, one link or bare id, may stand for. A bare number may be FMA's
  /// or Genius's; a bare word of eleven characters a YouTube video. Empty where it is none.
  public static List<PlatformId> parse(String text) {
    var typed = unwrap(text);
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    if (typed.regionMatches(true, 0, "spotify:track:", 0, 14)) {
      var id = typed.substring(14).split("[?#]", 2)[0];
      return SPOTIFY.matcher(id).matches() ? ids(Platform.SPOTIFY_TRACK, id) : List.of();
    }
    if (typed.contains("/") || typed.contains("?")) {
      return ofAddress(typed);
    }
    if (NUMBER.matcher(typed).matches()) {
      var both = new ArrayList<PlatformId>();
      both.add(new PlatformId(Platform.FMA_TRACK, number(typed)));
      both.add(new PlatformId(Platform.GENIUS_SONG, number(typed)));
      if (VIDEO.matcher(typed).matches()) {
        both.add(new PlatformId(Platform.YOUTUBE_VIDEO, typed));
      }
      return both;
    }
    if (VIDEO.matcher(typed).matches()) {
      return ids(Platform.YOUTUBE_VIDEO, typed);
    }
    if (CHANNEL.matcher(typed).matches()) {
      return ids(Platform.YOUTUBE_CHANNEL, typed);
    }
    return SPOTIFY.matcher(typed).matches() ? ids(Platform.SPOTIFY_TRACK, typed) : List.of();
  }

  /// The identifier of the given platform in a dataset's cell, which holds an id or an address;
  /// empty where it holds neither.
  public static Optional<PlatformId> of(Platform platform, String cell) {
    var text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.contains("/")) {
      return ofAddress(text).stream().filter(id -> id.platform() == platform).findFirst();
    }
    return switch (platform) {
      case FMA_TRACK, GENIUS_SONG ->
          NUMBER.matcher(text).matches()
              ? Optional.of(new PlatformId(platform, number(text)))
              : Optional.empty();
      case FMA_PAGE, GENIUS_PAGE, GENIUS_ARTIST -> Optional.empty();
      // Ids of other shapes are kept: a dataset may know better than a pattern does.
      case YOUTUBE_VIDEO, YOUTUBE_CHANNEL, SPOTIFY_TRACK ->
          text.length() <= 64 && text.indexOf(' ') < 0
              ? Optional.of(new PlatformId(platform, text))
              : Optional.empty();
    };
  }

  /// Every link of a known platform in a text, each once, in order, at most `most`.
  public static List<String> findIn(String text, int most) {
    var found = new LinkedHashSet<String>();
    var matcher = ADDRESS.matcher(text);
    while (matcher.find() && found.size() < most) {
      var link = matcher.group().replaceAll("[.,;:!?)\\]}]+$", "");
      if (!parse(link).isEmpty()) {
        found.add(link);
      }
    }
    return List.copyOf(found);
  }

  private static String unwrap(String text) {
    var typed = text.strip();
    // Chat platforms wrap links: <https://…> in Discord, <https://…|label> in Slack.
    if (typed.startsWith("<") && typed.endsWith(">")) {
      typed = typed.substring(1, typed.length() - 1).split("\\|", 2)[0];
    }
    return typed.strip();
  }

  private static List<PlatformId> ofAddress(String text) {
    var rest = withoutScheme(text);
    var fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    var question = rest.indexOf('?');
    var query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    var slash = rest.indexOf('/');
    if (slash < 0) {
      return List.of();
    }
    var host = rest.substring(0, slash).toLowerCase(Locale.ROOT);
    host = host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst("");
    var path = rest.substring(slash);
    return switch (host) {
      case "youtube.com",
          "www.youtube.com",
          "m.youtube.com",
          "music.youtube.com",
          "www.youtube-nocookie.com" ->
          ofYouTube(path, query);
      case "youtu.be", "www.youtu.be" ->
          firstPart(path)
              .filter(id -> VIDEO.matcher(id).matches())
              .map(id -> ids(Platform.YOUTUBE_VIDEO, id))
              .orElse(List.of());
      case "open.spotify.com", "play.spotify.com" -> {
        var track = SPOTIFY_PATH.matcher(path);
        yield track.matches() ? ids(Platform.SPOTIFY_TRACK, track.group(1)) : List.of();
      }
      case "genius.com", "www.genius.com" -> ofGenius(path);
      case "freemusicarchive.org", "www.freemusicarchive.org" -> ofFma(path);
      default -> List.of();
    };
  }

  private static String withoutScheme(String address) {
    for (var scheme : SCHEMES) {
      if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return address.substring(scheme.length());
      }
    }
    return address;
  }

  private static List<PlatformId> ofYouTube(String path, String query) {
    if (path.equals("/watch") || path.equals("/watch/")) {
      for (var parameter : query.split("&")) {
        if (parameter.startsWith("v=") && VIDEO.matcher(parameter.substring(2)).matches()) {
          return ids(Platform.YOUTUBE_VIDEO, parameter.substring(2));
        }
      }
      return List.of();
    }
    var video = YOUTUBE_PATH.matcher(path);
    if (video.matches()) {
      return ids(Platform.YOUTUBE_VIDEO, video.group(1));
    }
    for (var prefix : List.of("/channel/", "/browse/")) {
      if (path.startsWith(prefix)) {
        var id = path.substring(prefix.length()).split("/", 2)[0];
        return CHANNEL.matcher(id).matches() ? ids(Platform.YOUTUBE_CHANNEL, id) : List.of();
      }
    }
    return List.of();
  }

  private static List<PlatformId> ofGenius(String path) {
    if (path.startsWith("/artists/")) {
      return firstPart(path.substring(8))
          .map(name -> ids(Platform.GENIUS_ARTIST, decode(name)))
          .orElse(List.of());
    }
    if (path.startsWith("/songs/")) {
      return firstPart(path.substring(6))
          .filter(id -> NUMBER.matcher(id).matches())
          .map(id -> ids(Platform.GENIUS_SONG, number(id)))
          .orElse(List.of());
    }
    return firstPart(path)
        .filter(page -> path.indexOf('/', 1) < 0 || path.endsWith("/"))
        .map(page -> ids(Platform.GENIUS_PAGE, decode(page)))
        .orElse(List.of());
  }

  private static List<PlatformId> ofFma(String path) {
    if (!path.startsWith("/music/")) {
      return List.of();
    }
    var page = path.substring(7).replaceFirst("^charts/[a-z]+/", "").replaceFirst("/+$", "");
    return page.isBlank() ? List.of() : ids(Platform.FMA_PAGE, decode(page));
  }

  private static Optional<String> firstPart(String path) {
    var start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    var end = path.indexOf('/', start);
    var part = path.substring(start, end < 0 ? path.length() : end);
    return part.isBlank() ? Optional.empty() : Optional.of(part);
  }

  private static List<PlatformId> ids(Platform platform, String value) {
    return value.isBlank() ? List.of() : List.of(new PlatformId(platform, value));
  }

  private static String number(String digits) {
    var start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return part;
    }
  }
}
