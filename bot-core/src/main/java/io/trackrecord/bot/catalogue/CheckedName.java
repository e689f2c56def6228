package io.trackrecord.bot.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/// The name of a checked file: `checked-songs.csv` for `songs.xlsx`.
final class CheckedName {

  private static final String PREFIX = "checked-";
  private static final int LONGEST = 60;

  private CheckedName() {}

  static String of(String name) {
    var dot = name.lastIndexOf('.');
    var plain =
        Normalizer.normalize(dot > 0 ? name.substring(0, dot) : name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    var end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    var cut = plain.substring(0, end);
    return (cut.startsWith(PREFIX) ? cut : PREFIX + (cut.isEmpty() ? "catalogue" : cut)) + ".csv";
  }
}
