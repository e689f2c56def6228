package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.check.CheckedRow;
import io.trackrecord.bot.check.RowCheck;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.hidden.HiddenEntry;
import io.trackrecord.data.hidden.HiddenList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where rows are hidden on request, chat and the check of a catalogue say so, and what is counted
/// of a whole dataset says that it counts them.
class HiddenAnswersTest {

  private static final String ADDRESS = "https://freemusicarchive.org/music/Ida_Vell/Low/Song_";

  @TempDir Path folder;
  private PublishedCatalog catalog;
  private CatalogBot bot;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  HiddenAnswersTest() {}

  @BeforeEach
  void open() throws Exception {
    var data =
        SmallCatalog.publish(
            folder,
            "1,Night Ferry,Otto Fenn,CC0," + ADDRESS + 1,
            "2,Paper Boats,Otto Fenn,CC0," + ADDRESS + 2,
            "3,Longitude,Juno Harrow,CC0," + ADDRESS + 3,
            "4,Low Tide,Ida Vell,CC0," + ADDRESS + 4);
    HiddenList.NOTHING
        .with(hidden("Otto Fenn", "Night Ferry", null))
        .with(hidden("Juno Harrow", null, null))
        .with(hidden(null, null, ADDRESS + 4))
        .write(data);
    catalog = SmallCatalog.open(data);
    bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  @AfterEach
  void close() {
    bot.close();
    catalog.close();
  }

  private static HiddenEntry hidden(
      @Nullable String artist, @Nullable String title, @Nullable String link) {
    return new HiddenEntry(artist, title, link, null, LocalDate.of(2026, 11, 28), null);
  }

  private Reply ask(String command, String... values) {
    var asked = new LinkedHashMap<String, String>();
    for (var i = 0; i < values.length; i += 2) {
      asked.put(values[i], values[i + 1]);
    }
    return bot.answer(Request.of(command, asked)).join();
  }

  private CheckedRow.Status checked(
      @Nullable String artist, @Nullable String title, String... links) {
    return catalog.ask(
        each ->
            new RowCheck(each).check(new SongCells(artist, title, null, List.of(links))).status());
  }

  @Test
  void theCheckOfACatalogueSaysThatASongIsHiddenAsChatDoes() {
    assertThat(ask("track", "title", "Night Ferry", "artist", "Otto Fenn").parts().toString())
        .contains("hidden here on request");
    assertThat(checked("Otto Fenn", "Night Ferry")).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked("otto fenn", "night ferry")).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked("Juno Harrow", "Longitude")).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked(null, "Juno Harrow - Longitude")).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked(null, "Longitude")).isEqualTo(CheckedRow.Status.HIDDEN);
  }

  @Test
  void aHiddenLinkIsHiddenInTheCheckWhereTheNamesAreNotListedEither() {
    assertThat(ask("link", "url", ADDRESS + 4).parts().toString())
        .contains("hidden here on request");
    assertThat(checked(null, null, ADDRESS + 4)).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked("Zzyqxv", "Wrrmpq", ADDRESS + 4)).isEqualTo(CheckedRow.Status.HIDDEN);
    assertThat(checked("Otto Fenn", "Paper Boats", ADDRESS + 4))
        .isEqualTo(CheckedRow.Status.EXACT_NAME);
  }

  @Test
  void whatIsNotHiddenIsCheckedAsBefore() {
    assertThat(checked("Otto Fenn", "Paper Boats")).isEqualTo(CheckedRow.Status.EXACT_NAME);
    assertThat(checked("Zzyqxv", "Wrrmpq")).isEqualTo(CheckedRow.Status.NOT_FOUND);
    assertThat(checked(null, null, ADDRESS + 99)).isEqualTo(CheckedRow.Status.NOT_FOUND);
    assertThat(checked(null, null)).isEqualTo(CheckedRow.Status.UNREADABLE);
  }

  @Test
  void aHiddenRowTellsNothingOfWhatIsHidden() {
    var row =
        catalog.ask(
            each ->
                new RowCheck(each)
                    .check(new SongCells("Otto Fenn", "Night Ferry", null, List.of())));
    assertThat(row.cells()).containsExactly("hidden", "0.000", "", "", "", "", "");
    assertThat(row.status().isListed()).isFalse();
  }

  @Test
  void whatIsCountedOfWholeDatasetsSaysHowMuchOfItAnswersLeaveOut() {
    for (var reply :
        List.of(ask("stats"), ask("datasets"), ask("datasets", "name", "stable-audio-open"))) {
      assertThat(reply.parts().toString())
          .contains("3 of these tracks are left out of answers on request.");
      assertThat(reply.findings().more()).containsEntry("hidden", 3L);
    }
  }

  @Test
  void whereNothingIsHiddenNothingIsSaidOfIt() throws Exception {
    var data = SmallCatalog.publish(folder, "1,Night Ferry,Otto Fenn,CC0," + ADDRESS + 1);
    HiddenList.NOTHING.write(data);
    try (var shown = SmallCatalog.open(data);
        var own = new CatalogBot(shown, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      var reply = own.answer(Request.of("stats", Map.of())).join();
      assertThat(reply.parts().toString()).doesNotContain("left out");
      assertThat(reply.findings().more()).doesNotContainKey("hidden");
    }
  }
}
