package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes Stability AI's attribution list: five columns, lines that end in CRLF.
public final class AttributionFile {

  /// Writes the songs of a part of the world.
  ///
  /// @return how many rows, and how many of each quirk, are in the file
  public static Tally write(World world, World.Part part, Path file) throws IOException {
    var tally = new Tally();
    try (var csv = CsvText.to(Files.newOutputStream(file), LineDelimiter.CRLF)) {
      csv.writeRecord("id", "title", "author", "license", "url");
      for (var i = part.first(); i < part.first() + part.rows(); i++) {
        var row = world.row(Dataset.STABLE_AUDIO_OPEN, i);
        var song = row.song();
        var id = world.fmaIds().ofAttributedRow(i);
        csv.writeRecord(
            Long.toString(id),
            title(row),
            song.artist().name(),
            // 4,907 of the real rows are CC0.
            id * 31 % 100 < 35 ? "cc0" : "ccby",
            FmaPages.attributed(song));
        tally.row(row.oddity());
      }
    }
    return tally;
  }

  private static String title(World.Row row) {
    var title = FmaPages.title(row.song());
    return switch (row.oddity()) {
      // What is left when UTF-8 is read as Latin-1 on the way.
      case ATTRIBUTION_MOJIBAKE ->
          new String(
              (title + " à la fin").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      case ATTRIBUTION_FULL_WIDTH -> fullWidth(title);
      case ATTRIBUTION_ONE_LETTER -> title.substring(0, title.offsetByCodePoints(0, 1));
      case null, default -> title;
    };
  }

  private static String fullWidth(String title) {
    var wide = new StringBuilder(title.length());
    title
        .chars()
        .map(c -> c > ' ' && c < 0x7F ? c - '!' + '！' : c == ' ' ? '　' : c)
        .forEach(c -> wide.append((char) c));
    return wide.toString();
  }

  private AttributionFile() {}
}
