package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Issued;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long catalogue in a bot that has half a gigabyte. `-Dcatalogue.rows=50000` for the longest
/// that is taken, as the profile `full` does; `-Dcatalogue.data=DIR` for another index than the
/// sample, and `-Dcatalogue.file=FILE.csv` for its own rows.
class LargeCatalogueTest {

  private static final int ROWS = Integer.getInteger("catalogue.rows", 120);
  private static final String FILE = System.getProperty("catalogue.file", "");
  private static final Duration LONG = Duration.ofMinutes(14);

  private final LoopbackDiscord discord = new LoopbackDiscord();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void isCheckedAndReportedOnInHalfAGigabyte(@TempDir Path folder) throws Exception {
    var log = folder.resolve("log");
    var process = start(folder, log);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).as(Files.readString(log)).isEqualTo("ready");
      var file = FILE.isEmpty() ? catalogue() : Files.readAllBytes(Path.of(FILE));
      var rows = new String(file, StandardCharsets.UTF_8).lines().count() - 1;
      var url = discord.files().keep("songs.csv", file);
      var began = System.nanoTime();
      var asked =
          discord.send(Ask.slash("catalogue").withFile("file", "songs.csv", file.length, url));
      var verdict = await(asked, message -> Json.labels(message).contains("Report"));
      var checked = seconds(began);
      assertThat(Json.text(verdict)).contains("of %,d rows listed".formatted(rows));

      began = System.nanoTime();
      var report = discord.send(Ask.press(verdict, "Report"));
      var made = await(report, message -> message.path("attachments").size() == 2);
      assertThat(Json.text(made)).contains("Report on checked-songs.csv");
      System.out.printf(
          "%,d rows checked in %.0f s (%.0f rows/s), reported on in %.0f s, in 512 MB%n",
          rows, checked, rows / checked, seconds(began));

      process.toHandle().destroy();
      assertThat(process.waitFor(Duration.ofMinutes(1))).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError", "\tat ");
    assertThat(discord.violations()).isEmpty();
  }

  /// Every third row is listed, every third is near to what is listed, and every third is nothing.
  private static byte[] catalogue() {
    var random = new Random(50_000);
    var csv = new StringBuilder("title,artist\n");
    for (var i = 0; i < ROWS; i++) {
      switch (i % 3) {
        case 0 -> csv.append("Paper Lighthouse,The Quillon Sparrows\n");
        case 1 -> csv.append("Paper Lighthause,Quilon Sparrow ").append(i).append('\n');
        default -> csv.append(word(random)).append(',').append(word(random)).append('\n');
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String word(Random random) {
    return random
        .ints(12, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static ObjectNode await(Issued asked, Predicate<ObjectNode> wanted) {
    return asked.message(wanted, LONG);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private Process start(Path folder, Path log) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.config.file=/dev/null",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            DiscordMain.class.getName());
    builder.directory(folder.toFile());
    builder.redirectError(log.toFile());
    var environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("DISCORD_") || name.equals("TRACKRECORD_DATA_DIR"));
    environment.putAll(discord.settings("DISCORD_HEALTH_PORT", "0"));
    var data = System.getProperty("catalogue.data", "");
    if (!data.isEmpty()) {
      environment.put("TRACKRECORD_DATA_DIR", data);
    }
    return builder.start();
  }
}
