package io.trackrecord.discord.message;

import static io.trackrecord.discord.SampleReplies.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.Golden;
import io.trackrecord.discord.SampleReplies;
import io.trackrecord.discord.ScriptedBot;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.PayloadRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyRendererTest {

  private static final long SEED = 3;
  private static final Request REQUEST = Request.of("artist", Map.of("name", "Radiohead"));

  private static final List<Click.Control> CONTROLS =
      List.of(Click.Control.PREVIOUS, Click.Control.NEXT, Click.Control.EXPORT, Click.Control.OPEN);

  private final ScriptedBot bot = new ScriptedBot();

  @Test
  void anAnswerIsShownWhole() {
    var json = within(everything());
    Golden.check("everything", json);
    assertThat(Json.text(json))
        .contains("### Radiohead", "**1. Karma Police** — Radiohead", "same name", "Listed in");
  }

  @Test
  void hostileNamesAreShownHarmless() {
    var songs = new ArrayList<Part.SongItem>();
    for (var name : HostileText.NAMES.subList(0, 10)) {
      songs.add(SampleReplies.song(songs.size() + 1, name, name, 1));
    }
    Golden.check(
        "hostile-names", within(reply(List.of(new Part.Songs(Part.SongStyle.LINE, songs)))));
  }

  @Test
  void fortyArtistsOnATrackAreCut() {
    var artists =
        String.join(", ", java.util.Collections.nCopies(40, "An Artist With A Long Name"));
    var json =
        within(
            reply(
                List.of(
                    new Part.Songs(
                        Part.SongStyle.LINE, List.of(SampleReplies.song(1, "A", artists, 3))))));
    assertThat(Json.text(json)).contains("…").hasSizeLessThan(1_000);
  }

  @Test
  void songsThatDoNotFitAreCountedAndTheExportIsNamed() {
    var json = within(SampleReplies.songs(100, 200, 8));
    assertThat(Json.text(json)).containsPattern("\\d+ more songs do not fit here; Export has them");
    assertThat(Json.text(json)).contains("Small print.");
  }

  @Test
  void aHundredDatasetsAreListedWithAMenuToOpenOne() {
    var json = within(SampleReplies.cards(100, 200));
    assertThat(Json.text(json)).containsPattern("\\d+ more do not fit here; ask for one by name");
    assertThat(Json.components(json.path("components")))
        .anyMatch(each -> each.path("type").asInt() == 3 && each.path("options").size() == 25);
  }

  @Test
  void aFewDatasetsHaveAButtonEach() {
    var json = within(SampleReplies.cards(5, 60));
    assertThat(Json.components(json.path("components")))
        .filteredOn(each -> each.path("type").asInt() == 2)
        .hasSize(5);
    Golden.check("cards", json);
  }

  @Test
  void aChartIsAPictureThatIsSaidInWords() {
    var json = within(SampleReplies.chart(5, 12));
    assertThat(json.toString())
        .contains("attachment://chart-1.png", "Tracks by dataset. LLLLLLLLLLLL: 0; ");
    Golden.check("chart", json);
  }

  @Test
  void aTextToCopyIsABlockOfCode() {
    var copy = new Part.Copy("The letter", "Dear ``` <@1>,\n\n**stop**\u0007 https://a.example");
    var json = within(reply(List.of(copy)));
    assertThat(Json.text(json))
        .contains("**The letter**\n```\nDear ˋˋˋ <@1>,\n\n**stop** https://a.example\n```");
  }

  @Test
  void aTextToCopyThatIsTooLongComesWholeAsAFile() {
    var copy = new Part.Copy("The letter", "word ".repeat(1_000));
    var renderer =
        new ReplyRenderer(bot, new Messages("io.trackrecord.discord.messages", Locale.ENGLISH));
    assertThat(renderer.render(reply(List.of(copy)), Optional.empty()).texts())
        .containsExactly(copy);
    assertThat(Json.text(within(reply(List.of(copy))))).contains("comes as a file");
  }

  @Test
  void theWordsOfAHundredBarsAreCut() {
    var words = within(SampleReplies.chart(100, 100)).findValue("description").asText();
    assertThat(words).hasSize(1_024).endsWith("…");
  }

  @Test
  void anExportIsOnlyNamedWhereItCanBeAskedFor() {
    var many = SampleReplies.songs(100, 200, 8);
    var withoutExport = SampleReplies.of(Outcome.FOUND, many.parts(), List.of());
    assertThat(Json.text(within(withoutExport)))
        .containsPattern("\\d+ more songs do not fit here\\.")
        .doesNotContain("Export");
  }

  @Test
  void everyReplyStaysWithinEveryLimit() {
    var random = new Random(SEED);
    for (var i = 0; i < 500; i++) {
      var reply = random(random);
      var share = random.nextBoolean() ? Optional.of(REQUEST) : Optional.<Request>empty();
      var json = Rendering.of(bot, reply, share);
      assertThat(PayloadRules.broken(json, Rendering.pictures(json), 1))
          .as("seed %s, round %s", SEED, i)
          .isEmpty();
    }
  }

  private Reply random(Random random) {
    var parts = new ArrayList<Part>();
    var most = random.nextInt(3) == 0 ? 2_000 : 80;
    parts.add(new Part.Heading(HostileText.random(random, most)));
    for (var i = random.nextInt(random.nextInt(5) == 0 ? 120 : 6); i > 0; i--) {
      parts.add(randomPart(random, most));
    }
    parts.add(new Part.Footnote(text(random, most)));
    var controls = new ArrayList<Control>();
    for (var i = random.nextInt(7); i > 0; i--) {
      var values = Map.of("name", HostileText.random(random, 200).replace('\n', ' '));
      var click =
          new Click(
              CONTROLS.get(random.nextInt(CONTROLS.size())), new Request("artist", values, i));
      controls.add(
          random.nextInt(4) == 0
              ? new Control.Menu(
                  HostileText.random(random, 200),
                  List.of(
                      new Control.Choice(
                          HostileText.random(random, 200), HostileText.random(random, 200), click)))
              : new Control.Button(HostileText.random(random, 30), click));
    }
    return SampleReplies.of(Outcome.FOUND, parts, controls);
  }

  private static Part randomPart(Random random, int most) {
    return switch (random.nextInt(7)) {
      case 0 -> new Part.Paragraph(text(random, most));
      case 1 -> new Part.Notice(text(random, most));
      case 2 ->
          new Part.Facts(
              List.of(new Part.Fact(HostileText.random(random, most), text(random, most))));
      case 3 -> {
        var songs = new ArrayList<Part.SongItem>();
        for (var i = 1; i <= random.nextInt(12); i++) {
          songs.add(
              SampleReplies.song(
                  i,
                  HostileText.random(random, most),
                  HostileText.random(random, most),
                  random.nextInt(20)));
        }
        yield new Part.Songs(
            random.nextBoolean() ? Part.SongStyle.LINE : Part.SongStyle.ROWS, songs);
      }
      case 4 -> {
        var items = new ArrayList<Part.EvidenceItem>();
        for (var i = 0; i <= random.nextInt(12); i++) {
          items.add(
              new Part.EvidenceItem(
                  EvidenceKind.PRESENT,
                  HostileText.random(random, most),
                  HostileText.random(random, most),
                  i,
                  text(random, most),
                  Request.of("datasets", Map.of("id", "x" + random.nextInt()))));
        }
        yield new Part.Evidence(items);
      }
      case 5 ->
          new Part.Card(
              HostileText.random(random, most),
              text(random, most),
              List.of(new Part.Fact(HostileText.random(random, most), text(random, most))),
              random.nextBoolean()
                  ? Request.of("datasets", Map.of("id", "x" + random.nextInt()))
                  : null);
      default ->
          new Part.Chart(
              HostileText.random(random, most),
              List.of(
                  new Part.Bar(HostileText.random(random, most), random.nextInt(100), "7"),
                  new Part.Bar(
                      HostileText.random(random, most), 0, HostileText.random(random, most))));
    };
  }

  private static RichText text(Random random, int most) {
    return RichText.of(
        new Span.Plain(HostileText.random(random, most)),
        new Span.Strong(HostileText.random(random, most)),
        new Span.Code(HostileText.random(random, most)),
        new Span.Link(HostileText.random(random, most), "https://example.org/"));
  }

  private static Reply reply(List<Part> parts) {
    var all = new ArrayList<Part>();
    all.add(new Part.Heading("Radiohead"));
    all.addAll(parts);
    all.add(new Part.Footnote(RichText.plain("Index of 22 November 2026.")));
    return SampleReplies.of(Outcome.FOUND, all, List.of());
  }

  private static Reply everything() {
    return SampleReplies.of(
        Outcome.FOUND,
        List.of(
            new Part.Heading("Radiohead"),
            new Part.Notice(RichText.plain("This is the sample: its data is invented.")),
            new Part.Paragraph(
                RichText.of(
                    new Span.Plain("Listed in "),
                    new Span.Strong("2 datasets"),
                    new Span.Plain(" with 214 tracks."))),
            new Part.Facts(
                List.of(
                    new Part.Fact("LAION-DISCO-12M", RichText.plain("200 tracks")),
                    new Part.Fact("Million Song Dataset", RichText.plain("14 tracks")))),
            new Part.Songs(
                Part.SongStyle.ROWS,
                List.of(
                    SampleReplies.song(1, "Karma Police", "Radiohead", 3),
                    new Part.SongItem(
                        2,
                        "Creep",
                        "",
                        "",
                        MatchBasis.SIMILAR_NAME,
                        "similar name (0.94)",
                        true,
                        List.of(new Part.RowItem("MSD", "TR1", "on the list", List.of())),
                        12,
                        Request.of("track", Map.of("title", "Creep"))))),
            new Part.Footnote(
                RichText.plain("Index of 22 November 2026. Presence is not proof of use."))),
        List.of(
            button("Next", Click.Control.NEXT, REQUEST.at(1)),
            button("Export", Click.Control.EXPORT, REQUEST)));
  }

  private JsonNode within(Reply reply) {
    return within(reply, Optional.empty());
  }

  private JsonNode within(Reply reply, Optional<Request> share) {
    var json = Rendering.of(bot, reply, share);
    assertThat(PayloadRules.broken(json, Rendering.pictures(json), 1)).isEmpty();
    return json;
  }
}
