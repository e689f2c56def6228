package io.trackrecord.bench.answer;

import java.util.ArrayList;
import java.util.List;

/// Takes Discord's formatting off a line, as far as the bot uses it.
///
/// @param text what is read; a link is its text and its address
/// @param links the addresses, in order
/// @param code what was set letter by letter, in order
record DiscordMarkdown(String text, List<String> links, List<String> code) {

  static DiscordMarkdown of(String markdown) {
    var text = new StringBuilder();
    var links = new ArrayList<String>();
    var code = new ArrayList<String>();
    for (var i = 0; i < markdown.length(); ) {
      var c = markdown.charAt(i);
      if (c == '\\' && i + 1 < markdown.length()) {
        text.append(markdown.charAt(i + 1));
        i += 2;
      } else if (markdown.startsWith("**", i)) {
        i += 2;
      } else if (c == '`') {
        var fence = markdown.startsWith("`` ", i) ? "`` " : "`";
        var end = markdown.indexOf(new StringBuilder(fence).reverse().toString(), i + 1);
        code.add(markdown.substring(i + fence.length(), end));
        text.append(code.getLast());
        i = end + fence.length();
      } else if (c == '[') {
        var close = end(markdown, "](", i);
        var end = markdown.indexOf(')', close);
        links.add(markdown.substring(close + 2, end));
        text.append(Said.link(of(markdown.substring(i + 1, close)).text(), links.getLast()));
        i = end + 1;
      } else if (markdown.startsWith("<https://", i)) {
        var end = markdown.indexOf('>', i);
        links.add(markdown.substring(i + 1, end));
        text.append(links.getLast());
        i = end + 1;
      } else {
        text.append(c);
        i++;
      }
    }
    return new DiscordMarkdown(text.toString(), links, code);
  }

  /// Where the mark stands next, which does not count where it is escaped.
  static int end(String markdown, String mark, int from) {
    for (var i = from; i < markdown.length(); i++) {
      if (markdown.startsWith(mark, i)) {
        return i;
      }
      if (markdown.charAt(i) == '\\') {
        i++;
      }
    }
    throw new AssertionError("no " + mark + " in " + markdown);
  }
}
