package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// Opens writers of comma-separated text in UTF-8; cells are quoted only where they must be.
final class CsvText {

  static CsvWriter to(OutputStream out, LineDelimiter lines) {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    return CsvWriter.builder().lineDelimiter(lines).build(writer);
  }

  private CsvText() {}
}
