package io.trackrecord.bench.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/// Everything that a surface showed for a question: texts, addresses and what stands on buttons and
/// in menus, without layout, so that surfaces can be compared.
///
/// @param text the letters and digits, in reading order
record Said(String text) {

  /// The fields of a message's components or blocks that a person reads or opens.
  private static final Set<String> SHOWN =
      Set.of("text", "content", "label", "description", "placeholder", "url");

  /// What a terminal printed.
  static Said printed(String text) {
    return new Said(plain(text));
  }

  /// What the components of a Discord message or the blocks of a Slack message show.
  static Said of(JsonNode shown) {
    var text = new StringBuilder();
    collect(shown, text);
    return new Said(plain(text.toString()));
  }

  private static void collect(JsonNode node, StringBuilder text) {
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual() && SHOWN.contains(field.getKey())) {
                text.append(field.getValue().asText()).append(' ');
              } else {
                collect(field.getValue(), text);
              }
            });
    if (node.isArray()) {
      node.forEach(each -> collect(each, text));
    }
  }

  /// Whether it says this.
  boolean says(String fact) {
    return text.contains(plain(fact));
  }

  /// Where it says this; -1 where it does not.
  int placeOf(String fact) {
    return text.indexOf(plain(fact));
  }

  /// The letters and digits of a text: not its layout, nor what escapes markup. Slack's users type
  /// `/trackrecord artist` for `/artist`.
  private static String plain(String text) {
    return text.replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("/trackrecord ", "/")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
  }
}
