package io.trackrecord.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.SampleReplies;
import io.trackrecord.discord.ScriptedBot;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.PayloadRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lists of songs: a line each, or every row.
class SongsTest {

  private final ScriptedBot bot = new ScriptedBot();

  @Test
  void aSongIsOneLineOfANumberedList() {
    var text = text(SongStyle.LINE, song(11, "Creep", "FMA", "MSD"));
    assertThat(text)
        .contains("\n11. [Creep](https://example.org/11) · Pablo Honey, 1993 · FMA, MSD\n");
  }

  @Test
  void datasetsThatListEverySongAreNamedOnce() {
    var text =
        text(
            SongStyle.LINE,
            song(1, "Creep", "FMA", "MSD"),
            song(2, "Lucky", "FMA", "MSD", "LAION-DISCO"));
    assertThat(text)
        .contains("-# Each of these: FMA, MSD\n1. ", "1993\n2. ", "1993 · also LAION-DISCO\n");
  }

  @Test
  void whereNoDatasetListsEverySongEachNamesItsOwn() {
    var text = text(SongStyle.LINE, song(1, "Creep", "FMA"), song(2, "Lucky", "MSD"));
    assertThat(text).contains("1993 · FMA\n", "1993 · MSD\n").doesNotContain("Each of these");
  }

  @Test
  void everyRowHasItsIdItsNoteAndLinksNamedByPlatform() {
    var text = text(SongStyle.ROWS, song(1, "Creep", "FMA", "MSD"));
    assertThat(text)
        .contains(
            """
            **Creep** · Pablo Honey, 1993
            - **FMA** `FMA-1` · on the list · [Site of FMA](https://example.org/1)
            - **MSD** `MSD-1` · on the list · [Site of MSD](https://example.org/1)
            """);
  }

  @Test
  void aSongWithMoreRowsHasAButtonBesideItsRows() {
    var json = rendered(SongStyle.ROWS, withMore(song(1, "Creep", "FMA"), 7));
    assertThat(Json.text(json)).contains("- 7 more rows");
    assertThat(Json.labels(json)).containsExactly("All rows");
  }

  @Test
  void songsOnALineHaveAMenuThatShowsAllRows() {
    var json =
        rendered(SongStyle.LINE, withMore(song(1, "Creep", "FMA"), 7), song(2, "Lucky", "FMA"));
    assertThat(Json.text(json)).contains("1993 · 7 more rows\n2. ");
    assertThat(Json.labels(json)).isEmpty();
    var options =
        Json.components(json.path("components")).stream()
            .filter(each -> each.path("type").asInt() == 3)
            .findFirst()
            .orElseThrow()
            .path("options");
    assertThat(options).hasSize(1);
    assertThat(options.path(0).path("label").asText()).isEqualTo("1. Creep");
  }

  private String text(SongStyle style, Part.SongItem... songs) {
    return Json.text(rendered(style, songs)) + "\n";
  }

  private JsonNode rendered(SongStyle style, Part.SongItem... songs) {
    var reply =
        SampleReplies.of(
            Outcome.FOUND,
            List.of(new Part.Heading("Songs"), new Part.Songs(style, Arrays.asList(songs))),
            List.of());
    var json = Rendering.of(bot, reply, Optional.empty());
    assertThat(PayloadRules.broken(json, Map.of(), 1)).isEmpty();
    return json;
  }

  private static Part.SongItem song(int number, String title, String... datasets) {
    var rows =
        Arrays.stream(datasets)
            .map(
                dataset ->
                    new Part.RowItem(
                        dataset,
                        dataset + "-" + number,
                        "on the list",
                        List.of(
                            new Span.Link("Site of " + dataset, "https://example.org/" + number))))
            .toList();
    return song(number, title, rows, 0, null);
  }

  private static Part.SongItem withMore(Part.SongItem song, long more) {
    var open = Request.of("track", Map.of("title", song.title()));
    return song(song.number(), song.title(), song.rows(), more, open);
  }

  private static Part.SongItem song(
      int number, String title, List<Part.RowItem> rows, long more, @Nullable Request open) {
    return new Part.SongItem(
        number, title, "", "Pablo Honey, 1993", MatchBasis.EXACT_NAME, "", false, rows, more, open);
  }
}
