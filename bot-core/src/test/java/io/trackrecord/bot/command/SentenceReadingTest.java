package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences in place of names, asked of the sample.
@ExtendWith(SampleCatalog.class)
class SentenceReadingTest {

  private static final String BAND = "The Quillon Sparrows";

  private CatalogBot bot;

  @BeforeEach
  void open(CatalogBot bot) {
    this.bot = bot;
  }

  private Reply ask(String command, String option, String text) {
    return bot.answer(Request.of(command, Map.of(option, text))).join();
  }

  private static String heading(Reply reply) {
    return ((Part.Heading) reply.parts().getFirst()).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hollow Bell Bay by The Quillon Sparrows",
        "The Quillon Sparrows - Hollow Bell Bay",
        "is Hollow Bell Bay by The Quillon Sparrows in there?"
      })
  void aSentenceInPlaceOfATitleIsTheSongThatItNames(String sentence) {
    assertThat(heading(ask("track", "title", sentence)))
        .isEqualTo("“Hollow Bell Bay” by " + BAND + ": yes, listed");
  }

  @Test
  void aTitleThatNoSongHasIsNotSaidToBeTheirs() {
    assertThat(heading(ask("track", "title", "Holow Bell Baye")))
        .doesNotContain("this title")
        .startsWith("Maybe");
  }

  @Test
  void aMisspeltNameInAQuestionIsOfferedAsItIsListed() {
    var reply = ask("artist", "name", "is my band The Quilon Sparows in there?");

    assertThat(heading(reply)).endsWith(": The Quilon Sparows");
    assertThat(reply.findings().suggestions())
        .first()
        .extracting(each -> each.name())
        .isEqualTo(BAND);
  }

  @Test
  void aQuestionAboutSomebodyWhoIsNotListedIsAnsweredAboutThemAlone() {
    assertThat(heading(ask("artist", "name", "is my band Fern Ensemble in there?")))
        .isEqualTo("Not listed: Fern Ensemble");
  }
}
