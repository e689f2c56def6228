package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real answers over the sample, as Slack gets them. The golden files hold whole messages and
/// views; the pictures are drawn from them.
class SampleAnswersTest extends SlackTest {

  private static final String QUILLON = "The Quillon Sparrows";
  private static PublishedCatalog catalog;

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
    start(new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard()), Map.of());
  }

  private Shown golden(String name, String typed) {
    var answer = slack.slash(ADA, typed).answer();
    Golden.check(name, answer.body());
    return answer;
  }

  @Test
  void a_report_comes_as_a_pdf_and_the_json_that_belongs_to_it() throws Exception {
    var answers = slack.slash(ADA, "report " + QUILLON).answers(2);

    assertThat(answers.getFirst().text()).contains("yes, listed", "21 songs");
    assertThat(answers.getLast().text())
        .contains("The files are in your direct messages with Trackrecord.");
    assertThat(slack.recording().to("files.getUploadURLExternal"))
        .extracting(sent -> sent.body().path("filename").asText())
        .containsExactly(
            "trackrecord-report-the-quillon-sparrows.pdf",
            "trackrecord-report-the-quillon-sparrows.json");
    var files = slack.recording().to("upload");
    assertThat(files.getFirst().body().path("text").asText()).startsWith("%PDF-");
    assertThat(files.getLast().body().path("text").asText())
        .startsWith("{\"trackrecordReport\":{\"format\":2,\"artist\":\"The Quillon Sparrows\"");
    assertThat(answers.getFirst().body().toString()).doesNotContain("\"Export\"");
  }

  private Sent await(String method, int count) {
    return slack
        .recording()
        .await(method, sent -> sent.target().equals(method), count, Waits.LONG)
        .getLast();
  }

  @Test
  void an_artist() {
    var answer = golden("artist", QUILLON);
    assertThat(answer.text()).contains("invented").contains("21 are in LAION-DISCO.");
    var next = slack.click(ADA, answer, "Next").answer();
    Golden.check("artist-next", next.body());
    var shared = slack.click(ADA, answer, "Share to channel").answers(2).getFirst();
    Golden.check("artist-shared", shared.body());
    for (var each : List.of(next, shared)) {
      assertThat(each.text())
          .contains("yes, listed", "4 tracks are on Stability AI's own list", "21 songs");
      assertThat(each.body().path("text").asText())
          .contains("yes, listed", "4 tracks are on Stability AI's own list", "in LAION-DISCO");
    }
  }

  @Test
  void what_an_artist_can_do_with_an_answer() {
    var answer = slack.slash(ADA, QUILLON).answer();
    var steps = slack.click(ADA, answer, "What can I do?").answer();
    Golden.check("next-steps", steps.body());
    var label = steps.buttons().stream().filter(each -> each.contains("LAION")).findFirst();
    Golden.check("letter", slack.click(ADA, steps, label.orElseThrow()).answer().body());
    Golden.check("identity", slack.click(ADA, answer, "Is this me?").answer().body());
    Golden.check("wrong", slack.click(ADA, answer, "This is wrong").answer().body());
  }

  @Test
  void the_button_for_everything_under_a_name_says_what_file_it_gives() {
    assertThat(slack.slash(ADA, "catalogue artist: " + QUILLON).answer().buttons())
        .contains("Export (CSV)");
    assertThat(
            slack.slash(ADA, "catalogue artist: " + QUILLON + " format: jsonl").answer().buttons())
        .contains("Export (JSON Lines)");
  }

  @Test
  void each_datasets_sources_are_one_click_away() {
    var answer = slack.slash(ADA, QUILLON).answer();
    assertThat(slack.click(ADA, answer, "LAION-DISCO").answer().text())
        .contains("LAION-DISCO-12M", "Documented use", "Licences");
  }

  @Test
  void artists_with_hard_names() {
    golden("artist-mention", "&lt;!channel&gt; &amp; Sons");
    golden("artist-markdown", "artist *Glimt* @everyone");
    golden("artist-right-to-left", "artist فرقة مرايا الرمل");
    golden("artist-same-name", "artist quillon sparrows");
  }

  @Test
  void an_artist_who_is_not_listed() {
    var answer = golden("artist-similar", "artist Anneke Vosberg");
    assertThat(answer.text()).contains("Anneke Vossberg");
    golden("artist-none", "artist Zzyzx Qwrtplk");
  }

  @Test
  void a_song() {
    var answer = golden("track", "track title: Paper Lighthouse artist: " + QUILLON);
    assertThat(answer.text()).contains("Paper Lighthouse");
    golden("track-alone", "track Paper Lighthouse");
    golden("track-one", "track Seven Gulls artist: " + QUILLON);
  }

  @Test
  void words_with_filters() {
    golden("search", "search lighthouse dataset: laion-disco-12m");
    golden("search-bad-year", "search lighthouse year: soon");
  }

  @Test
  void links() {
    golden("link", "<https://music.youtube.com/watch?v=KU5SIHKyxf4>");
    golden("link-none", "link https://youtu.be/aaaaaaaaaaa");
    golden("link-unknown", "link nothing like it");
  }

  @Test
  void a_message_with_links() {
    var message = Json.object().put("type", "message").put("user", "U0BEN").put("ts", "1.1");
    message.put(
        "text",
        "Listen: <https://music.youtube.com/watch?v=KU5SIHKyxf4|ours> and <https://youtu.be/aaaaaaaaaaa>");
    var answer = slack.shortcut(ADA, message).answer();
    Golden.check("links", answer.body());
    assertThat(slack.click(ADA, answer, "Show").answer().text())
        .contains("2 tracks in 2 datasets have this id.");
  }

  @Test
  void datasets_numbers_and_help() {
    golden("datasets", "datasets");
    golden("dataset", "datasets free-music-archive");
    golden("stats", "stats");
    var help = golden("help", "help");
    assertThat(help.text()).contains("/trackrecord artist ", "/trackrecord next-steps");
    golden("help-search", "help search");
    golden("mistyped", "artst " + QUILLON);
  }

  @Test
  void the_search_and_its_result() {
    slack.slash(ADA, "").acknowledged();
    var search = slack.view(await("views.open", 1).key());
    Golden.check("search-form", await("views.open", 1).body().path("view"));
    var artist = slack.type(ADA, search, "artist", "quil").get(1);
    assertThat(artist.path("value").asText()).isEqualTo(QUILLON);
    var ack = slack.submit(ADA, search, Map.of("artist", artist)).acknowledged();
    Golden.check("search-result", ack.path("view"));
  }

  @Test
  void what_is_typed_into_the_search_is_completed() {
    slack.slash(ADA, "").acknowledged();
    var search = slack.view(await("views.open", 1).key());
    var options = Json.object();
    options.set("artist", slack.type(ADA, search, "artist", "a"));
    options.set("title", slack.type(ADA, search, "title", "paper"));
    options.set("dataset", slack.type(ADA, search, "dataset", ""));
    Golden.check("completions", options);
  }

  @Test
  void home() {
    slack.openHome(ADA).acknowledged();
    Golden.check("home", await("views.publish", 1).body().path("view"));
  }

  @Test
  void the_export_has_every_row() {
    var answer = slack.slash(ADA, QUILLON).answer();
    assertThat(slack.click(ADA, answer, "Export (CSV)").answer().text()).contains("rows, as CSV");
    var csv = slack.recording().to("upload").getFirst().body().path("text").asText();
    assertThat(csv.lines().count()).isGreaterThan(10);
    assertThat(csv).startsWith("dataset,");
  }
}
