package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.bot.catalogue.HeldCatalog;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Issued;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A catalogue that is handed in on Discord: uploaded, downloaded, checked, settled.
class CatalogueEndToEndTest {

  @TempDir static Path data;
  private static PublishedCatalog catalog;

  private final HeldCatalog held = new HeldCatalog(() -> catalog);

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          () -> new CatalogBot(held, new Messages(Locale.ENGLISH), BotLimits.standard()));

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  CatalogueEndToEndTest() {}

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

  private Issued handIn(String name, byte[] bytes) {
    return running.discord().send(handing(name, bytes));
  }

  private Ask handing(String name, byte[] bytes) {
    var url = running.discord().keep(name, bytes);
    return Ask.slash("catalogue").withFile("file", name, bytes.length, url);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] picture() {
    return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isDone(ObjectNode message) {
    return !message.path("attachments").isEmpty();
  }

  private ObjectNode checked() {
    return handIn("songs.csv", FiveSongs.bytes()).message(CatalogueEndToEndTest::isDone);
  }

  /// The one table that is attached; a picture of a chart may stand beside it.
  private static JsonNode table(JsonNode message) {
    var tables = new ArrayList<JsonNode>();
    for (var attached : message.path("attachments")) {
      if (!attached.path("filename").asText().endsWith(".png")) {
        tables.add(attached);
      }
    }
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private String csv(JsonNode message) {
    var url = table(message).path("url").asText();
    return new String(running.discord().kept(url), StandardCharsets.UTF_8);
  }

  private ObjectNode press(JsonNode message, String label) {
    return running.discord().send(Ask.press(message, label)).message();
  }

  @Test
  void aFileIsAnsweredWithAVerdictAndTheCheckedFile() {
    var issued = handIn("songs.csv", FiveSongs.bytes());
    var message = issued.message(CatalogueEndToEndTest::isDone);

    assertThat(issued.callbackType()).isEqualTo(5);
    assertThat(message.path("flags").asInt() & 64).as("private").isEqualTo(64);
    assertThat(Json.text(message))
        .contains("songs.csv: 2 of 5 rows listed (40%)", "Not looked at: 2.");
    assertThat(table(message).path("filename").asText()).isEqualTo("checked-songs.csv");
    assertThat(csv(message)).startsWith("title,artist,note,status,").contains("exact_name");
    Golden.check("sample/catalogue-file", agreed(message));
  }

  /// The message without what is different each time.
  private static JsonNode agreed(ObjectNode message) {
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

  @Test
  void possibleRowsAreSettledAndTheFileIsReplaced() {
    var first = press(checked(), "Look at 2 possible rows");
    assertThat(Json.text(first)).contains("Possible row 1 of 2", "Is it the same song?");
    assertThat(csv(first)).as("the file stays").contains("possible");

    var second = press(first, "Yes, the same");
    assertThat(Json.text(second)).contains("Possible row 2 of 2");
    assertThat(csv(second)).contains(",yes\n".replace("\n", "\r\n"));

    var result = press(second, "No, another");
    assertThat(Json.text(result))
        .contains("3 of 5 rows listed (60%)", "You confirmed 1. You ruled out 1.");
    assertThat(csv(result)).contains(",yes\r\n", ",no\r\n");
  }

  @Test
  void whoeverGoesBackToTheVerdictHasTheFileStill() {
    var page = press(checked(), "Look at 2 possible rows");

    var verdict = press(page, "Show the result");

    assertThat(Json.text(verdict)).contains("2 of 5 rows listed (40%)");
    assertThat(csv(verdict)).contains("possible");
    assertThat(Json.text(press(verdict, "Look at 2 possible rows")))
        .contains("Possible row 1 of 2");
  }

  @Test
  void somebodyElseCannotSettle() {
    var url = running.discord().keep("songs.csv", FiveSongs.bytes());
    var message =
        running
            .discord()
            .send(
                Ask.slash("catalogue")
                    .withFile("file", "songs.csv", 100, url)
                    .with("private", false))
            .message(CatalogueEndToEndTest::isDone);

    var said =
        running
            .discord()
            .send(Ask.press(message, "Look at 2 possible rows").by(World.BOB))
            .message();

    assertThat(Json.text(said)).contains("Only whoever handed the file in");
  }

  @Test
  void whereTheFileIsGoneItIsAskedForAgain() {
    var message = checked();
    running.discord().loseFiles();

    var click = running.discord().send(Ask.press(message, "Look at 2 possible rows"));

    assertThat(Json.text(click.followUps(1).getFirst())).contains("send your catalogue again");
    running.log().forgive();
  }

  @Test
  void aCheckShowsHowFarItIsAndCanBeCancelled() {
    held.hold();
    var issued = handIn("songs.csv", FiveSongs.bytes());
    var progress = issued.message(message -> Json.labels(message).contains("Cancel"));
    assertThat(Json.text(progress)).contains("Checking songs.csv", "0 of 5 rows checked (0%).");

    var again = handIn("other.csv", FiveSongs.bytes()).message();
    assertThat(Json.text(again)).contains("still being checked");

    var cancel = running.discord().send(Ask.press(progress, "Cancel"));
    assertThat(cancel.callbackType()).isEqualTo(6);

    var end = issued.message(message -> Json.text(message).contains("Cancelled."));
    assertThat(end.path("attachments")).isEmpty();
    var late = running.discord().send(Ask.press(progress, "Cancel"));
    assertThat(Json.text(late.followUps(1).getFirst()))
        .contains("no longer running", "send the file again");
  }

  @Test
  void aStopTellsTheUserToSendTheFileAgain() throws Exception {
    held.hold();
    var issued = handIn("songs.csv", FiveSongs.bytes());
    issued.message(message -> Json.labels(message).contains("Cancel"));

    running.stop();

    assertThat(Json.text(issued.message())).contains("restarted", "send the file again");
    running.start();
  }

  @Test
  void whereDiscordTakesNoLaterAnswerTheRowsThatAreCheckedAreGiven() {
    held.hold();
    running.discord().clock().advance(Duration.ofSeconds(-14 * 60 - 20));
    var issued = handIn("songs.csv", FiveSongs.bytes());
    issued.message(message -> Json.labels(message).contains("Cancel"));

    held.letGo();

    assertThat(Json.text(issued.message(CatalogueEndToEndTest::isDone)))
        .contains("1 row is in this file", "no time for the other 4");
  }

  @Test
  void whatIsNoCatalogueIsRefusedWithWhatToDo() {
    assertThat(Json.text(handIn("songs.csv", picture()).message())).contains("This is a picture");
    assertThat(Json.text(handIn("songs.csv", bytes("a,b\n1,2\n")).message()))
        .contains("It has: a, b.", "send it again");
    var large =
        Ask.slash("catalogue")
            .withFile(
                "file", "songs.csv", 11L << 20, running.discord().keep("songs.csv", bytes("x")));
    assertThat(Json.text(running.discord().send(large).message())).contains("larger than 10 MB");
  }

  @Test
  void noOtherHostIsAsked() {
    for (var address :
        new String[] {
          "http://127.0.0.1:1/attachments/1/2/songs.csv",
          "https://cdn.discordapp.com.example/songs.csv",
          "http://cdn.discordapp.com/attachments/1/2/songs.csv",
          "https://cdn.discordapp.com:8443/attachments/1/2/songs.csv",
          "file:///etc/passwd"
        }) {
      var said =
          running
              .discord()
              .send(Ask.slash("catalogue").withFile("file", "songs.csv", 10, address))
              .message();

      assertThat(Json.text(said)).contains("could not fetch the file");
    }
    running.log().forgive();
  }

  @Test
  void aLargeCheckedFileIsPackedAndCanStillBeSettled() throws IOException {
    var many = new StringBuilder(FiveSongs.CSV);
    for (var i = 0; i < 400; i++) {
      many.append("Paper Lighthouse,The Quillon Sparrows,\n");
    }
    var ask = handing("songs.csv", bytes(many.toString())).withUploadLimit(30_000);
    var message = running.discord().send(ask).message(CatalogueEndToEndTest::isDone);

    assertThat(table(message).path("filename").asText()).isEqualTo("checked-songs.csv.gz");
    var first =
        running
            .discord()
            .send(Ask.press(message, "Look at 2 possible rows").withUploadLimit(30_000))
            .message();
    var second =
        running.discord().send(Ask.press(first, "Yes, the same").withUploadLimit(30_000)).message();
    var url = table(second).path("url").asText();
    try (var unpacked =
        new GZIPInputStream(new ByteArrayInputStream(running.discord().kept(url)))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).contains(",yes\r\n");
    }
  }

  private static boolean hasReport(ObjectNode message) {
    return message.path("attachments").size() == 2;
  }

  private byte[] file(JsonNode message, String name) {
    for (var attached : message.path("attachments")) {
      if (attached.path("filename").asText().equals(name)) {
        return running.discord().kept(attached.path("url").asText());
      }
    }
    throw new AssertionError("no " + name + " in " + message.path("attachments"));
  }

  @Test
  void aReportComesAsAMessageOfItsOwnWithPdfAndJson() throws IOException {
    var settled = press(press(checked(), "Look at 2 possible rows"), "Yes, the same");

    var message = running.discord().send(Ask.press(press(settled, "Show the result"), "Report"));

    var report = message.message(CatalogueEndToEndTest::hasReport);
    assertThat(Json.text(report))
        .contains("Report on checked-songs.csv: 3 of 5 rows listed (60%)", "A PDF to read");
    assertThat(report.path("flags").asInt() & 64).as("private").isEqualTo(64);
    assertThat(file(report, "report-songs.pdf")).startsWith(bytes("%PDF-"));
    var json = new ObjectMapper().readTree(file(report, "report-songs.json"));
    assertThat(json.at("/trackrecordReport/rows/2/confirmed").asText()).isEqualTo("yes");
    Golden.check("sample/catalogue-report", agreed(report));
  }

  @Test
  void anEditedFileGetsNoReport() {
    var message = checked();
    var url = table(message).path("url").asText();
    running.discord().replace(url, bytes(csv(message).replace("not_found", "exact_name")));

    var said = running.discord().send(Ask.press(message, "Report"));

    var refused = said.message(each -> Json.text(each).contains("does not say"));
    assertThat(Json.text(refused))
        .contains("Row 2 of the checked file", "check your catalogue again");
    assertThat(refused.path("attachments")).isEmpty();
  }

  @Test
  void aFileThatIsNoTableGetsNoReport() {
    var message = checked();
    running.discord().replace(table(message).path("url").asText(), picture());

    var said = running.discord().send(Ask.press(message, "Report"));

    assertThat(Json.text(said.message(each -> Json.text(each).contains("a check wrote"))))
        .contains("check your catalogue, and ask for the report");
  }

  @Test
  void aReportShowsHowFarItIsAndCanBeCancelled() {
    var message = checked();
    held.hold();
    var report = running.discord().send(Ask.press(message, "Report"));
    var progress = report.message(each -> Json.labels(each).contains("Cancel"));
    assertThat(Json.text(progress)).contains("Making the report on checked-songs.csv");

    running.discord().send(Ask.press(progress, "Cancel"));

    var end = report.message(each -> Json.text(each).contains("Cancelled."));
    assertThat(end.path("attachments")).isEmpty();
  }

  @Test
  void somebodyElseGetsNoReport() {
    var url = running.discord().keep("songs.csv", FiveSongs.bytes());
    var ask = Ask.slash("catalogue").withFile("file", "songs.csv", 100, url).with("private", false);
    var message = running.discord().send(ask).message(CatalogueEndToEndTest::isDone);

    var said = running.discord().send(Ask.press(message, "Report").by(World.BOB)).message();

    assertThat(Json.text(said)).contains("Only whoever handed the file in");
  }

  @Test
  void everyFileOfAMessageIsCheckedFromItsMenu() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("one.csv", FiveSongs.bytes());
    files.put("two.csv", bytes("title,artist\nPaper Lighthouse,The Quillon Sparrows\n"));
    var message = Ask.message(running.discord(), 1_100_000_000_000_000_077L, files);

    var asked = running.discord().send(Ask.messageMenu("Check this catalogue", message));

    var first = asked.message(CatalogueEndToEndTest::isDone);
    assertThat(Json.text(first)).contains("one.csv: 2 of 5 rows listed (40%)");
    var second = asked.followUp(CatalogueEndToEndTest::isDone);
    assertThat(Json.text(second)).contains("two.csv: 1 of 1 row listed (100%)");
    assertThat(csv(second)).contains("exact_name");
    assertThat(second.path("flags").asInt() & 64).as("private").isEqualTo(64);
  }

  @Test
  void aMessageWithoutAFileIsToldSo() {
    var message = Ask.message(1_100_000_000_000_000_078L, "no file", List.of());

    var asked = running.discord().send(Ask.messageMenu("Check this catalogue", message));

    assertThat(Json.text(asked.message())).contains("There is no file in this message");
  }

  @Test
  void filesInADirectMessageAreCheckedAndSettledThere() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("one.csv", FiveSongs.bytes());
    files.put("picture.csv", picture());
    running.discord().sendDirectly(World.ALICE, files);

    var verdict = running.discord().posted(CatalogueEndToEndTest::isDone);
    assertThat(Json.text(verdict)).contains("one.csv: 2 of 5 rows listed (40%)");
    running.discord().posted(each -> Json.text(each).contains("This is a picture"));

    var page =
        running
            .discord()
            .send(Ask.press(verdict, "Look at 2 possible rows").at(Ask.Place.BOT_DM))
            .message();
    assertThat(Json.text(page)).contains("Possible row 1 of 2");
    assertThat(csv(page)).contains("possible");
  }
}
