package io.trackrecord.discord.message;

import java.util.List;
import java.util.Random;

/// Names that somebody may have put into a dataset to break or abuse an answer, and names that are
/// only unusual.
public final class HostileText {

  /// Made by hand.
  public static final List<String> NAMES =
      List.of(
          "@everyone",
          "@here <@123456789012345678> <@&1234> <#5678>",
          "**bold** *it* __under__ ~~strike~~ ||spoiler|| `code` ```block```",
          "[free music](https://evil.example/)",
          "](https://evil.example/) [",
          "https://evil.example/login",
          "discord.gg/abcdef <https://evil.example>",
          "# heading",
          "-# small",
          "> quoted",
          "- list",
          "1. list",
          "</artist:1234> <t:1700000000:R> <a:party:123> :smile: <id:customize>",
          "\\",
          "\\*not escaped\\*",
          "`",
          "``",
          "a`b",
          "a``b`c",
          "*_~|`[]()<>@#:-+",
          "name\nwith\r\nlines\u2028and\u2029more",
          "evil\u202Etxt.exe",
          "\u2066isolated\u2069 \u200Fmark",
          "\u0000\u0007\u001B[31mred",
          "Z" + "\u0300".repeat(60) + "algo",
          "\u05E9\u05DC\u05D5\u05DD",
          "AC/DC",
          "P!nk",
          "Sigur R\u00F3s",
          "\u30E2\u30FC\u30CB\u30F3\u30B0\u5A18\u3002'14",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 Family",
          "\uD800 lone",
          "***",
          "____",
          "12:30",
          "re:Stacks",
          "",
          " ");

  private static final String ALPHABET =
      "ab \\*_~|`[]()<>@#:-+/.!1\n\u202E\u0301\u05D0\u3042\uD83C\uDFB5https://";

  private HostileText() {}

  /// A random text of at most so many characters.
  public static String random(Random random, int most) {
    var length = random.nextInt(most + 1);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
