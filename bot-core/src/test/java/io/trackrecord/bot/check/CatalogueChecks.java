package io.trackrecord.bot.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What tests of the check share: the sample, and a catalogue that is checked against it.
@ExtendWith(SampleCatalog.class)
abstract class CatalogueChecks {

  @TempDir Path given;
  PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  List<NamedCsvRecord> check(String csv) throws Exception {
    return check(csv.getBytes(StandardCharsets.UTF_8));
  }

  List<NamedCsvRecord> check(byte[] csv) throws Exception {
    return check(new CatalogueCheck(sample, ForkJoinPool.commonPool()), csv);
  }

  List<NamedCsvRecord> check(CatalogueCheck check, String csv) throws Exception {
    return check(check, csv.getBytes(StandardCharsets.UTF_8));
  }

  List<NamedCsvRecord> check(CatalogueCheck check, byte[] csv) throws Exception {
    var out = new StringWriter();
    var file = Files.write(given.resolve("catalogue.csv"), csv);
    try (var catalogue = Catalogue.open(file, ReadingOptions.NONE, sample)) {
      check.run(catalogue, out, List.of(), _ -> true);
    }
    try (var reader = CsvReader.builder().ofNamedCsvRecord(out.toString())) {
      return reader.stream().toList();
    }
  }
}
