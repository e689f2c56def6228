package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// A catalogue that is handed in on Discord: uploaded, downloaded, checked, settled.
class CatalogueEndToEndTest extends CatalogueOnDiscord {

  @Test
  void aFileIsAnsweredWithAVerdictAndTheCheckedFile() {
    var issued = handIn("songs.csv", FiveSongs.bytes());
    var message = issued.message(CatalogueOnDiscord::isDone);

    assertThat(issued.callbackType()).isEqualTo(5);
    assertThat(message.path("flags").asInt() & 64).as("private").isEqualTo(64);
    assertThat(Json.text(message))
        .contains("songs.csv: 2 of 5 rows listed (40%)", "Not looked at: 2.");
    assertThat(table(message).path("filename").asText()).isEqualTo("checked-songs.csv");
    assertThat(csv(message)).startsWith("title,artist,note,status,").contains("exact_name");
    Golden.check("sample/catalogue-file", agreed(message));
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
    var url = running.discord().files().keep("songs.csv", FiveSongs.bytes());
    var message =
        running
            .discord()
            .send(
                Ask.slash("catalogue")
                    .withFile("file", "songs.csv", 100, url)
                    .with("private", false))
            .message(CatalogueOnDiscord::isDone);

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
    running.discord().files().lose();

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

    assertThat(Json.text(issued.message(CatalogueOnDiscord::isDone)))
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
                "file",
                "songs.csv",
                11L << 20,
                running.discord().files().keep("songs.csv", bytes("x")));
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
    var message = running.discord().send(ask).message(CatalogueOnDiscord::isDone);

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
        new GZIPInputStream(new ByteArrayInputStream(running.discord().files().kept(url)))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).contains(",yes\r\n");
    }
  }
}
