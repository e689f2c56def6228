package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
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
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A Slack on which catalogues are handed in, over the sample. Tests extend it.
abstract class CatalogueOnSlack extends SlackTest {

  static final String DIRECT = "DU0ADA";
  private static PublishedCatalog catalog;
  final HeldCatalog held = new HeldCatalog(() -> catalog);

  @BeforeAll
  static void openSample() throws Exception {
    catalog = PublishedCatalog.open(Path.of("target", "sample"), CatalogLimits.STANDARD, _ -> {});
  }

  @AfterAll
  static void closeSample() {
    catalog.close();
  }

  @BeforeEach
  void startOverSample() throws Exception {
    start(new CatalogBot(held, new Messages(Locale.ENGLISH), BotLimits.standard()), Map.of());
  }

  @AfterEach
  void letGo() {
    held.letGo();
  }

  JsonNode file(String name, String text) {
    return slack.keep(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode messageWith(JsonNode... files) {
    var message = Json.object().put("type", "message").put("user", "U0BEN");
    message.put("text", "my songs").put("ts", "1700000009.000001");
    var all = message.putArray("files");
    for (var file : files) {
      all.add(file);
    }
    return message;
  }

  Shown await(String method, String text) {
    var sent =
        slack
            .recording()
            .await(
                method + " with " + text,
                each -> each.target().equals(method) && shown(each).text().contains(text),
                1,
                Waits.LONG)
            .getLast();
    return shown(sent);
  }

  static Shown shown(Sent sent) {
    return new Shown(sent.body(), false, DIRECT, "", "");
  }

  Shown checked() {
    slack.shortcut(ADA, messageWith(file("songs.csv", FiveSongs.CSV)), "check_catalogue").answer();
    return await("chat.update", "5 rows listed");
  }

  /// The one checked file that there is.
  String csv() {
    var checked =
        slack.files().entrySet().stream()
            .filter(each -> !each.getKey().startsWith("FUSER"))
            .toList();
    assertThat(checked).hasSize(1);
    return checked.getFirst().getValue();
  }
}
