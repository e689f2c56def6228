package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.bot.catalogue.HeldCatalog;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Issued;
import io.trackrecord.discord.loopback.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A catalogue that is handed in on Discord, to a bot over the sample.
abstract class CatalogueOnDiscord {

  @TempDir static Path data;
  static PublishedCatalog catalog;

  final HeldCatalog held = new HeldCatalog(() -> catalog);

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          () -> new CatalogBot(held, new Messages(Locale.ENGLISH), BotLimits.standard()));

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  CatalogueOnDiscord() {}

  @BeforeAll
  static void open() throws IOException {
    catalog = PublishedCatalog.open(data, CatalogLimits.STANDARD, line -> {});
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @AfterEach
  void letGo() {
    held.letGo();
  }

  Issued handIn(String name, byte[] bytes) {
    return running.discord().send(handing(name, bytes));
  }

  Ask handing(String name, byte[] bytes) {
    var url = running.discord().files().keep(name, bytes);
    return Ask.slash("catalogue").withFile("file", name, bytes.length, url);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] picture() {
    return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
  }

  static boolean isDone(ObjectNode message) {
    return !message.path("attachments").isEmpty();
  }

  ObjectNode checked() {
    return handIn("songs.csv", FiveSongs.bytes()).message(CatalogueOnDiscord::isDone);
  }

  /// The one table that is attached; a picture of a chart may stand beside it.
  static JsonNode table(JsonNode message) {
    var tables = new ArrayList<JsonNode>();
    for (var attached : message.path("attachments")) {
      if (!attached.path("filename").asText().endsWith(".png")) {
        tables.add(attached);
      }
    }
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  String csv(JsonNode message) {
    var url = table(message).path("url").asText();
    return new String(running.discord().files().kept(url), StandardCharsets.UTF_8);
  }

  ObjectNode press(JsonNode message, String label) {
    return running.discord().send(Ask.press(message, label)).message();
  }

  /// The message without what is different each time.
  static JsonNode agreed(ObjectNode message) {
    var components = message.path("components").deepCopy();
    for (var component : Json.components(components)) {
      ((ObjectNode) component).remove("id");
      if (component.has("file")) {
        ((ObjectNode) component).set("file", Json.object("url", "attachment://checked-songs.csv"));
      }
    }
    return Json.object(
        "asked",
        "/catalogue file: songs.csv",
        "flags",
        message.path("flags"),
        "components",
        components);
  }
}
