package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A report on a catalogue that was checked on Discord.
class CatalogueReportEndToEndTest extends CatalogueOnDiscord {

  private static boolean hasReport(ObjectNode message) {
    return message.path("attachments").size() == 2;
  }

  private byte[] file(JsonNode message, String name) {
    for (var attached : message.path("attachments")) {
      if (attached.path("filename").asText().equals(name)) {
        return running.discord().files().kept(attached.path("url").asText());
      }
    }
    throw new AssertionError("no " + name + " in " + message.path("attachments"));
  }

  @Test
  void aReportComesAsAMessageOfItsOwnWithPdfAndJson() throws IOException {
    var settled = press(press(checked(), "Look at 2 possible rows"), "Yes, the same");

    var message = running.discord().send(Ask.press(press(settled, "Show the result"), "Report"));

    var report = message.message(CatalogueReportEndToEndTest::hasReport);
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
    running.discord().files().replace(url, bytes(csv(message).replace("not_found", "exact_name")));

    var said = running.discord().send(Ask.press(message, "Report"));

    var refused = said.message(each -> Json.text(each).contains("does not say"));
    assertThat(Json.text(refused))
        .contains("Row 2 of the checked file", "check your catalogue again");
    assertThat(refused.path("attachments")).isEmpty();
  }

  @Test
  void aFileThatIsNoTableGetsNoReport() {
    var message = checked();
    running.discord().files().replace(table(message).path("url").asText(), picture());

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
    var url = running.discord().files().keep("songs.csv", FiveSongs.bytes());
    var ask = Ask.slash("catalogue").withFile("file", "songs.csv", 100, url).with("private", false);
    var message = running.discord().send(ask).message(CatalogueOnDiscord::isDone);

    var said = running.discord().send(Ask.press(message, "Report").by(World.BOB)).message();

    assertThat(Json.text(said)).contains("Only whoever handed the file in");
  }
}
