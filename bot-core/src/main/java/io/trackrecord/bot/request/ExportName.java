package io.trackrecord.bot.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The name of an export's file, the same on every platform: `trackrecord-artist-moss-choir.csv`.
public final class ExportName {

  private static final int LONGEST = 60;

  private ExportName() {}

  /// The name, of letters, digits and hyphens. Letters of every script are kept, since people look
  /// for the file by them.
  public static String of(Request request) {
    return of(request, ExportFormat.of(request).extension());
  }

  /// The name of another kind of file.
  ///
  /// @param extension what stands behind the dot
  public static String of(Request request, String extension) {
    var what =
        request.values().entrySet().stream()
            .filter(each -> !each.getKey().equals(ExportFormat.OPTION))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" "));
    var plain =
        Normalizer.normalize(what, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    var end =
        plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
    var cut = plain.substring(0, end).replaceAll("-+$", "");
    return "trackrecord-" + request.command() + (cut.isEmpty() ? "" : "-" + cut) + "." + extension;
  }
}
