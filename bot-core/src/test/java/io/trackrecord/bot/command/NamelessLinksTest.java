package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.console.TextRenderer;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that a dataset knows by an id alone are called by it.
class NamelessLinksTest {

  @TempDir Path folder;

  private PublishedCatalog catalog;
  private CatalogBot bot;

  @BeforeEach
  void open() throws Exception {
    var files =
        List.of(
            file(
                "musiccaps",
                "musiccaps-public.csv",
                """
                ytid,start_s,end_s,audioset_positive_labels,aspect_list,caption,author_id
                -0Gj8-vB1q4,30,40,/m/0140xf,['sad'],A ballad.,4
                KU5SIHKyxf4,30,40,/m/0140xf,['sad'],A ballad.,4
                """),
            file(
                "audioset",
                "eval_segments.csv",
                """
                # Segments csv
                # YTID, start_seconds, end_seconds, positive_labels
                -0Gj8-vB1q4, 30.000, 40.000, "/m/068hy"
                """),
            file(
                "mtg-jamendo",
                "autotagging.tsv",
                """
                TRACK_ID\tARTIST_ID\tALBUM_ID\tPATH\tDURATION\tTAGS
                track_0000948\tartist_000087\talbum_000149\t48/948.mp3\t212.7\tmood/theme---film
                """),
            file(
                "sleeping-disco-9m",
                "sleeping.jsonl",
                """
                {"song_id": "7", "song_url": "https://genius.com/Otto-fenn-night-ferry-lyrics", "title": "Night Ferry", "primary_artist": "Otto Fenn", "youtube_links": ["https://www.youtube.com/watch?v=KU5SIHKyxf4"]}
                """));
    new IndexBuild(new IndexVersions(folder), false, BuildProgress.SILENT)
        .publish(files, false, Instant.EPOCH);
    catalog = PublishedCatalog.open(folder, new CatalogLimits(Duration.ofMinutes(1)), _ -> {});
    bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  private DatasetInput file(String id, String name, String text) throws Exception {
    var dataset = Descriptors.builtIn().find(id).orElseThrow();
    var path = Files.writeString(folder.resolve(name), text);
    return DatasetFiles.open(dataset, List.of(path.toString()));
  }

  @AfterEach
  void close() {
    bot.close();
    catalog.close();
  }

  private Reply ask(String command, String option, String text) {
    return bot.answer(Request.of(command, Map.of(option, text))).join();
  }

  private static String heading(Reply reply) {
    return ((Part.Heading) reply.parts().getFirst()).text();
  }

  @Test
  void theHeadingNamesThePlatformAndTheId() {
    assertThat(heading(ask("link", "url", "https://youtu.be/-0Gj8-vB1q4")))
        .isEqualTo("YouTube video -0Gj8-vB1q4: yes, listed");
    assertThat(heading(ask("link", "url", "https://www.jamendo.com/track/948")))
        .isEqualTo("Jamendo track 948: yes, listed");
  }

  @Test
  void theHeadingIsTheSongWhereAnyOfTheRowsHasATitle() {
    assertThat(heading(ask("link", "url", "https://youtu.be/KU5SIHKyxf4")))
        .isEqualTo("“Night Ferry” by Otto Fenn: yes, listed");
  }

  @Test
  void whatIsNotListedIsNamedInTheSameWords() {
    assertThat(heading(ask("link", "url", "https://freesound.org/s/17/")))
        .isEqualTo("Not listed: Freesound sound 17");
    assertThat(heading(ask("link", "url", "17")))
        .as("a number is an id of several platforms")
        .isEqualTo("Not listed: 17");
  }

  @Test
  void nobodyIsToldThatATitleOrAnArtistIsMissing() {
    var links = "https://youtu.be/-0Gj8-vB1q4 and https://www.jamendo.com/track/948";
    for (var reply :
        List.of(ask("link", "url", "https://youtu.be/-0Gj8-vB1q4"), ask("links", "text", links))) {
      assertThat(new TextRenderer(bot.messages(), false).render(reply))
          .contains("YouTube video -0Gj8-vB1q4")
          .doesNotContain("no title")
          .doesNotContain("no artist");
    }
    assertThat(ask("links", "text", links).parts().toString())
        .contains("Listed: Jamendo track 948 (MTG-Jamendo)");
  }
}
