package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.export.Export;
import io.trackrecord.bot.export.ExportFullException;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.request.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class ExportTest {

  private static final Question MANY = new Question.OfArtist("Halden Brix");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private PublishedCatalog sample;
  private ExportFormat format = ExportFormat.CSV;
  private int offered;
  private int encoded;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  @Test
  void whatFitsIsWrittenWhole() throws IOException {
    var report = export(out, Long.MAX_VALUE);
    assertThat(report).isEqualTo(new ExportReport(268, 0));
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + 268);
    assertThat(export(new ByteArrayOutputStream(), out.size())).isEqualTo(report);
  }

  @Test
  void jsonLinesHoldARowEachWithItsNamesAsTheyAre() throws IOException {
    format = ExportFormat.JSONL;

    assertThat(export(out, Long.MAX_VALUE)).isEqualTo(new ExportReport(268, 0));

    var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(268);
    for (var line : lines) {
      var json = new ObjectMapper().readTree(line);
      assertThat(json.path("artists").toString()).contains("Halden Brix");
      assertThat(json.path("basis").asText()).isEqualTo("EXACT_NAME");
      assertThat(json.path("sample").asBoolean()).isTrue();
      assertThat(json.path("index").path("version").asText()).isNotEmpty();
      assertThat(json.has("row")).isTrue();
    }
    assertThat(export(new ByteArrayOutputStream(), 5_000).leftOut()).isPositive();
  }

  @Test
  void eachRowTellsWhatItsDatasetIsDocumentedToHaveBeenUsedFor() throws Exception {
    export(out, Long.MAX_VALUE);

    try (var csv = CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      assertThat(csv.stream())
          .allSatisfy(
              row ->
                  assertThat(row.getField("uses_version")).matches("\\d{4}-\\d\\d-\\d\\d CC0-1.0"))
          .filteredOn(row -> row.getField("dataset").equals("free-music-archive"))
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(row.getField("documented_uses"))
                      .contains("MusicLM (part of a model)"));
    }
  }

  @Test
  void jsonLinesTellWhereADocumentedUseStands() throws IOException {
    format = ExportFormat.JSONL;

    export(out, Long.MAX_VALUE);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains("\"dataset\":\"free-music-archive\""))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(new ObjectMapper().readTree(line).path("uses"))
                    .isNotEmpty()
                    .allSatisfy(
                        use -> assertThat(use.path("source").asText()).startsWith("https://")));
  }

  @Test
  void rowsBeyondTheSizeThatIsAllowedAreCountedAndNoLongerEncoded() throws IOException {
    var report = export(out, 5_000);
    assertThat(out.size()).isLessThanOrEqualTo(5_000);
    assertThat(report.written() + report.leftOut()).isEqualTo(268);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + (int) report.written());
    assertThat(offered).isEqualTo(268);
    assertThat(encoded).isEqualTo((int) report.written() + 1);
  }

  @Test
  void aHeaderThatDoesNotFitIsNoRowThatIsLeftOut() throws IOException {
    assertThat(export(out, 10)).isEqualTo(new ExportReport(0, 268));
    assertThat(out.size()).isZero();
  }

  @Test
  void aFullStreamEndsTheExport() throws IOException {
    var report = export(new OfRows(11, new ExportFullException()), Long.MAX_VALUE);
    assertThat(report).isEqualTo(new ExportReport(10, 1));
    assertThat(offered).isEqualTo(11);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(11);

    offered = 0;
    assertThat(export(new OfRows(0, new ExportFullException()), Long.MAX_VALUE))
        .isEqualTo(new ExportReport(0, 1));
    assertThat(offered).isEqualTo(1);
  }

  @Test
  void aStreamThatFailsFailsTheExport() {
    for (var rows = 0; rows < 3; rows++) {
      var failing = new OfRows(rows, new IOException("no space"));
      assertThatThrownBy(() -> export(failing, Long.MAX_VALUE))
          .isInstanceOf(IOException.class)
          .hasMessage("no space");
    }
  }

  /// Takes so many rows and then no more.
  private final class OfRows extends OutputStream {

    private final IOException then;
    private int left;

    OfRows(int rows, IOException then) {
      this.left = rows;
      this.then = then;
    }

    @Override
    public void write(int b) {
      throw new AssertionError("a row is one write");
    }

    @Override
    public void write(byte[] row, int from, int length) throws IOException {
      if (left-- <= 0) {
        throw then;
      }
      out.write(row, from, length);
    }
  }

  private ExportReport export(OutputStream to, long mostBytes) throws IOException {
    try {
      return sample.ask(
          catalog -> {
            try {
              return new Export(counting(catalog), to, mostBytes, format).write(MANY);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// The sample, which counts the rows that are offered and those that are encoded.
  @SuppressWarnings("unchecked")
  private TrackCatalog counting(TrackCatalog catalog) {
    return (TrackCatalog)
        Proxy.newProxyInstance(
            TrackCatalog.class.getClassLoader(),
            new Class<?>[] {TrackCatalog.class},
            (_, method, arguments) -> {
              if (method.getName().equals("summary")) {
                encoded++;
                return catalog.summary();
              }
              var consumer = (Predicate<TrackCatalog.FoundRow>) arguments[1];
              catalog.export(
                  (Question) arguments[0],
                  row -> {
                    offered++;
                    return consumer.test(row);
                  });
              return null;
            });
  }
}
