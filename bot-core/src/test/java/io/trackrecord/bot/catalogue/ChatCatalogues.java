package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.report.CheckedReports;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What tests of catalogues in chat share: a desk to hand files in at, over the sample. After each
/// test no file is left.
@ExtendWith(SampleCatalog.class)
abstract class ChatCatalogues {

  static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  final HeldCatalog held = new HeldCatalog(this::sample);
  private @Nullable CatalogSource sample;
  private @Nullable Catalogues catalogues;
  private Set<Path> before = Set.of();

  @BeforeEach
  void open(PublishedCatalog published) throws IOException {
    sample = published;
    catalogues = of(held, new CatalogueLimits(10L << 20, 50_000, 2, 1, 2));
    before = temporaryFiles();
  }

  @AfterEach
  void nothingIsKept() throws IOException {
    held.letGo();
    catalogues().close();
    assertThat(temporaryFiles()).isSubsetOf(before);
  }

  CatalogSource sample() {
    return Objects.requireNonNull(sample);
  }

  Catalogues catalogues() {
    return Objects.requireNonNull(catalogues);
  }

  /// Opens another desk in the place of the one that is there.
  void limit(CatalogueLimits limits) {
    catalogues().close();
    catalogues = of(held, limits);
  }

  private static Catalogues of(CatalogSource source, CatalogueLimits limits) {
    var messages = new Messages(Locale.ENGLISH);
    var moment = InstantSource.fixed(Instant.parse("2026-11-28T00:00:00Z"));
    return new Catalogues(
        source, new Wording(messages), limits, new CheckedReports(messages, moment));
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (var files = Files.walk(TemporaryFiles.ofProcess().path())) {
      return files.collect(Collectors.toSet());
    }
  }

  CheckedCatalogue check(String name, byte[] file) throws Exception {
    var job = catalogues().begin("alice", name).orElseThrow();
    job.start(new ByteArrayInputStream(file));
    assertThat(job.await(LONG)).isTrue();
    return job.checked();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<NamedCsvRecord> rows(CheckedCatalogue checked) throws IOException {
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(checked.csv().orElseThrow()))) {
      return reader.stream().toList();
    }
  }

  static String text(Reply reply) {
    return reply.parts().toString();
  }

  static String heading(Reply reply) {
    return ((Part.Heading) reply.parts().getFirst()).text();
  }

  static Request pressed(Reply reply, String label) {
    return reply.controls().stream()
        .filter(each -> each instanceof Control.Button button && button.label().equals(label))
        .map(each -> ((Control.Button) each).click().request())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.controls()));
  }
}
