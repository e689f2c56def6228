package io.trackrecord.data.track;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes the entities that links collect on their way through web pages and chats.
final class HtmlEntities {

  private static final int MAX_LENGTH = 8;

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlEntities() {}

  /// The text with its entities decoded, also those that were encoded twice. Linear in its length.
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); ) {
      var c = text.charAt(i++);
      var end = c == '&' ? end(text, i) : -1;
      var entity = end < 0 ? null : entity(text.substring(i, end));
      if (entity == null) {
        decoded.append(c);
        continue;
      }
      i = end + 1;
      while (entity.equals("&") && text.startsWith("amp;", i)) {
        i += 4;
      }
      decoded.append(entity);
    }
    return decoded.toString();
  }

  private static int end(String text, int start) {
    for (var i = start; i < text.length() && i <= start + MAX_LENGTH; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String entity(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name.toLowerCase(Locale.ROOT));
    }
    try {
      var isHex = name.startsWith("#x") || name.startsWith("#X");
      var code = isHex ? Integer.parseInt(name, 2, name.length(), 16) : number(name);
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name, 1, name.length(), 10);
  }
}
