package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Catalogues that are taken from messages: by a message's menu, and sent to the bot directly.
class CatalogueMessagesEndToEndTest extends CatalogueOnDiscord {

  @Test
  void everyFileOfAMessageIsCheckedFromItsMenu() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("one.csv", FiveSongs.bytes());
    files.put("two.csv", bytes("title,artist\nPaper Lighthouse,The Quillon Sparrows\n"));
    var message = Ask.message(running.discord(), 1_100_000_000_000_000_077L, files);

    var asked = running.discord().send(Ask.messageMenu("Check this catalogue", message));

    var first = asked.message(CatalogueOnDiscord::isDone);
    assertThat(Json.text(first)).contains("one.csv: 2 of 5 rows listed (40%)");
    var second = asked.followUp(CatalogueOnDiscord::isDone);
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

    var verdict = running.discord().posted(CatalogueOnDiscord::isDone);
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
