package io.trackrecord.data.dataset;

import java.nio.charset.StandardCharsets;

/// Percent-encoding of an identifier that becomes a part of an address.
final class UrlEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private UrlEncoding() {}

  /// The text with everything encoded but letters and digits of ASCII, `-._~`, and the `/` between
  /// the parts of a page's path. A part that is `.` or `..` would be taken as a step: it loses its
  /// dots.
  static String encode(String text) {
    var encoded = new StringBuilder(text.length() + 16);
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xFF);
      if (isUnreserved(c) || c == '/') {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return encoded.indexOf("./") < 0 && !encoded.toString().endsWith(".")
        ? encoded.toString()
        : encoded.toString().replaceAll("(?<![^/])\\.{1,2}(?![^/])", "");
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
