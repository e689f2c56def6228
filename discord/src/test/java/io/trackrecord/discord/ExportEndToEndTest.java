package io.trackrecord.discord;

import static io.trackrecord.discord.CommandsEndToEndTest.flags;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Issued;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.RecordedRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void theExportIsAPrivateFile() {
    var exported = export(10L << 20);

    assertThat(exported.callbackType()).isEqualTo(5);
    assertThat(Json.text(exported.message())).contains("3 rows, as CSV.");
    assertThat(flags(exported.message())).isEqualTo(64 | 1 << 15);
    assertThat(uploaded()).containsOnlyKeys("trackrecord-artist-radiohead.csv");
    assertThat(new String(uploaded("trackrecord-artist-radiohead.csv"), StandardCharsets.UTF_8))
        .startsWith("0,");
  }

  @Test
  void aFileIsNamedInLettersThatDiscordTakes() {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Мох & Björk")).message();
    running.discord().send(Ask.press(answer, "Export")).message();

    assertThat(uploaded()).containsOnlyKeys("trackrecord-artist-moh-bjork.csv");
  }

  @Test
  void aLargeExportIsPacked() throws IOException {
    bot.exportRows(4_000);

    var exported = export(70_000);

    assertThat(Json.text(exported.message())).contains("4,000 rows", "packed with gzip");
    assertThat(rows(uploaded("trackrecord-artist-radiohead.csv.gz"))).isEqualTo(4_000);
  }

  @Test
  void aHugeExportEndsWhereTheFileIsFullAndSaysHowToGetTheRest() throws IOException {
    bot.exportRows(50_000);

    var exported = export(60_000);

    var packed = uploaded("trackrecord-artist-radiohead.csv.gz");
    assertThat(packed.length).isBetween(50_000, 60_000);
    var rows = rows(packed);
    assertThat(Json.text(exported.message()))
        .contains("%,d rows, as CSV.".formatted(rows), "More were found", "console --csv");
    // No row is made twice, and none after the one that did not fit.
    assertThat(bot.rowsOffered()).isEqualTo(rows + 1);
  }

  @Test
  void anExportOfWhichNothingFitsIsNotCalledEmpty() {
    bot.exportRows(10);

    assertThat(Json.text(export(4_100).message())).contains("too much to be sent here");
  }

  @Test
  void nothingToExportIsSaid() {
    bot.exportRows(0);

    assertThat(Json.text(export(10L << 20).message())).contains("nothing to export");
    assertThat(running.discord().requests()).allMatch(request -> request.files().isEmpty());
  }

  private Issued export(long mostBytes) {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Radiohead")).message();
    var exported = running.discord().send(Ask.press(answer, "Export").withUploadLimit(mostBytes));
    JsonNode message = exported.message();
    assertThat(message).isNotNull();
    return exported;
  }

  private Map<String, byte[]> uploaded() {
    return running.discord().requests().stream()
        .map(RecordedRequest::files)
        .filter(files -> !files.isEmpty())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private byte[] uploaded(String name) {
    return Objects.requireNonNull(uploaded().get(name), name);
  }

  private static int rows(byte[] packed) throws IOException {
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return (int) new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
  }
}
