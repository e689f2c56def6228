package io.trackrecord.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.Golden;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every command's reply on the sample, as text and as JSON, against files.
@ExtendWith(SampleCatalog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesTest {

  private PublishedCatalog catalog;
  private CatalogBot bot;

  @BeforeAll
  void open(PublishedCatalog sample) {
    catalog = sample;
    bot = new CatalogBot(sample, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "artist-exact | /artist The Quillon Sparrows",
        "artist-same-name | /artist name: marrow and thistledown",
        "artist-similar | /artist Quillon Sparrows",
        "artist-not-listed | /artist Thessaly Winterbourne",
        "artist-nothing-near | /artist Xyzzyq",
        "artist-two-ids | /artist Kestrel Vane",
        "artist-markdown | /artist *Glimt* @everyone",
        "artist-cyrillic-in-latin | /artist Solomennyy Tramvay",
        "artist-right-to-left | /artist فرقة مرايا الرمل",
        "artist-symbols | /artist ◇‡◇",
        "artist-side-of-a-joint-credit | /artist Thistledown",
        "artist-in-a-question | /artist is my band Kestrel Vane in the dataset?",
        "artist-song-by | /artist Paper Lighthouse by The Quillon Sparrows",
        "artist-blank | /artist",
        "track-in-five-datasets | /track title: Paper Lighthouse artist: The Quillon Sparrows",
        "track-alone | /track Paper Lighthouse",
        "track-misspelt | /track title: Papper Lighthose artist: Quillon Sparows",
        "track-not-listed | /track title: Nothing Of The Kind artist: Kestrel Vane",
        "search-words | /search lighthouse sparrows",
        "search-filters | /search query: paper dataset: spotify-tracks-dataset artist: Moth and Meridian",
        "search-misspelt | /search lighthose",
        "search-year | /search query: lighthouse year: 2021",
        "search-bad-year | /search query: lighthouse year: lately",
        "search-nothing | /search",
        "link-youtube | /link https://music.youtube.com/watch?v=KU5SIHKyxf4&feature=share",
        "link-spotify | /link spotify:track:csVMIKuqX2Sjn5pcRxwbo1",
        "link-number | /link 100006",
        "link-not-listed | /link https://youtu.be/AAAAAAAAAAA",
        "link-unknown | /link https://example.org/x",
        "links-of-a-message | /links see https://youtu.be/KU5SIHKyxf4 and https://youtu.be/AAAAAAAAAAA",
        "datasets | /datasets",
        "datasets-one | /datasets sleeping-disco-9m",
        "datasets-unknown | /datasets napster",
        "identity | /identity Kestrel Vane",
        "identity-chosen | /identity name: Kestrel Vane dataset: laion id: UCqIv-vjgtfnUDZFFOKtuxOQ",
        "artist-several-names | /artist Kestrel Vane; Moth & Meridian; Nobody Xyz",
        "artist-remove-me | /artist remove me",
        "artist-remove-by-name | /artist please remove Kestrel Vane from it",
        "track-of-an-artists-name | /track Kestrel Vane",
        "search-dataset-by-short-name | /search query: paper dataset: fma",
        "next-steps | /next-steps artist: Kestrel Vane",
        "next-steps-of-a-joint-credit | /next-steps artist: Thistledown",
        "letter | /letter artist: Kestrel Vane dataset: fma",
        "wrong | /wrong /artist name: Kestrel Vane",
        "songs-by-title | /songs name: The Quillon Sparrows by: title",
        "songs-of-a-similar-name | /songs name: Quillon Sparrows by: title",
        "songs-by-album | /songs name: The Quillon Sparrows by: album",
        "models | /models",
        "models-one | /models MusicLM",
        "models-reported | /models Suno",
        "models-none | /models Moss Model",
        "used-by | /used-by fma",
        "used-by-outside | /used-by MusicNet",
        "used-by-unknown | /used-by napster",
        "stats | /stats",
        "help | /help",
        "help-search | /help search",
        "unknown-command | /atrist Radiohead",
      })
  void isWhatWasReviewed(String name, String line) throws IOException {
    var reply = bot.answer(ConsoleRequests.parse(bot, line)).join();
    Golden.compare(name + ".txt", line + "\n\n" + text(reply));
    Golden.compare(name + ".json", json(reply) + "\n");
    assertThat(text(reply))
        .satisfiesAnyOf(
            shown -> assertThat(shown).contains("invented"),
            shown -> assertThat(reply.findings().kind()).isEqualTo("error"));
  }

  @Test
  void whatIsNotCountedToTheEndIsShownAsMoreThanWasCounted() throws IOException {
    var limits = new CatalogLimits(Duration.ofMinutes(1), 5);
    var line = "/search paper";
    try (var capped = PublishedCatalog.open(SampleCatalog.DATA_DIR, limits, _ -> {});
        var own = new CatalogBot(capped, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      var reply = own.answer(ConsoleRequests.parse(own, line)).join();
      Golden.compare("search-more-than.txt", line + "\n\n" + text(reply));
      Golden.compare("search-more-than.json", json(reply) + "\n");
    }
  }

  private String text(Reply reply) {
    return new TextRenderer(bot.messages(), false).render(reply);
  }

  private String json(Reply reply) {
    var version = reply.findings().version();
    String json = catalog.ask(each -> FindingsJson.print(reply.findings(), each.summary()));
    return json.replace(version, "VERSION");
  }
}
