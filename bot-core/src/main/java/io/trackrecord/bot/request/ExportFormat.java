package io.trackrecord.bot.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The format of an export's file.
public enum ExportFormat {
  /// A table for a spreadsheet.
  CSV,
  /// JSON Lines: an object a row, for programs.
  JSONL;

  /// The option by which a user chooses.
  public static final String OPTION = "format";

  /// The format of this name.
  public static Optional<ExportFormat> of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.extension().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /// The format that a request asks for; CSV where it does not say.
  public static ExportFormat of(Request request) {
    return request.value(OPTION).flatMap(ExportFormat::of).orElse(CSV);
  }

  /// The end of a file's name, and the name that users write.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
