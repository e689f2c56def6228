package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.slack.loopback.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A catalogue that is handed in on Slack: uploaded, downloaded, checked, settled.
class CatalogueTest extends CatalogueOnSlack {

  @Test
  void the_file_of_a_message_is_checked_from_its_menu() {
    var message = messageWith(file("songs.csv", FiveSongs.CSV));

    var said = slack.shortcut(ADA, message, "check_catalogue").answer();

    assertThat(said.ephemeral()).isTrue();
    assertThat(said.text()).contains("in your direct messages");
    var verdict = await("chat.update", "songs.csv: 2 of 5 rows listed (40%)");
    assertThat(verdict.buttons()).contains("Look at 2 possible rows");
    Golden.check("catalogue", verdict.body());
    assertThat(csv()).startsWith("title,artist,note,status,").contains("exact_name");
    var named = slack.recording().to("files.getUploadURLExternal").getFirst().body();
    assertThat(named.path("filename").asText()).isEqualTo("checked-songs.csv");
    assertThat(slack.recording().to("files.completeUploadExternal").getFirst().key())
        .isEqualTo(DIRECT);
  }

  @Test
  void a_message_without_a_file_is_told_so() {
    var said = slack.shortcut(ADA, messageWith(), "check_catalogue").answer();

    assertThat(said.text()).contains("There is no file in this message");
  }

  @Test
  void the_form_takes_a_file() throws Exception {
    slack.slash(ADA, "catalogue").acknowledged();
    var opened =
        slack
            .recording()
            .await("form", sent -> sent.target().equals("views.open"), 1, Waits.LONG)
            .getFirst();
    var form = slack.view(opened.key());

    var none = slack.submit(ADA, form, Map.of()).acknowledged();
    assertThat(none.path("errors").toString()).contains("Choose a file");
    var files = Json.parse("[" + file("songs.csv", FiveSongs.CSV) + "]");
    slack.submit(ADA, form, Map.of("catalogue-file", files)).acknowledged();

    assertThat(slack.view(opened.key()).text()).contains("in your direct messages");
    await("chat.update", "songs.csv: 2 of 5 rows listed (40%)");
  }

  @Test
  void a_file_in_direct_messages_is_checked() {
    var fields = Json.object().put("subtype", "file_share").put("text", "");
    fields.putArray("files").add(file("songs.csv", FiveSongs.CSV));

    slack.message(ADA, fields).acknowledged();

    await("chat.update", "songs.csv: 2 of 5 rows listed (40%)");
  }

  @Test
  void an_artists_catalogue_needs_no_file() {
    var answer = slack.slash(ADA, "catalogue artist: The Quillon Sparrows").answer();

    assertThat(answer.text()).contains("The Quillon Sparrows: yes, listed", "Tracks by dataset");
    slack.click(ADA, answer, "Export (CSV)").answer();
    assertThat(csv()).startsWith("dataset,row_id,");
  }

  @Test
  void possible_rows_are_settled_and_the_file_is_replaced() {
    var verdict = checked();

    var first = slack.click(ADA, verdict, "Look at 2 possible rows").answer();
    assertThat(first.body().path("replace_original").asBoolean()).isTrue();
    assertThat(first.text()).contains("Possible row 1 of 2", "Is it the same song?");

    var second = slack.click(ADA, first, "Yes, the same").answer();
    assertThat(second.text()).contains("Possible row 2 of 2");
    assertThat(csv()).contains(",yes\r\n");

    var result = slack.click(ADA, second, "No, another").answer();
    assertThat(result.text())
        .contains("3 of 5 rows listed (60%)", "You confirmed 1. You ruled out 1.");
    assertThat(csv()).contains(",yes\r\n", ",no\r\n");
  }

  @Test
  void where_the_file_is_gone_it_is_asked_for_again() {
    var verdict = checked();
    slack.loseFiles();

    var said = slack.click(ADA, verdict, "Look at 2 possible rows").answer();

    assertThat(said.text()).contains("send your catalogue again");
  }

  @Test
  void a_check_shows_how_far_it_is_and_can_be_cancelled() {
    held.hold();
    slack.shortcut(ADA, messageWith(file("songs.csv", FiveSongs.CSV)), "check_catalogue").answer();
    var progress = await("chat.postMessage", "Checking songs.csv");

    slack.shortcut(ADA, messageWith(file("other.csv", FiveSongs.CSV)), "check_catalogue").answer();
    await("chat.postMessage", "still being checked");
    slack.click(ADA, progress, "Cancel").acknowledged();

    await("chat.update", "Cancelled.");
    assertThat(slack.recording().to("upload")).isEmpty();
  }

  @Test
  void a_button_of_a_check_that_is_gone_says_so() {
    held.hold();
    slack.shortcut(ADA, messageWith(file("songs.csv", FiveSongs.CSV)), "check_catalogue").answer();
    var progress = await("chat.postMessage", "Checking songs.csv");
    held.letGo();
    await("chat.update", "5 rows listed");

    var said = slack.click(ADA, progress, "Cancel").answers(1).getFirst();

    assertThat(said.text()).contains("no longer running", "send the file again");
  }

  @Test
  void a_stop_tells_the_user_to_send_the_file_again() throws Exception {
    held.hold();
    slack.shortcut(ADA, messageWith(file("songs.csv", FiveSongs.CSV)), "check_catalogue").answer();
    await("chat.postMessage", "Checking songs.csv");

    stop();

    assertThat(await("chat.update", "restarted").text()).contains("send the file again");
  }

  @Test
  void no_other_host_gets_the_token() {
    for (var address :
        new String[] {
          "http://127.0.0.1:1/files-pri/F1/download",
          "https://files.slack.com.example/files-pri/F1",
          "http://files.slack.com/files-pri/F1",
          "https://files.slack.com:8443/files-pri/F1"
        }) {
      var file =
          ((ObjectNode) file("songs.csv", FiveSongs.CSV)).put("url_private_download", address);
      slack.shortcut(ADA, messageWith(file), "check_catalogue").answer();
    }
    slack
        .recording()
        .await(
            "refusals",
            sent ->
                sent.target().equals("chat.update")
                    && shown(sent).text().contains("could not fetch the file"),
            1,
            Waits.LONG);
    assertThat(slack.recording().to("upload")).isEmpty();
  }

  @Test
  void a_file_that_the_app_may_not_read_is_said() {
    slack.grant(Set.of("chat:write", "files:write", "im:write"));

    slack.shortcut(ADA, messageWith(file("songs.csv", FiveSongs.CSV)), "check_catalogue").answer();

    await("chat.update", "could not fetch the file");
  }

  @Test
  void every_file_of_a_message_is_checked() {
    var message =
        messageWith(
            file("one.csv", FiveSongs.CSV),
            file("two.csv", "title,artist\nPaper Lighthouse,The Quillon Sparrows\n"),
            file("three.csv", "a,b\n1,2\n"));

    slack.shortcut(ADA, message, "check_catalogue").answer();

    await("chat.update", "one.csv: 2 of 5 rows listed (40%)");
    await("chat.update", "two.csv: 1 of 1 row listed (100%)");
    await("chat.update", "It has: a, b.");
  }
}
