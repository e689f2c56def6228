package io.trackrecord.bot.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A published version whose files were damaged on disk.
class DamagedVersionTest {

  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  @TempDir Path folder;

  @Test
  void aVersionThatLacksTheEndOfAFileIsLoggedOnceAndTheOneBeforeAnswers() throws Exception {
    var damaged = build();
    truncate(damaged);
    build();
    var log = (Logger) LoggerFactory.getLogger(PublishedCatalog.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    try (var catalog = PublishedCatalog.open(folder, LIMITS, _ -> {})) {
      var before = catalog.<String>ask(each -> each.summary().version());
      new IndexVersions(folder).publish(damaged.getFileName().toString(), Instant.now());
      Thread.sleep(3_000);

      assertThat(catalog.<String>ask(each -> each.summary().version())).isEqualTo(before);
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
    assertThat(lines.list.getFirst().getFormattedMessage())
        .contains("cannot be used; version ")
        .contains(" bytes and not ");
  }

  @Test
  void aDamagedVersionIsRefusedAtTheStart() throws Exception {
    var version = build();
    var report = version.resolve("report.json");
    var whole = Files.readString(report);
    Files.writeString(report, whole.replace("\"indexed\" : 1", "\"indexed\" : 9"));
    assertThatThrownBy(() -> PublishedCatalog.open(folder, LIMITS, _ -> {}))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the build report and the manifest differ");

    Files.writeString(report, whole);
    truncate(version);
    assertThatThrownBy(() -> PublishedCatalog.open(folder, LIMITS, _ -> {}))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("publish an earlier version with: trackrecord data rollback");
  }

  private static void truncate(Path version) throws IOException {
    try (var files = Files.list(version.resolve("tracks"))) {
      var largest = files.max(java.util.Comparator.comparingLong(file -> file.toFile().length()));
      try (var channel = FileChannel.open(largest.orElseThrow(), StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 2);
      }
    }
  }

  private Path build() throws Exception {
    var list =
        Files.writeString(
            folder.resolve("list.csv"), "id,title,author,license,url\n1,One,A,CC0,\n");
    var dataset = Descriptors.builtIn().find("stable-audio-open").orElseThrow();
    var versions = new IndexVersions(folder);
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(
            List.of(DatasetFiles.open(dataset, List.of(list.toString()))), false, Instant.now());
    return versions.current().orElseThrow();
  }
}
