package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The report on a catalogue that was checked on Slack.
class CatalogueReportTest extends CatalogueOnSlack {

  @Test
  void a_report_comes_as_pdf_and_json() {
    var verdict = checked();
    var confirmed =
        slack
            .click(
                ADA, slack.click(ADA, verdict, "Look at 2 possible rows").answer(), "Yes, the same")
            .answer();

    slack
        .click(ADA, slack.click(ADA, confirmed, "Show the result").answer(), "Report")
        .acknowledged();

    var said = await("chat.update", "Report on checked-songs.csv");
    assertThat(said.text()).contains("3 of 5 rows listed (60%)", "A PDF to read");
    Golden.check("catalogue-report", said.body());
    var names =
        slack.recording().to("files.getUploadURLExternal").stream()
            .map(sent -> sent.body().path("filename").asText())
            .toList();
    assertThat(names).endsWith("report-songs.pdf", "report-songs.json");
    assertThat(slack.files().values())
        .anyMatch(file -> file.startsWith("%PDF-"))
        .anyMatch(file -> file.contains("\"confirmed\":\"yes\""));
  }

  @Test
  void an_edited_file_and_one_that_no_check_wrote_get_no_report() {
    var verdict = checked();
    var id = slack.files().keySet().stream().filter(each -> !each.startsWith("FUSER")).findFirst();
    var edited = csv().replace("not_found", "exact_name");

    slack.replace(id.orElseThrow(), edited.getBytes(StandardCharsets.UTF_8));
    slack.click(ADA, verdict, "Report").acknowledged();
    assertThat(await("chat.update", "does not say").text())
        .contains("Row 2 of the checked file", "check your catalogue again");

    slack.replace(id.orElseThrow(), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    slack.click(ADA, verdict, "Report").acknowledged();
    await("chat.update", "not a file that a check wrote");
    assertThat(slack.recording().to("files.getUploadURLExternal")).hasSize(1);
  }

  @Test
  void where_the_file_is_gone_there_is_no_report() {
    var verdict = checked();
    slack.loseFiles();

    var said = slack.click(ADA, verdict, "Report").answer();

    assertThat(said.text()).contains("send your catalogue again");
  }
}
