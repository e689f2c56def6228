package io.trackrecord.data.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds where links begin and end in a text that people or programs wrote. Reads every character a
/// bounded number of times, whatever the text holds.
final class LinkScan {

  private static final int MAX_HOST = 255;
  private static final String OPEN = "([{";
  private static final String CLOSED = ")]}";
  private static final String ENDING = "<>|\"'`\\^";
  private static final String TRAILING = ".,;:!?*~&([{";
  private static final List<String> SPOTIFY_KINDS =
      List.of("track", "album", "artist", "playlist", "episode", "show", "user", "local");

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private LinkScan(String text) {
    this.text = text;
  }

  /// A link in a text.
  ///
  /// @param text the link as written
  /// @param wraps whether the next link is a part of this one
  record Found(String text, boolean wraps) {}

  /// The links of a text in order, at most so many.
  static List<Found> links(String text, int most) {
    // JSON may write a slash behind a backslash.
    var scan = new LinkScan(HtmlEntities.decodeAddresses(text.replace("\\/", "/")));
    scan.run(most);
    return scan.found;
  }

  /// Whether the character may stand in the name of a host.
  static boolean isOfHost(int c) {
    return isAlphanumeric(c) || c == '.' || c == '-';
  }

  private void run(int most) {
    var at = 0;
    while (at < text.length() && found.size() < most) {
      if (!isOfHost(text.charAt(at))) {
        at++;
        continue;
      }
      var end = at;
      while (end < text.length() && isOfHost(text.charAt(end))) {
        end++;
      }
      var start = start(at, end);
      at = start < 0 ? end : Math.max(end, link(start, end));
    }
  }

  /// Where a link begins in what looks like a host, or -1.
  private int start(int from, int to) {
    if (to >= text.length()) {
      return -1;
    }
    if (isAt(to, "://") || isAt(to, "%3a%2f%2f") || isAt(to, "%253a%252f%252f")) {
      for (var scheme : List.of("https", "http")) {
        if (to - from >= scheme.length() && isAt(to - scheme.length(), scheme)) {
          return to - scheme.length();
        }
      }
    }
    var spotify = to - "spotify".length();
    if (spotify >= from && isAt(spotify, "spotify") && isSpotifyUri(to)) {
      return spotify;
    }
    var first = from;
    while (first < to && !isAlphanumeric(text.charAt(first))) {
      first++;
    }
    var isAfterUser = from > 0 && text.charAt(from - 1) == '@';
    return !isAfterUser && to - first <= MAX_HOST && isPathAt(to) && isKnownHost(first, to)
        ? first
        : -1;
  }

  private boolean isSpotifyUri(int colon) {
    return SPOTIFY_KINDS.stream()
        .anyMatch(kind -> isAt(colon, ":" + kind + ":") || isAt(colon, "%3a" + kind + "%3a"));
  }

  private boolean isPathAt(int at) {
    if (text.charAt(at) != ':') {
      return text.charAt(at) == '/' || isAt(at, "%2f");
    }
    var end = at + 1;
    while (end < text.length() && end < at + 7 && isDigit(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == '/';
  }

  private boolean isKnownHost(int from, int to) {
    return Sites.isKnown(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /// Keeps the link that begins there.
  ///
  /// @param hostEnd the end of its scheme or host
  /// @return where the link ends
  private int link(int start, int hostEnd) {
    var open = new int[OPEN.length()];
    var end = isAt(hostEnd, "://") ? hostEnd + 3 : hostEnd;
    var glued = false;
    while (end < text.length()) {
      var c = text.codePointAt(end);
      if (endsLink(c) || !isBalanced(c, open)) {
        break;
      }
      glued = isAt(end, "https://") || isAt(end, "http://");
      if (glued) {
        break;
      }
      end += Character.charCount(c);
    }
    var before = text.charAt(end - 1);
    var kept = trimmed(start, end);
    if (kept > start) {
      found.add(new Found(text.substring(start, kept), glued && (before == '/' || before == '=')));
    }
    return end;
  }

  /// The end of the link without the punctuation of the sentence and the emphasis around it.
  private int trimmed(int start, int end) {
    var kept = end;
    while (kept > start && TRAILING.indexOf(text.charAt(kept - 1)) >= 0) {
      kept--;
    }
    for (var i = start - 1; i >= 0 && i >= start - 3 && text.charAt(i) == '_'; i--) {
      if (text.charAt(kept - 1) == '_') {
        kept--;
      }
    }
    return kept;
  }

  private static boolean isBalanced(int c, int[] open) {
    var opened = OPEN.indexOf(c);
    if (opened >= 0) {
      open[opened]++;
    }
    var closed = CLOSED.indexOf(c);
    return closed < 0 || --open[closed] >= 0;
  }

  /// Whether the character belongs to the text behind a link. Letters do where their script has no
  /// spaces between words; others may be of an address that a browser shows decoded.
  private static boolean endsLink(int c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F || ENDING.indexOf(c) >= 0;
    }
    if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case COMMON, HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private boolean isAt(int at, String wanted) {
    return text.regionMatches(true, at, wanted, 0, wanted.length());
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }
}
