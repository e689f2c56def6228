package io.trackrecord.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.slack.Golden;
import io.trackrecord.slack.loopback.BlockCheck;
import io.trackrecord.slack.loopback.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyBlocksTest {

  private static final int LONGEST_STATE = 1_700;

  /// Like the real codec: short for most, long for long texts.
  private static String encode(Click click) {
    assertThat(ClickCodec.fits(click.request())).isTrue();
    var text = click.control() + "-" + click.request().command() + click.request().values();
    var state = text.replaceAll("[^A-Za-z0-9-]", "_");
    return state.substring(0, Math.min(LONGEST_STATE, state.length()));
  }

  private static JsonNode render(Reply reply, Surface surface) {
    var blocks =
        new ReplyBlocks(ReplyBlocksTest::encode).blocks(reply, surface, Replies.ARTIST, null);
    return json(blocks);
  }

  private static JsonNode json(List<? extends LayoutBlock> blocks) {
    return Json.parse(GsonFactory.createSnakeCase().toJson(blocks));
  }

  @Test
  void an_artist_is_a_header_fields_songs_with_links_buttons_and_small_print() {
    var blocks = render(Replies.artist(), Surface.PRIVATE_MESSAGE);
    assertThat(BlockCheck.message(blocks)).isEmpty();
    Golden.check("hand-made-artist", blocks);
  }

  @Test
  void names_that_may_be_meant_are_a_list_to_choose_from() {
    var blocks = render(Replies.notFound(), Surface.PRIVATE_MESSAGE);
    assertThat(BlockCheck.message(blocks)).isEmpty();
    Golden.check("hand-made-not-found", blocks);
  }

  @Test
  void datasets_are_cards_that_open() {
    var blocks = render(Replies.datasets(), Surface.MODAL);
    assertThat(BlockCheck.modal(blocks)).isEmpty();
    Golden.check("hand-made-datasets", blocks);
  }

  @Test
  void whatever_a_name_holds_no_rule_is_broken() {
    for (var name : Replies.NASTY) {
      for (var times : new int[] {1, 3, 12, 60}) {
        for (var style : Part.SongStyle.values()) {
          var reply = Replies.extreme(name, times, style);
          for (var surface : Surface.values()) {
            var blocks = render(reply, surface);
            var isView = surface == Surface.MODAL || surface == Surface.HOME;
            assertThat(isView ? BlockCheck.modal(blocks) : BlockCheck.message(blocks))
                .as("%s × %s in %s", name.substring(0, Math.min(20, name.length())), times, surface)
                .isEmpty();
          }
          assertThat(BlockCheck.message(json(PlainBlocks.of(reply)))).isEmpty();
        }
      }
    }
  }

  @Test
  void random_names_break_no_rule() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < 60; i++) {
      var name = new StringBuilder();
      var length = random.nextInt(1, 400);
      while (name.length() < length) {
        name.append(
            switch (random.nextInt(4)) {
              case 0 -> Replies.NASTY.get(random.nextInt(10));
              case 1 -> Character.toString(random.nextInt(0x20, 0x7F));
              case 2 -> Character.toString(random.nextInt(0, 0x10FFFF));
              default -> "<@&>*_`~|".charAt(random.nextInt(9));
            });
      }
      var blocks =
          render(
              Replies.extreme(name.toString(), random.nextInt(1, 40), Part.SongStyle.LINE),
              Surface.PRIVATE_MESSAGE);
      assertThat(BlockCheck.message(blocks)).as("seed %d, round %d", seed, i).isEmpty();
    }
  }

  @Test
  void what_is_left_out_is_counted() {
    var text =
        render(
            Replies.extreme("Long Name ".repeat(20), 60, Part.SongStyle.ROWS),
            Surface.PRIVATE_MESSAGE);
    assertThat(text.toString())
        .contains("songs on this page do not fit into one Slack message. Export to get every row.")
        .contains("more parts of this answer do not fit");
  }

  @Test
  void songs_give_way_to_what_stands_behind_them() {
    var reply = Replies.artist();
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("Many songs"));
    parts.add(
        new Part.Songs(
            Part.SongStyle.ROWS,
            IntStream.rangeClosed(1, 60)
                .mapToObj(i -> Replies.song(i, "Long title ".repeat(25), "Artist", false, 3, 0))
                .toList()));
    parts.add(
        new Part.Facts(List.of(new Part.Fact("Documented use", RichText.plain("by NVIDIA")))));
    var blocks =
        render(
            new Reply(reply.outcome(), parts, List.of(), reply.findings()),
            Surface.PRIVATE_MESSAGE);
    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(blocks.toString())
        .contains("by NVIDIA")
        .contains("songs on this page do not fit into one Slack message");
  }

  @Test
  void a_name_that_slack_would_format_is_sent_as_plain_text() {
    assertThat(Texts.field("Artist", RichText.plain("Sonic Youth")).getText())
        .isEqualTo("*Artist*\nSonic Youth");
    for (var name : new String[] {"*NSYNC", ":wumpscut:", "_why_", "`ls`", "~tilde~"}) {
      var field = Texts.field("Artist", RichText.plain(name));
      assertThat(field.getType()).isEqualTo("plain_text");
      assertThat(field.getText()).isEqualTo("Artist\n" + name);
    }
    assertThat(Texts.field("Row", RichText.plain("laion_disco_12m")).getType()).isEqualTo("mrkdwn");
  }

  @Test
  void a_link_keeps_its_address_and_loses_what_would_end_it() {
    var link = new Span.Link("a|b>c", "https://example.org/?a=1&b=|<2>");
    assertThat(Texts.field("Link", RichText.of(link)).getText())
        .isEqualTo("*Link*\n<https://example.org/?a=1&amp;b=%7C%3C2%3E|a¦b&gt;c>");
  }

  @Test
  void the_summary_is_escaped_and_short() {
    for (var name : Replies.NASTY) {
      for (var times : new int[] {1, 30}) {
        var summary = Summary.of(Replies.extreme(name, times, Part.SongStyle.LINE));
        assertThat(summary).doesNotContain("<").hasSizeBetween(1, 3_000);
      }
    }
  }

  @Test
  void the_summary_has_the_verdict_the_datasets_the_strongest_evidence_and_the_first_songs() {
    assertThat(Summary.of(Replies.lines(8)))
        .isEqualTo(
            """
            The Lampposts: yes, listed
            4 tracks are on Stability AI’s own list of what it trained on (model card).
            9 tracks are in LAION-DISCO-12M.
            1. Song 1, Streets at Night, 1997
            2. Song 2, Streets at Night, 1997
            3. Song 3, Streets at Night, 1997
            4. Song 4, Streets at Night, 1997
            5. Song 5, Streets at Night, 1997""");
    assertThat(Summary.of(Replies.datasets())).contains("LAION-DISCO-12M: 12,320,916");
  }

  @Test
  void songs_of_a_line_each_are_a_table_in_messages_and_a_numbered_list_in_views() {
    var message = render(Replies.lines(3), Surface.PRIVATE_MESSAGE);
    assertThat(BlockCheck.message(message)).isEmpty();
    Golden.check("hand-made-lines", message);
    var modal = render(Replies.lines(3), Surface.MODAL);
    assertThat(BlockCheck.modal(modal)).isEmpty();
    Golden.check("hand-made-lines-modal", modal);
  }

  @Test
  void plain_blocks_say_the_same_in_sections_only() {
    var plain = json(PlainBlocks.of(Replies.artist()));
    assertThat(BlockCheck.message(plain)).isEmpty();
    assertThat(plain).allMatch(block -> block.path("type").asText().equals("section"));
    assertThat(plain).allMatch(block -> !block.has("accessory"));
    Golden.check("hand-made-plain", plain);
  }

  @Test
  void evidence_that_does_not_fit_is_left_out_from_the_weakest_end() {
    var items = new ArrayList<Part.EvidenceItem>();
    for (var i = 0; i < 30; i++) {
      var text = RichText.plain("Evidence " + i + " " + "words ".repeat(60));
      items.add(
          new Part.EvidenceItem(
              EvidenceKind.DOCUMENTED_USE, "d" + i, "Dataset " + i, 1, text, Replies.ARTIST));
    }
    var reply = Replies.artist();
    var blocks =
        render(
            new Reply(
                reply.outcome(),
                List.of(new Part.Heading("Yes, listed"), new Part.Evidence(items)),
                List.of(),
                reply.findings()),
            Surface.PRIVATE_MESSAGE);
    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(blocks.toString())
        .contains("Yes, listed")
        .contains("Evidence 0 ")
        .contains("Evidence 10 ")
        .doesNotContain("Evidence 29 ")
        .containsPattern("and \\d+ more datasets, with weaker evidence");
  }

  @Test
  void buttons_of_the_same_label_say_what_they_belong_to() {
    var buttons = new ArrayList<JsonNode>();
    for (var block : render(Replies.datasets(), Surface.PRIVATE_MESSAGE)) {
      if (block.has("accessory")) {
        buttons.add(block.path("accessory"));
      }
    }
    assertThat(buttons)
        .extracting(button -> button.path("accessibility_label").asText())
        .containsExactly("Show: LAION-DISCO-12M", "Show: Sleeping-DISCO-9M", "Show: FMA");
  }

  @Test
  void a_letter_is_to_copy_as_it_is() {
    var letter = "Dear *LAION*,\n\n" + "row 😀 ".repeat(900) + "\nYours";
    var reply = Replies.artist();
    var blocks =
        render(
            new Reply(
                reply.outcome(),
                List.of(new Part.Copy("The letter", letter)),
                List.of(),
                reply.findings()),
            Surface.MODAL);
    assertThat(BlockCheck.modal(blocks)).isEmpty();
    var shown = new StringBuilder();
    blocks
        .get(0)
        .at("/elements/1/elements")
        .forEach(run -> shown.append(run.path("text").asText()));
    assertThat(blocks.get(0).at("/elements/1/type").asText()).isEqualTo("rich_text_preformatted");
    assertThat(shown).hasToString(letter);
  }

  @Test
  void a_public_message_says_who_asked_and_offers_no_sharing() {
    var blocks =
        new ReplyBlocks(ReplyBlocksTest::encode)
            .blocks(Replies.artist(), Surface.PUBLIC_MESSAGE, Replies.ARTIST, "ada");
    assertThat(GsonFactory.createSnakeCase().toJson(blocks))
        .contains("Asked by ada")
        .doesNotContain("Share to channel");
  }
}
