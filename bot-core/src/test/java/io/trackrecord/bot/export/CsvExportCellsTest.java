package io.trackrecord.bot.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportCellsTest {

  @TempDir Path folder;

  @Test
  void idsStayAsTheyAreAndNamesAreNoFormulas() throws Exception {
    var rows =
        export(
            "-2Fg_9xYz0Q,=1+1,Halden,CC0,",
            "+abc/==,Night;=2,Halden,@licence,",
            "\"=HYPERLINK(\"\"x\"\")\",Plain,Halden,CC0,");

    assertThat(rows)
        .extracting(row -> row.getField("row_id"))
        .containsExactlyInAnyOrder("-2Fg_9xYz0Q", "+abc/==", "'=HYPERLINK(\"x\")");
    assertThat(rows)
        .extracting(row -> row.getField("title"))
        .containsExactlyInAnyOrder("'=1+1", "Night;'=2", "Plain");
    assertThat(rows).extracting(row -> row.getField("licence")).contains("CC0", "'@licence");
    assertThat(rows).allMatch(row -> row.getField("artists").equals("Halden"));
  }

  private List<NamedCsvRecord> export(String... listed) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var catalog = SmallCatalog.open(SmallCatalog.publish(folder, listed));
        var bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      bot.export(Request.of("artist", Map.of("name", "Halden")), bytes, Long.MAX_VALUE).join();
    }
    try (var csv = CsvReader.builder().ofNamedCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    }
  }
}
